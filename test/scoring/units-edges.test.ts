import Big from "big.js";
import { describe, expect, it } from "vitest";

import {
  readStandard,
  scoreIndicator,
  standardConsistency,
  type ActualValue,
  type Quantity,
  type RuleInput,
  type ScoredIndicator,
  type ScoringRule,
} from "../../shared/scoring/index.ts";
import { reaching } from "./reaching.ts";
import { convertUnit, isDurationUnit, isIndivisible, sameUnit } from "../../shared/scoring/score/units.ts";

/** Sizes in a common measure. */
const SIZES: readonly Readonly<Record<string, number>>[] = [
  { 元: 1, 块: 1, 千元: 1e3, 万元: 1e4, 万: 1e4, 百万元: 1e6, 千万元: 1e7, 亿元: 1e8 },
  { "%": 10, 百分点: 10, 个百分点: 10, 个点: 10, 百分比: 10, "‰": 1, 千分点: 1, 个千分点: 1 },
  { 天: 1, 日: 1, 日历日: 1, 自然日: 1, 日历天: 1, 周: 7, 星期: 7, 个星期: 7, 旬: 10 },
  { 月: 1, 个月: 1, 季度: 3, 个季度: 3, 年: 12 },
  { 分钟: 1, 小时: 60, 个小时: 60 },
  { 米: 1, 千米: 1e3, 公里: 1e3 },
  { 平方米: 1, "㎡": 1, 平米: 1, 公顷: 1e4, 平方公里: 1e6 },
  { 公斤: 1, 千克: 1, 吨: 1e3, 万吨: 1e7 },
  { 人: 1, 百人: 1e2, 千人: 1e3, 万人: 1e4, 亿人: 1e8 },
  { 人次: 1, 万人次: 1e4 },
  { 亩: 1, 千亩: 1e3, 万亩: 1e4, 百万亩: 1e6 },
];

it("a scale without a measure is of whatever measure is asked for, and a bare number or another thing of none", () => {
  expect(convertUnit(new Big(3), "万", "亩")?.toFixed()).toBe("30000");
  expect(convertUnit(new Big(3), "", "件")).toBeNull();
  expect(convertUnit(new Big(3), "万件", "万亩")).toBeNull();
});

it("occasions are counted whole, whatever they are occasions of, and thousands of them are not", () => {
  expect(["点次", "架次", "台次", "人次"].map(isIndivisible)).toEqual([true, true, true, true]);
  expect(["万人次", "千车次", "次/年"].map(isIndivisible)).toEqual([false, false, false]);
});

describe("units of one family convert exactly", () => {
  it.each(SIZES.flatMap((family) => Object.keys(family).map((unit) => [unit, family] as const)))(
    "%s",
    (unit, family) => {
      for (const [other, size] of Object.entries(family)) {
        const amount = new Big(size).times(21);
        expect(convertUnit(amount, unit, other)?.toFixed(), other).toBe(
          new Big(family[unit]!).times(21).toFixed(),
        );
      }
    },
  );

  it("and not at all where the factor is not exact or there is none", () => {
    expect(convertUnit(new Big(1), "月", "季度")).toBeNull();
    expect(convertUnit(new Big(1), "月", "天")).toBeNull();
    expect(convertUnit(new Big(1), "元", "人")).toBeNull();
  });

  it("units that are written for one another are the same", () => {
    for (const [a, b] of [
      ["个课时", "课时"],
      ["元/人", "元"],
      ["元", "元/人"],
      ["人（人次）", "人"],
    ] as const)
      expect(sameUnit(a, b), `${a} ${b}`).toBe(true);
    for (const [a, b] of [
      ["元/人", "人"],
      ["人", "元/人"],
      ["次", "期"],
    ] as const)
      expect(sameUnit(a, b), `${a} ${b}`).toBe(false);
  });

  it("days, weeks, months and working days are lengths of time", () => {
    expect(["天", "旬", "月", "年", "个工作日"].map(isDurationUnit)).toEqual([true, true, true, true, true]);
    expect(["分钟", "米", "元", "%", ""].map(isDurationUnit)).toEqual([false, false, false, false, false]);
  });
});

describe("a standard beside its row", () => {
  const said = (text: string, row: Partial<ScoredIndicator>): string[] => {
    const indicator: ScoredIndicator = { comparison: "≥", target: 50, unit: "人", points: 10, ...row };
    return standardConsistency(indicator, readStandard(text, indicator)).map((warning) => warning.text);
  };
  it.each([
    ["10分，每5人得1分", {}, []],
    ["10分，每5人得2分", {}, ["每5人得2分，完成指标值50应得20分，与满分10分不一致"]],
    ["10分，每3人得1分", { target: 100 }, ["每3人得1分，完成指标值100应得33.3333分，与满分10分不一致"]],
    ["10分，完成得10分", { points: 9 }, ["评分标准写的是10分，分值一栏是9分"]],
    ["10分，每超支1万元扣1分", { target: 500_000, unit: "元", comparison: "≤" }, []],
    ["10分，每发生1起事故扣1分", { target: 0, unit: "%", comparison: "=" }, []],
    ["10分，每发生1起事故扣1分", { target: 0, unit: "", comparison: "=" }, []],
    [
      "10分，每发生1起事故扣1分",
      { target: 0, unit: "次", comparison: "=" },
      ["评分标准里的单位是“起”，度量单位是“次”"],
    ],
  ] as const)("%s %o", (text, row, warnings) => {
    expect(said(text, row)).toEqual([...warnings]);
  });
});

