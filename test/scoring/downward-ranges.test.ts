/** 95%-90%, 19-15个, 良好（89-80分）: a range whose higher end is written first. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const rate = row("≥", 95, "%");

describe("the higher end first is the same range", () => {
  it.each([
    ["95%以上得10分，95-90%得8分，90-85%得5分，85%以下0分", rate, "96→10 95→10 92→8 90→8 85→5 84→0"],
    ["95%及以上得10分，95%-90%（含）得8分，90%以下不得分", rate, "95→10 92→8 90→8 89→0"],
    ["95%以上得10分，95%-90%（不含95%）得8分，90%以下得0分", rate, "95→10 94→8 90→8 80→0"],
    ["大于95%得10分，95%-90%（含95%）得8分，90%及以下得0分", rate, "96→10 95→8 91→8 90→0"],
    ["95%（不含）至90%得8分，95%以上得10分，90%以下得0分", rate, "95→10 94→8 90→8 89→0"],
    ["达到95%至90%的得8分，95%以上得10分，低于90%不得分", rate, "95→10 90→8 89→0"],
    [
      "完成20个得10分，19-15个得8分，14至10个得5分，10个以下不得分",
      row("≥", 20, "个"),
      "20→10 19→8 15→8 14→5 10→5 9→0",
    ],
    ["投诉5件以下得10分，10-5件得6分，10件以上不得分", row("≤", 5, "件"), "4→10 7→6 11→0"],
    [
      "优秀（100-90分）得10分，良好（89-80分）得8分，合格（79-60分）得6分，不合格（60分以下）不得分",
      row("≥", 90, "分"),
      "95→10 89→8 80→8 70→6 50→0",
    ],
    [
      "按时得10分，逾期5天以内得8分，逾期10-5天得5分，逾期10天以上不得分",
      row("≤", "2025-06-30", ""),
      "2025-06-30→10 2025-07-03→8 2025-07-08→5 2025-07-11→0",
    ],
  ])("%s", (phrase, indicator, scores) => {
    expect(earned(phrase, indicator, scores)).toBe(scores);
  });
});

describe("what is no such range stays unread", () => {
  it.each([
    // Interval signs have their sides.
    ["90%以上得10分，[90%,80%)得8分，80%以下不得分", rate],
    // More than the one and less than the other.
    ["90%以上得10分，80%以上70%以下得8分", rate],
    ["95%以上得10分，95%至不足90%得8分", rate],
    // Bands that overlap.
    ["95%以上得10分，85%-95%得8分，90%-85%得5分，85%以下0分", rate],
    // Over the end of which year?
    ["12月-10月完成得10分", row("≤", "2025-12-31", "")],
  ])("%s", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });
});
