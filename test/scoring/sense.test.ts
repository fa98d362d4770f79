import { describe, expect, it } from "vitest";

import Big from "big.js";

import {
  readStandard,
  scoreIndicator,
  type Condition,
  type Quantity,
  type ScoredIndicator,
  type ScoringRule,
} from "../../shared/scoring/index.ts";
import { resultsTowards } from "../../shared/scoring/read/verify/order.ts";

const row = (comparison: string, target: number | string, unit = "人"): ScoredIndicator => ({
  comparison,
  target,
  unit,
  points: 10,
  year: 2025,
});

/** ok, or why not. */
function said(phrase: string, indicator: ScoredIndicator): string {
  const reading = readStandard(phrase, indicator);
  return reading.ok ? "ok" : reading.reason;
}

function asked(phrase: string, indicator: ScoredIndicator): string[] {
  const reading = readStandard(phrase, indicator);
  return reading.ok ? reading.assumptions.map(({ id }) => id) : [reading.reason];
}

const FAR = "按读到的意思，离指标值很远也不少得分，应当不是原意";
const MORE = "按读到的意思，离指标值越远得分越高，应当不是原意";
const NEARER = "按读到的意思，离指标值更近反而得分更低，应当不是原意";
const NOTHING = "按读到的意思，达到指标值也得0分，应当不是原意";
const LOSES = "按读到的意思，达到指标值也扣分，应当不是原意";

describe("where only faults are counted and none is wanted", () => {
  const none = row("=", 0, "例");

  it("no fault at all must earn something", () => {
    expect(said("经查不实的举报不扣；每查实一例非法传教活动扣3分", none)).toBe(
      "按读到的意思，一次都没有发生也得0分，应当不是原意",
    );
    expect(said("每查实一例非法传教活动扣3分；每发现一例漏报扣1分", none)).toBe("ok");
  });
});

it("a number left among words that compare is not passed over as a part of a name", () => {
  const land = row("≥", 200, "亩");
  expect(said("完成几成得几成，不足五成本项不得分", land)).toBe("没有读懂“不足五”");
  expect(said("完成几成得几成，不足五成的不得分", land)).toBe("ok");
});

describe("a standard that would reward the wrong side is refused", () => {
  const low = "10分，120人以下得10分，其他不得分";
  const high = "10分，80人以上得10分，其他不得分";
  it.each([
    [low, row("≥", 100), FAR],
    [low, row(">", 100), FAR],
    [low, row("=", 100), FAR],
    ["10分，3人以下得10分，其他不得分", row("≥", 1), FAR],
    ["10分，3人以下得10分，其他不得分", row("=", 1), FAR],
    [high, row("≤", 100), FAR],
    [high, row("<", 100), FAR],
    [low, row("", 100), "ok"],
    [low, row("≤", 120), "ok"],
    [high, row("≥", 80), "ok"],
    ["10分，10人以上得10分，其他得5分", row("=", 0), MORE],
    ["10分，10人以上得10分，其他得5分", row("≤", 0), MORE],
    ["10分，3人以下得10分，其他得5分", row("=", 0), "ok"],
    ["10分，90人以下得10分，其他不得分", row("≥", 100), NOTHING],
    ["10分，90人以下得10分，其他不得分", row("", 100), NOTHING],
    ["0%以上得10分，其他不得分", row("≥", 0, "%"), "ok"],
    ["未发生安全事故得10分，每发生1起扣2分", row("≥", 100), "ok"],
  ])("%s %o", (phrase, indicator, reason) => {
    expect(said(phrase, indicator)).toBe(reason);
  });
});

describe("who is nearer to the 指标值 cannot earn less", () => {
  it.each([
    ["90%以上得10分，80%-90%得6分，其余得8分", row("≥", 90, "%"), NEARER],
    ["90%以上得10分，80%-90%得8分，其余得6分", row("≥", 90, "%"), "ok"],
    ["完成率80%以上得10分，60%-80%得8分，60%以下得9分", row("≥", 100), NEARER],
    ["超支5%以内得10分，超支5%-10%得6分，超支10%以上得8分", row("≤", 50, "万元"), NEARER],
    ["超支5%以内得10分，超支5%-10%得8分，超支10%以上得6分", row("≤", 50, "万元"), "ok"],
    ["偏差5%以内得10分，偏差5%-10%得4分，偏差10%以上得6分", row("=", 100), NEARER],
    ["偏差5%以内得10分，偏差5%-10%得6分，偏差10%以上得4分", row("=", 100), "ok"],
    ["少1人以内得10分，少2-3人得4分，少4人以上得6分", row("≥", 20), NEARER],
    ["100人以上得10分，80-99人得8分，60-79人得6分，60人以下不得分", row("≥", 100), "ok"],
    ["0次得10分，1次得6分，2次以上不得分", row("=", 0, "次"), "ok"],
    ["80人以上扣2分", row("≤", 100), LOSES],
  ])("%s %o", (phrase, indicator, reason) => {
    expect(said(phrase, indicator)).toBe(reason);
  });
});

