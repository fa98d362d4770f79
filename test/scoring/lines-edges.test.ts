import { describe, expect, it } from "vitest";

import type { Condition, Quantity, RuleInput, ScoreStep } from "../../shared/scoring/index.ts";
import { scopeOf } from "../../shared/scoring/score/scope.ts";
import { readTarget } from "../../shared/scoring/score/target.ts";
import { atMostFour } from "../../shared/scoring/score/trace.ts";
import { conditionText, dateText, quantityName } from "../../shared/scoring/score/wording.ts";

const inputs: RuleInput[] = [
  { id: "value", label: "参训率", kind: "number", unit: "%" },
  { id: "count", label: "人数", kind: "number", unit: "人" },
  { id: "date", label: "完成日期", kind: "date" },
];
const scope = scopeOf(inputs, readTarget({ comparison: "≥", target: 90, unit: "%" }));

describe("a day in the lines of a score", () => {
  it.each([
    ["target", "规定期限"],
    ["2025-10-31", "2025年10月31日"],
    ["Y-03-09", "当年3月9日"],
    ["Y+1-01-31", "次年1月31日"],
    ["Y+2-12-01", "预算年度+2年12月1日"],
    ["Y-1-12-01", "预算年度-1年12月1日"],
  ])("%s is %s", (reference, text) => {
    expect(dateText(reference)).toBe(text);
  });
});

describe("a quantity in the lines of a score", () => {
  it.each([
    [{ of: "value", input: "count" }, "人数", "人"],
    [{ of: "completion", input: "count" }, "完成率", "%"],
    [{ of: "lateness", input: "date", from: "target", in: "day" }, "比规定期限晚", "天"],
    [{ of: "lateness", input: "date", from: "target", in: "month" }, "比规定期限晚", "个月"],
    [{ of: "shortfall", input: "value", from: "target", in: "unit" }, "低于指标值", "个百分点"],
    [{ of: "shortfall", input: "count", from: "80", in: "unit" }, "低于80人", "人"],
    [{ of: "excess", input: "count", from: "target", in: "percent" }, "超过指标值", "%"],
    [{ of: "deviation", input: "count", from: "target", in: "unit", beyond: "5" }, "偏离指标值5人以外", "人"],
    [
      { of: "deviation", input: "count", from: "target", in: "percent", beyond: "5" },
      "偏离指标值5%以外",
      "%",
    ],
  ] as const)("%o", (quantity, text, unit) => {
    expect(quantityName(quantity as Quantity, scope)).toEqual({ text, unit });
  });
});

describe("a condition in the lines of a score", () => {
  const range = (bounds: object): Condition => ({
    test: "range",
    quantity: { of: "value", input: "value" },
    ...bounds,
  });
  const at = (value: string, inclusive: boolean) => ({ value, inclusive });
  it.each([
    [{ test: "met", input: "value", met: true }, "达到指标值"],
    [{ test: "met", input: "value", met: false }, "未达到指标值"],
    [range({ min: at("80", true) }), "参训率不低于80%"],
    [range({ min: at("80", false) }), "参训率高于80%"],
    [range({ max: at("80", true) }), "参训率不高于80%"],
    [range({ max: at("80", false) }), "参训率低于80%"],
    [range({ min: at("80", true), max: at("90", false) }), "参训率在[80%，90%)内"],
    [range({ min: at("80", false), max: at("target", true) }), "参训率在(80%，指标值]内"],
    [range({ min: at("80", true), max: at("80", true) }), "参训率为80%"],
    [range({}), "参训率"],
    [
      { test: "date", input: "date", by: { date: "2025-06-30", inclusive: true } },
      "2025年6月30日前（含当日）完成",
    ],
    [
      { test: "date", input: "date", by: { date: "2025-06-30", inclusive: false } },
      "2025年6月30日前（不含当日）完成",
    ],
    [{ test: "date", input: "date", after: { date: "2025-06-30", inclusive: true } }, "2025年6月30日起完成"],
    [{ test: "date", input: "date", after: { date: "2025-06-30", inclusive: false } }, "2025年6月30日后完成"],
    [
      {
        test: "date",
        input: "date",
        after: { date: "2025-06-01", inclusive: true },
        by: { date: "2025-06-30", inclusive: true },
      },
      "2025年6月1日起至2025年6月30日前（含当日）完成",
    ],
  ] as const)("%o", (condition, text) => {
    expect(conditionText(condition as Condition, scope)).toBe(text);
  });
});

describe("the lines of a score", () => {
  const step = (text: string, from?: number): ScoreStep =>
    from === undefined ? { text } : { text, clause: { from, to: from + 1 } };

  it("are four at most", () => {
    const four = ["甲", "乙", "丙", "丁"].map((text) => step(text));
    expect(atMostFour(four)).toEqual(four);
    expect(atMostFour(four.slice(0, 1))).toEqual(four.slice(0, 1));
  });

  it("more are joined into the third, with the first clause among them", () => {
    const joined = [step("甲", 1), step("乙", 2), step("丙"), step("丁", 4), step("戊", 5), step("己", 6)];
    expect(atMostFour(joined)).toEqual([
      step("甲", 1),
      step("乙", 2),
      { text: "丙；丁；戊", clause: { from: 4, to: 5 } },
      step("己", 6),
    ]);
  });

  it("joined lines without a clause have none", () => {
    const lines = ["甲", "乙", "丙", "丁", "戊"].map((text) => step(text));
    expect(atMostFour(lines)).toEqual([step("甲"), step("乙"), step("丙；丁"), step("戊")]);
    expect("clause" in atMostFour(lines)[2]!).toBe(false);
  });
});
