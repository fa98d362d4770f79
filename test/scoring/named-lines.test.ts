/** 结案率98%为达标，达标即得7分; 85%为合格线，未达合格线0分: a number that is given a name. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const closed = row("≥", 98, "%");
const pleased = row("≥", 85, "%");

describe("the name stands for the number", () => {
  it.each([
    ["结案率98%为达标，达标即得10分；每低1个百分点，扣0.7分，扣到0分为止", closed, "99→10 98→10 97→9.3"],
    ["98%以上为达标，达标得10分，不达标不得分", closed, "98→10 97.9→0"],
    ["抽检合格率≥98%为合格，合格得10分，不合格不得分", closed, "98→10 97→0"],
    ["以98%为达标线，达到达标线得10分，低于达标线不得分", closed, "98→10 97→0"],
    ["98%为达标，达标得10分；95%（含）至98%得5分；95%以下不得分", closed, "98→10 96→5 95→5 94→0"],
    [
      "满意度85%为合格线，达到合格线得8分，每高出1个百分点加0.4分，最高10分，未达合格线0分",
      pleased,
      "84→0 85→8 87→8.8 95→10",
    ],
    ["完成深松整地2万亩为达标，达标计10分，不达标计0分", row("≥", 2, "万亩"), "2→10 1.9→0"],
    ["培训200人次为合格，合格得10分，不合格的按比例得分", row("≥", 200, "人次"), "200→10 100→5"],
    // A line below the 指标值.
    ["90%为合格，合格得5分，达到98%得10分，不合格不得分", closed, "98→10 97→5 90→5 89→0"],
    [
      "90%为合格线，达到目标得10分，达到合格线未达目标的得4分，低于合格线不得分",
      closed,
      "98→10 97→4 90→4 89→0",
    ],
  ])("%s", (phrase, indicator, scores) => {
    expect(earned(phrase, indicator, scores)).toBe(scores);
  });

  it.each([
    ["98%为达标，95%为基本达标，达标得10分，基本达标得4分", closed],
    ["98%为优秀，90%为合格，优秀得10分，合格得6分，90%以下不得分", closed],
    ["90%至98%为合格，合格得10分，不合格不得分", closed],
    ["低于98%为合格，合格得10分，不合格不得分", closed],
    // From the line or from the 指标值?
    ["90%为达标，达标后每提高1个百分点加0.5分，达标得8分，最高10分", closed],
    // Of each household, and not of the rate.
    ["98%为达标，每有1户不达标扣1分", closed],
    // Where less is better the line is met from the other side.
    ["5件为达标，达标得10分，不达标不得分", row("≤", 5, "件")],
  ])("%s stays unread", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });
});