describe("full points short of the 指标值 are pointed out", () => {
  it.each([
    ["95人以上得10分，其他不得分", row("≥", 100), ["target-differs"]],
    ["99人以上得10分，其他不得分", row("≥", 100), ["target-differs"]],
    ["99.99%以上得10分，其他不得分", row("≥", 100, "%"), ["target-differs"]],
    ["100人以上得10分，其他不得分", row("≥", 100), []],
    ["105人以下得10分，其他不得分", row("≤", 100), ["target-differs"]],
    ["101人以下得10分，其他不得分", row("≤", 100), ["target-differs"]],
    ["95人以上得10分，其他不得分", row("=", 100), []],
    ["95人以上得10分，其他不得分", row(">", 100), []],
    ["105人以下得10分，其他不得分", row("<", 100), []],
    ["10分，80%以下每低1个百分点扣1分，不足1个百分点不扣", row("≥", 90, "%"), ["target-differs"]],
    ["10分，每低1个百分点扣1分，不足1个百分点不扣", row("≥", 90, "%"), []],
    ["95人以上得10分，其他按比例得分", row("≥", 100), []],
  ])("%s %o", (phrase, indicator, ids) => {
    expect(asked(phrase, indicator)).toEqual(ids);
  });
});

describe("a table of deductions goes on beyond its last row", () => {
  const points = (phrase: string, actual: number, choices = {}): string | null => {
    const indicator = row("=", 0, "次");
    const reading = readStandard(phrase, indicator, choices);
    return reading.ok ? scoreIndicator(reading.rule, indicator, actual).points : reading.reason;
  };
  const table = "违规1次扣2分，2次扣5分";
  it.each([
    [table, {}, "10 8 5 5 5"],
    [table, { "table-end": "zero" }, "10 8 5 0 0"],
    ["违规1-2次扣2分，3次扣5分", {}, "10 8 8 5 5"],
    ["违规1-2次扣2分，3次扣5分", { "table-end": "zero" }, "10 8 8 5 0"],
    ["违规1次扣2分，2次以上扣5分", {}, "10 8 5 5 5"],
    ["违规2次以内扣2分，2次以上扣5分", {}, "10 8 8 5 5"],
  ])("%s %o", (phrase, choices, scores) => {
    expect([0, 1, 2, 3, 4].map((actual) => points(phrase, actual, choices)).join(" ")).toBe(scores);
  });

  it("asks only where there is no row for more", () => {
    expect(asked(table, row("=", 0, "次"))).toEqual(["table-end"]);
    expect(asked("违规1次扣2分，2次以上扣5分", row("=", 0, "次"))).toEqual([]);
  });
});

describe("a number of the sentence that has no place in the rule", () => {
  it.each([
    ["完成率达到100%得10分，每少1人扣1分", row("≥", 50), "ok"],
    ["达到90%得满分，80%-90%之间每低1个百分点扣0.5分", row("≥", 90, "%"), "没有读懂“80”与其他条件的关系"],
    ["超支5000元以上扣2分，超支2万元以上不得分", row("≤", 5, "万元"), "ok"],
    ["逾期不超过1周得5分，按时完成得10分，其余不得分", row("≤", "2025-06-30", ""), "ok"],
    ["首次扣1分，第二次及以上不得分", row("=", 0, "次"), "ok"],
    ["达到90人得满分，80-90人之间每少1人扣0.5分", row("≥", 90), "没有读懂“80”与其他条件的关系"],
  ])("%s %o", (phrase, indicator, reason) => {
    expect(said(phrase, indicator)).toBe(reason);
  });
});

describe("a standard that can earn more than its points", () => {
  it("is refused at the points that it names", () => {
    const phrase = "满分10分，基本分12分，每少1家扣1分";
    const reading = readStandard(phrase, row("≥", 10, "家"));
    expect(reading.ok ? "ok" : phrase.slice(reading.from, reading.to)).toBe("满分10分");
  });
});

