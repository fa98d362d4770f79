import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { dayNumber, isoDate, printDate, readDate } from "../../shared/project/index.ts";

describe("reading a written date", () => {
  it.each([
    ["2022年11月30日前", "2022-11-30", "2022-11-30", "day", true],
    ["２０２２年１１月３０日", "2022-11-30", "2022-11-30", "day", false],
    ["2022-11-30", "2022-11-30", "2022-11-30", "day", false],
    ["2026/1/1", "2026-01-01", "2026-01-01", "day", false],
    ["2022.3.5之前", "2022-03-05", "2022-03-05", "day", true],
    ["2022年11月底前", "2022-11-01", "2022-11-30", "month", true],
    ["2024年2月", "2024-02-01", "2024-02-29", "month", false],
    ["2022年第三季度", "2022-07-01", "2022-09-30", "quarter", false],
    ["2022年4季度前", "2022-10-01", "2022-12-31", "quarter", true],
    ["2022年上半年", "2022-01-01", "2022-06-30", "half", false],
    ["2022年下半年", "2022-07-01", "2022-12-31", "half", false],
    ["2022年度", "2022-01-01", "2022-12-31", "year", false],
    ["2022年底前", "2022-01-01", "2022-12-31", "year", true],
  ] as const)("%s", (text, first, last, precision, before) => {
    expect(readDate(text)).toMatchObject({ first, last, precision, before, yearWritten: true });
  });

  it("takes the year from the 预算年度 where none is written, and only then", () => {
    expect(readDate("11月30日前", 2023)).toMatchObject({ last: "2023-11-30", yearWritten: false });
    expect(readDate("年底前", 2023)).toMatchObject({ last: "2023-12-31", before: true });
    expect(readDate("11月30日前")).toBeNull();
  });

  it("names the characters it read", () => {
    const text = "于2021年11月30日前完成";
    const date = readDate(text)!;
    expect(text.slice(date.from, date.to)).toBe("2021年11月30日前");
  });

  it.each(["提升", "3-4次", "12.5", "2期", "2022年13月1日", "2023年2月29日", ""])("%s is no date", (text) => {
    expect(readDate(text, 2022)).toBeNull();
  });
});

describe("counting days", () => {
  it("agrees with the calendar over 300 years", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (y, m, d) => {
          const date = isoDate(y, m, d);
          const calendar = new Date(Date.UTC(y, m - 1, d));
          if (calendar.getUTCDate() !== d) expect(date).toBeNull();
          else expect(dayNumber(date!)).toBe(calendar.getTime() / 86_400_000);
        },
      ),
    );
  });

  it("prints without leading zeros", () => {
    expect(printDate("2022-03-05")).toBe("2022年3月5日");
  });
});