const scored = (made: ScoringRule, indicator: ScoredIndicator, actual: ActualValue): string => {
  const score = scoreIndicator(made, indicator, actual);
  return score.points ?? score.status;
};

describe("one rule for several rows", () => {
  const met = reaching({ kind: "number", unit: "" });
  const row = (
    target: ScoredIndicator["target"],
    changes: Partial<ScoredIndicator> = {},
  ): ScoredIndicator => ({
    comparison: "",
    target,
    unit: "人",
    points: 10,
    ...changes,
  });

  it("each row is scored by its own 指标值, sign and unit, in any order", () => {
    const rows = [
      [row([80, 90]), 85, "10"],
      [row([86, 90]), 85, "0"],
      [row([80, 84]), 85, "0"],
      [row([70, 75]), 85, "0"],
      [row([85]), 95, "10"],
      [row([85, 90]), 95, "0"],
      [row([85]), 85, "10"],
      [row(90), 85, "0"],
      [row("80"), 85, "10"],
      [row([80, 90]), 95, "0"],
      [row(90, { comparison: "≤" }), 85, "10"],
      [row(90, { comparison: "≥" }), 85, "0"],
      [row("1000元", { unit: "元", comparison: "≥" }), 85, "0"],
      [row("1000元", { unit: "千元", comparison: "≥" }), 85, "10"],
    ] as const;
    for (const order of [rows, rows.toReversed(), [...rows, ...rows]])
      expect(order.map(([indicator, actual]) => scored(met, indicator, actual))).toEqual(
        order.map(([, , points]) => points),
      );
  });

  it("and by its own year", () => {
    const dated: ScoringRule = { ...met, inputs: [{ id: "value", label: "完成日期", kind: "date" }] };
    const by = (year?: number): ScoredIndicator =>
      row("6月30日", { comparison: "≤", unit: "", ...(year === undefined ? {} : { year }) });
    const asked = [by(2026), by(), by(2027), by(2026), by()];
    expect(asked.map((indicator) => scored(dated, indicator, "2027-03-01"))).toEqual([
      "0",
      "10",
      "10",
      "0",
      "10",
    ]);
  });

  it("a day without a year is one of the 指标值's year", () => {
    const dated: ScoringRule = { ...met, inputs: [{ id: "value", label: "完成日期", kind: "date" }] };
    const due = row("2026-06-30", { comparison: "≤", unit: "" });
    expect(["6月30日", "7月1日"].map((actual) => scored(dated, due, actual))).toEqual(["10", "0"]);
  });
});

describe("是 and 否 for each thing that is counted", () => {
  const quantity: Quantity = { of: "value", input: "value" };
  const counted: RuleInput = { id: "value", label: "数量", kind: "number", unit: "项" };
  const other: RuleInput = { id: "count", label: "投诉", kind: "number", unit: "起", whenEmpty: "0" };
  const steps = { quantity, each: "1", per: "2", partial: "down" } as const;
  const done = (inputs: RuleInput[] = [counted]): ScoringRule => ({
    version: 1,
    inputs,
    points: "10",
    floor: "0",
    gates: [],
    base: { type: "credit", steps },
    adjustments: [],
  });
  const missed: ScoringRule = {
    ...done(),
    base: { type: "start", points: "10" },
    adjustments: [{ type: "steps", sign: "deduct", steps }],
  };
  const exactlyOne: ScoringRule = {
    ...done(),
    base: {
      type: "cases",
      cases: [
        {
          when: [
            {
              test: "range",
              quantity,
              min: { value: "1", inclusive: true },
              max: { value: "1", inclusive: true },
            },
          ],
          earns: { points: "10" },
        },
      ],
      otherwise: { points: "0" },
    },
  };
  const row: ScoredIndicator = { comparison: "≥", target: 3, unit: "项", points: 10 };

  it("counts what was met where more earns more, and what was missed where more costs", () => {
    expect(scored(done(), row, [true, false, true])).toBe("4");
    expect(scored(missed, row, [true, false, true])).toBe("8");
    expect(scored(missed, row, [false])).toBe("8");
    expect(scored(missed, row, [true])).toBe("10");
    expect(scored(exactlyOne, row, [true, false, false])).toBe("10");
  });

  it("a count of faults that was left empty is 0 beside a result, and nothing by itself", () => {
    const withFaults: ScoringRule = {
      ...done([counted, other]),
      adjustments: [
        { type: "steps", sign: "deduct", steps: { ...steps, quantity: { of: "value", input: "count" } } },
      ],
    };
    expect(scored(withFaults, row, 3)).toBe("6");
    expect(scored(withFaults, row, { 数量: 3, 投诉: 1 })).toBe("4");
    expect(scored(withFaults, row, null)).toBe("empty");
    const onlyFaults: ScoringRule = {
      ...missed,
      inputs: [{ ...counted, whenEmpty: "0" }, other],
    };
    expect(scored(onlyFaults, row, null)).toBe("empty");
    expect(scored(onlyFaults, row, { 投诉: 1 })).toBe("10");
  });

  it("beside another count that has no preset", () => {
    const { whenEmpty: _, ...plain } = other;
    const both: ScoringRule = {
      ...missed,
      inputs: [counted, plain],
      gates: [
        {
          when: [
            {
              test: "range",
              quantity: { of: "value", input: "count" },
              min: { value: "1", inclusive: true },
            },
          ],
          earns: { points: "0" },
        },
      ],
    };
    expect(scored(both, row, { 数量: [true, true, false] as unknown as string, 投诉: 0 })).toBe("8");
  });
});