describe("the results on which the order of a reading is tried", () => {
  const range = (quantity: object, min?: string, max?: string): Condition => ({
    test: "range",
    quantity: { input: "value", ...quantity } as Quantity,
    ...(min === undefined ? {} : { min: { value: min, inclusive: true } }),
    ...(max === undefined ? {} : { max: { value: max, inclusive: true } }),
  });
  const rule = (...when: Condition[]): ScoringRule => ({
    version: 1,
    inputs: [
      { id: "value", label: "实际完成值", kind: "number" },
      { id: "count", label: "投诉数", kind: "number", whenEmpty: "0" },
    ],
    points: "10",
    floor: "0",
    gates: [],
    base: { type: "cases", cases: [{ when, earns: { points: "10" } }], otherwise: { points: "0" } },
    adjustments: [],
  });
  const around = (made: ScoringRule, goal: string, upward: boolean, whole: boolean): string => {
    const results = resultsTowards(made, new Big(goal), upward, whole).map((result) => result.toFixed());
    return [...new Set(results)].join(" ");
  };
  const value = range({ of: "value" }, "80", "target");
  const deviation = { of: "deviation", from: "target", in: "percent" };

  it.each([
    [rule(value), "90", true, false, "79.99 80 80.01 89.99 90"],
    [rule(value), "90", true, true, "79 80 81 89 90"],
    [rule(range({ of: "value" }, "0", "2")), "5", true, true, "0 1 2 3 5"],
    [rule(range({ of: "value" }, "0", "2")), "0", false, true, "3 2 1 0"],
    [rule(range({ of: "value" }, "8", "9")), "5", true, true, "5"],
    [rule(range({ of: "completion" }, "85")), "30", true, true, "24 25 26 27 30"],
    [rule(range({ of: "completion" }, "85")), "30", true, false, "25.49 25.5 25.51 30"],
    [rule(range({ of: "shortfall", from: "target", in: "unit" }, "3")), "20", true, true, "16 17 18 20"],
    [rule(range({ of: "shortfall", from: "40", in: "percent" }, "10")), "50", true, true, "35 36 37 50"],
    [rule(range({ of: "excess", from: "target", in: "unit" }, "3")), "20", false, true, "24 23 22 20"],
    [
      rule(range({ of: "excess", from: "20", in: "unit", beyond: "2" }, "3")),
      "20",
      false,
      true,
      "26 25 24 20",
    ],
    [rule(range(deviation, "5")), "100", true, true, "94 95 96 100"],
    [rule(range(deviation, "5")), "100", false, true, "106 105 104 100"],
    [rule(range({ of: "lateness", from: "target", in: "day" }, "5")), "100", true, true, "100"],
    [rule(range({ of: "value", input: "count" }, "5")), "100", true, true, "100"],
    [rule({ test: "met", input: "value", met: true }), "100", true, true, "100"],
  ] as const)("%#", (made, goal, upward, whole, results) => {
    expect(around(made, goal, upward, whole)).toBe(results);
  });

  it("half way and just short of the 指标值 too, where bands stand beside a share of the points or beside steps", () => {
    const share = {
      proportional: { input: "value", direction: "positive", base: "target", points: "10" },
    } as const;
    const met: Condition = { test: "met", input: "value", met: true };
    const shared: ScoringRule = {
      ...rule(met),
      base: { type: "cases", cases: [{ when: [met], earns: { points: "8" } }], otherwise: share },
    };
    expect(around(shared, "100", true, true)).toBe("50 99 100");
    expect(around(shared, "20", false, true)).toBe("30 21 20");
    // Half a thing is no result: the next whole one.
    expect(around(shared, "25", true, true)).toBe("13 24 25");
    expect(around(shared, "25", true, false)).toBe("12.5 24.99 25");
    const steps = {
      quantity: { of: "value", input: "count" },
      each: "1",
      per: "1",
      partial: "down",
    } as const;
    const changed: ScoringRule = { ...rule(met), adjustments: [{ type: "steps", sign: "deduct", steps }] };
    expect(around(changed, "100", true, true)).toBe("50 99 100");
  });
});

describe("what the 指标值 itself would earn is looked at", () => {
  it.each(["不足100处得10分", "不足100处得10分，每发生1次投诉扣1分"])(
    "also where counts of other things stand beside the result: %s",
    (phrase) => {
      const reading = readStandard(phrase, row("≥", 100, "处"));
      expect(reading.ok ? "" : reading.reason).toBe("按读到的意思，达到指标值也得0分，应当不是原意");
    },
  );
});
