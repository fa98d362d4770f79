/** 逾期5天不得分, 过一天扣1分, 逾期1-2个月得8分: who is later never earns more. */
import { describe, expect, it } from "vitest";

import { earned, row } from "./earned.ts";

const june = row("≤", "2025年6月30日前", "");
const september = row("≤", "2025年9月30日前", "", 5);

describe("so many days late, or more", () => {
  it.each([
    ["按时得10分，每逾期1天扣1分，逾期5天不得分", "2025-07-03→7 2025-07-05→0 2025-07-06→0 2025-08-20→0"],
    ["按时得10分，每逾期1天扣5分；逾期2天不得分", "2025-07-01→5 2025-07-02→0 2025-07-03→0"],
    ["6月30日前完成得10分，过一天扣1分，扣完为止", "2025-06-30→10 2025-07-01→9 2025-07-30→0"],
    ["6月30日前完成得10分，每过一天扣0.5分", "2025-06-30→10 2025-07-02→9"],
  ])("%s", (phrase, results) => {
    expect(earned(phrase, june, results)).toBe(results);
  });

  it("a day that goes by before the deadline costs nothing", () => {
    expect(earned("9月30日前完成得5分，过一天扣1分", september, "2025-09-20→5 2025-10-02→3")).toBe(
      "2025-09-20→5 2025-10-02→3",
    );
  });
});

describe("months late", () => {
  const bands = "按时完成得10分，逾期1-2个月得8分，逾期2-3个月得5分，其他不得分";

  it("of which the first is not said: it belongs to the first band, and that is asked", () => {
    expect(earned(bands, june, "2025-06-30→10 2025-07-10→8 2025-08-15→8 2025-09-15→5 2025-11-01→0")).toBe(
      "2025-06-30→10 2025-07-10→8 2025-08-15→8 2025-09-15→5 2025-11-01→0",
    );
    expect(earned(bands, june, "2025-07-10→10", { gap: "lower" })).toBe("2025-07-10→10");
  });
});

describe("a sentence by which the later earns more is refused", () => {
  it.each(["6月30日前完成得5分，7月10日前完成得8分", "按时完成得5分，逾期10天以内得8分，逾期10天以上不得分"])(
    "%s",
    (phrase) => {
      expect(earned(phrase, row("≤", "2025年6月30日前", "", 8), "2025-06-30→0")).toMatch(
        /没有读懂|应当不是原意/u,
      );
    },
  );
});
