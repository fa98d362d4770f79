/** What is said a second time: a wording that is denied, days beyond a day. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const people = row("=", 326, "人");
const day = row("≤", "2025-08-31", "日期", 8);
const refused = (phrase: string, indicator = people): boolean => !readStandard(phrase, indicator).ok;

describe("the words of the first half denied in the second are all that is not the first", () => {
  it.each([
    "足额发放得10分，未足额发放不得分。",
    "足额发放的得10分；未足额发放的，不得分",
    "全额兑付得满分，未全额兑付不得分",
    "按标准发放得10分，未按标准发放的不得分",
  ])("%s", (phrase) => {
    expect(earned(phrase, people, "326→10 325→0")).toBe("326→10 325→0");
  });

  it.each([
    ["other words than the first", "足额发放得10分，未足额拨付不得分"],
    ["points that are no zero", "足额发放得10分，未足额发放扣2分"],
    ["a third case", "足额发放得10分，基本足额得5分，未足额发放不得分"],
    ["more behind it", "足额发放得10分，未足额发放不得分，每少1人扣1分"],
    ["two of them to be done", "足额发放得5分，按时发放得5分，未足额发放不得分"],
    ["a deduction first", "足额发放扣10分，未足额发放不得分"],
    ["nothing denied", "足额发放得10分，未不得分"],
  ])("but not with %s: %s", (_, phrase) => {
    expect(refused(phrase)).toBe(true);
  });
});

describe("days, weeks and months beyond a day are late", () => {
  it.each([
    ["8月底前完成得8分，每超过一个星期扣1分", "2025-08-31→8 2025-09-06→8 2025-09-07→7 2025-09-14→6"],
    ["8月底前完成得8分，每超1天扣1分", "2025-08-31→8 2025-09-01→7 2025-09-04→4"],
    ["8月底前完成得8分，每超过期限1天扣1分", "2025-08-31→8 2025-09-04→4"],
    ["8月底前完成得8分，每超5天扣1分，不足5天按5天计", "2025-08-31→8 2025-09-01→7 2025-09-06→6"],
    ["8月底前完成得8分，每超过1个月扣2分", "2025-09-29→8 2025-10-31→4"],
  ])("%s", (phrase, results) => {
    expect(earned(phrase, day, results)).toBe(results);
  });

  it.each([
    "8月底前完成得8分，每超过1人扣1分",
    "8月底前完成得8分，每超过1%扣1分",
    "8月底前完成得8分，每超过1小时扣1分",
    "8月底前完成得8分，每超过1天加1分",
    "8月底前完成得8分，会期每超过1天扣1分",
    "8月底前完成得8分，每超过培训计划1天扣1分",
    "8月底前完成得8分，超过1个月后每超过1天扣1分",
  ])("but not beyond something else: %s", (phrase) => {
    expect(refused(phrase, day)).toBe(true);
  });
});
