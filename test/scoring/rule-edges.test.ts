import { describe, expect, it } from "vitest";

import {
  scoreIndicator,
  type ActualValue,
  type Base,
  type Condition,
  type Part,
  type Quantity,
  type RuleInput,
  type ScoredIndicator,
  type ScoringRule,
} from "../../shared/scoring/index.ts";

const PEOPLE: ScoredIndicator = { comparison: "≥", target: 100, unit: "人", points: 10 };
const VALUE: RuleInput = { id: "value", label: "实际完成值", kind: "number", unit: "人" };

const rule = (base: Base, changes: Partial<ScoringRule> = {}): ScoringRule => ({
  version: 1,
  inputs: [VALUE],
  points: "10",
  floor: "0",
  gates: [],
  base,
  adjustments: [],
  ...changes,
});

const said = (made: ScoringRule, actual: ActualValue, indicator = PEOPLE): string => {
  const score = scoreIndicator(made, indicator, actual);
  return [score.points ?? score.status, ...score.steps.map(({ text }) => text)].join(" | ");
};

const value: Quantity = { of: "value", input: "value" };
const atLeast = (bound: string, inclusive = true): Condition => ({
  test: "range",
  quantity: value,
  min: { value: bound, inclusive },
});
const atMost = (bound: string, inclusive = true): Condition => ({
  test: "range",
  quantity: value,
  max: { value: bound, inclusive },
});
const cases = (...entries: readonly (readonly [Condition[], string])[]): Base => ({
  type: "cases",
  cases: entries.map(([when, points]) => ({ when: [...when], earns: { points } })),
  otherwise: { points: "0" },
});

describe("a single bound", () => {
  it.each([
    ["≥ 90", atLeast("90"), "89.99", "0"],
    ["≥ 90", atLeast("90"), "90", "10"],
    ["> 90", atLeast("90", false), "90", "0"],
    ["> 90", atLeast("90", false), "90.01", "10"],
    ["≤ 90", atMost("90"), "90", "10"],
    ["≤ 90", atMost("90"), "90.01", "0"],
    ["< 90", atMost("90", false), "89.99", "10"],
    ["< 90", atMost("90", false), "90", "0"],
  ] as const)("%s: %s", (_, condition, actual, points) => {
    expect(scoreIndicator(rule(cases([[condition], "10"])), PEOPLE, actual).points).toBe(points);
  });

  it.each([
    ["90", "0"],
    ["90.01", "10"],
    ["94.99", "10"],
    ["95", "0"],
  ])("two conditions hold together or not at all: %s", (actual, points) => {
    const both = cases([[atLeast("90", false), atMost("95", false)], "10"]);
    expect(scoreIndicator(rule(both), PEOPLE, actual).points).toBe(points);
  });
});

describe("missing the 指标值 is its own condition", () => {
  it.each([
    [99, "2"],
    [100, "10"],
  ])("%s", (actual, points) => {
    const made = rule({
      type: "cases",
      cases: [{ when: [{ test: "met", input: "value", met: false }], earns: { points: "2" } }],
      otherwise: { points: "10" },
    });
    expect(scoreIndicator(made, PEOPLE, actual).points).toBe(points);
  });
});

describe("a day between two others", () => {
  const day: RuleInput = { id: "date", label: "完成日期", kind: "date" };
  const between = (after: boolean, by: boolean, inclusive = true): ScoringRule =>
    rule(
      cases([
        [
          {
            test: "date",
            input: "date",
            ...(after ? { after: { date: "2026-06-01", inclusive } } : {}),
            ...(by ? { by: { date: "2026-06-30", inclusive } } : {}),
          },
        ],
        "10",
      ]),
      { inputs: [day] },
    );
  const dated: ScoredIndicator = { comparison: "≤", target: "2026-06-30", unit: "", points: 10 };
  const pointsOrWords = (made: ScoringRule, actual: ActualValue): string => {
    const score = scoreIndicator(made, dated, actual);
    return score.points ?? score.steps[0]!.text;
  };

  it.each([
    ["2026-05-31", "0", "0"],
    ["2026-06-01", "10", "0"],
    ["2026-06-02", "10", "10"],
    ["2026-06-29", "10", "10"],
    ["2026-06-30", "10", "0"],
    ["2026-07-01", "0", "0"],
  ])("%s: with its ends %s, without them %s", (actual, closed, open) => {
    expect(pointsOrWords(between(true, true), actual)).toBe(closed);
    expect(pointsOrWords(between(true, true, false), actual)).toBe(open);
  });

  it.each([
    ["2026年6月", "10"],
    ["2026年5月", "10"],
    ["2026年7月", "0"],
  ])("a month as a whole, up to the last day of June: %s", (actual, points) => {
    expect(pointsOrWords(between(false, true), actual)).toBe(points);
  });

  it("a month that begins on the very deadline is not known to be in time or late", () => {
    const first = rule(
      cases([[{ test: "date", input: "date", by: { date: "2026-06-01", inclusive: true } }], "10"]),
      {
        inputs: [day],
      },
    );
    expect(pointsOrWords(first, "2026年6月")).toBe(
      "“2026年6月”没有写到日，无法判断是否按时，请填写完成的年月日。",
    );
  });

  it("“按时完成” answers a deadline, and no window of two days or a day from which on", () => {
    expect(pointsOrWords(between(false, true), "按时完成")).toBe("10");
    expect(pointsOrWords(between(false, true), "逾期")).toBe("0");
    expect(pointsOrWords(between(true, true), "按时完成")).toBe("请填写完成的年月日。");
    expect(pointsOrWords(between(true, false), "按时完成")).toBe("请填写完成的年月日。");
  });
});

