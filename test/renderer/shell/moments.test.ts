import { expect, it } from "vitest";

import { saidMoment, timeOfDay } from "../../../renderer/shell/moments.ts";

/** A moment given by this PC's own clock. */
const local = (year: number, month: number, day: number, hour: number, minute: number): string =>
  new Date(year, month - 1, day, hour, minute, 5).toISOString();

it("says moments as people do", () => {
  const today = "2026-11-20";
  expect(saidMoment(local(2026, 11, 20, 8, 30), today)).toBe("今天 08:30");
  expect(saidMoment(local(2026, 11, 19, 23, 59), today)).toBe("昨天 23:59");
  expect(saidMoment(local(2026, 3, 5, 9, 0), today)).toBe("3月5日");
  expect(saidMoment(local(2025, 12, 31, 9, 0), today)).toBe("2025年12月31日");
});

it("calls a moment after midnight of a long day today", () => {
  expect(saidMoment(local(2026, 11, 21, 0, 10), "2026-11-20")).toBe("今天 00:10");
});

it("says the date of moments after today, which a clock that was set back leaves behind", () => {
  expect(saidMoment(local(2026, 11, 21, 9, 30), "2026-11-20")).toBe("11月21日");
  expect(saidMoment(local(2027, 3, 5, 0, 10), "2026-11-20")).toBe("2027年3月5日");
});

it("shows the second of a save", () => {
  expect(timeOfDay(local(2026, 11, 20, 8, 3))).toBe("08:03:05");
});