describe("有… as a 指标值", () => {
  const judged = rule(cases([[{ test: "met", input: "judgement", met: true }], "10"]), {
    inputs: [{ id: "judgement", label: "完成情况", kind: "judgement" }],
  });
  it.each([
    ["有管理制度", "10"],
    ["无管理制度", "0"],
    ["没有管理制度", "0"],
    ["尚可", "invalid"],
    ["无台账", "invalid"],
  ])("%s", (actual, result) => {
    const indicator = { comparison: "定性", target: "有管理制度", unit: "", points: 10 };
    const score = scoreIndicator(judged, indicator, actual);
    expect(score.points ?? score.status).toBe(result);
  });

  it("无… denies only what begins with 有", () => {
    const indicator = { comparison: "定性", target: "建管理制度", unit: "", points: 10 };
    expect(scoreIndicator(judged, indicator, "无管理制度").status).toBe("invalid");
  });
});

describe("the lines of bands", () => {
  it("the band that holds, or that none does", () => {
    const two = rule(cases([[atLeast("90")], "10"], [[atLeast("80")], "6"]));
    expect(said(two, 90)).toBe("10 | 实际完成值不低于90人，得10分");
    expect(said(two, 85)).toBe("6 | 实际完成值不低于80人，得6分");
    expect(said(two, 79)).toBe("0 | 不在以上任何一档，得0分");
    expect(said(rule(cases([[atLeast("90")], "10"])), 79)).toBe("0 | 不符合“实际完成值不低于90人”，得0分");
  });

  it("a share has its own line and needs no other", () => {
    const share = {
      proportional: { input: "value", direction: "positive", base: "target", points: "10" },
    } as const;
    const within = rule({
      type: "cases",
      cases: [{ when: [atLeast("60")], earns: share }],
      otherwise: { points: "0" },
    });
    expect(said(within, 80)).toBe("8 | 80÷100×10=8分");
    const otherwise = rule({
      type: "cases",
      cases: [{ when: [atLeast("100")], earns: { points: "10" } }],
      otherwise: share,
    });
    expect(said(otherwise, 80)).toBe("8 | 80÷100×10=8分");
  });
});

describe("what is added and taken off", () => {
  const changed = (sign: "add" | "deduct", points: string, changes: Partial<ScoringRule> = {}): ScoringRule =>
    rule(
      { type: "start", points: "6" },
      { adjustments: [{ type: "when", sign, when: [atLeast("90")], points }], ...changes },
    );
  it.each([
    ["add", "0.5", 90, "6.5 | 从6分起算 | 实际完成值不低于90人，加0.5分 | 6+0.5=6.5分"],
    ["deduct", "0.5", 90, "5.5 | 从6分起算 | 实际完成值不低于90人，扣0.5分 | 6−0.5=5.5分"],
    ["add", "4", 90, "10 | 从6分起算 | 实际完成值不低于90人，加4分 | 6+4=10分"],
    ["add", "5", 90, "10 | 从6分起算 | 实际完成值不低于90人，加5分 | 6+5=11分，最高10分"],
    ["deduct", "6", 90, "0 | 从6分起算 | 实际完成值不低于90人，扣6分 | 6−6=0分"],
    ["deduct", "7", 90, "0 | 从6分起算 | 实际完成值不低于90人，扣7分 | 6−7=-1分，最低0分"],
    ["add", "5", 89, "6 | 从6分起算"],
  ] as const)("%s %s at %s", (sign, points, actual, line) => {
    expect(said(changed(sign, points), actual)).toBe(line);
  });

  it("never below the lowest score that the sentence names", () => {
    expect(said(changed("deduct", "5", { floor: "2" }), 90)).toBe(
      "2 | 从6分起算 | 实际完成值不低于90人，扣5分 | 6−5=1分，最低2分",
    );
  });

  it("a gate comes before everything and keeps within 0 and the points", () => {
    const gated = (points: string): ScoringRule =>
      changed("add", "1", { gates: [{ when: [atMost("60", false)], earns: { points } }] });
    expect(said(gated("0"), 59)).toBe("0 | 实际完成值低于60人，得0分");
    expect(said(gated("11"), 59)).toMatch(/^10 /);
    expect(said(gated("0"), 60)).toBe("6 | 从6分起算");
  });
});

describe("parts", () => {
  const part = (label: string, input: string): Part => ({
    label,
    points: "5",
    floor: "0",
    gates: [],
    base: {
      type: "cases",
      cases: [
        {
          when: [{ test: "range", quantity: { of: "value", input }, min: { value: "1", inclusive: true } }],
          earns: { points: "5" },
        },
      ],
      otherwise: { points: "1" },
    },
    adjustments: [],
  });
  const parts = (mode: "sum" | "highest"): ScoringRule =>
    rule(
      { type: "parts", mode, parts: [part("甲", "a"), part("乙", "b")] },
      {
        inputs: [
          { id: "a", label: "甲数", kind: "number", unit: "" },
          { id: "b", label: "乙数", kind: "number", unit: "" },
        ],
      },
    );
  it.each([
    ["sum", { a: 1, b: 0 }, "6 | 甲：得5分（满分5分） | 乙：得1分（满分5分）"],
    ["highest", { a: 1, b: 0 }, "5 | 甲：得5分（满分5分） | 乙：得1分（满分5分）"],
    ["highest", { b: 0 }, "1 | 乙：得1分（满分5分）"],
    ["sum", { b: 0 }, "empty | 还没有填写：甲数"],
    ["highest", {}, "empty | 还没有填写：甲、乙"],
    ["highest", { a: "很多", b: 1 }, "invalid | “很多”不是数字，请填写甲数的数量。"],
  ] as const)("%s of %o", (mode, actual, line) => {
    expect(said(parts(mode), actual)).toBe(line);
  });
});
