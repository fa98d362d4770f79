import { describe, expect, it } from "vitest";

import {
  blankActual,
  blankIndicator,
  blankProjectContent,
  DEFAULT_DISTRICT,
  type Actual,
  type DistrictSettings,
  type Indicator,
} from "../../shared/project/index.ts";
import { scoreProject, type ActualValue, type RowScore } from "../../shared/scoring/index.ts";

const REACHED = "100分，达到目标值得100分";

const indicator = (changes: Partial<Indicator> & { text?: string } = {}): Indicator => {
  const { text = REACHED, ...others } = changes;
  return {
    ...blankIndicator("x"),
    level1: "产出指标",
    comparison: "≥",
    target: "10",
    unit: "次",
    points: "100",
    standard: { text, choices: {}, rule: null },
    ...others,
  };
};

const scored = (
  row: Indicator,
  value: ActualValue,
  settings: Partial<DistrictSettings> = {},
  changes: Partial<Actual> = {},
) =>
  scoreProject(
    { ...blankProjectContent(2026), indicators: [row] },
    [{ ...blankActual("a", "x", "selfEvaluation"), value: value as Actual["value"], ...changes }],
    { ...DEFAULT_DISTRICT, ...settings },
  );
const only = (...given: Parameters<typeof scored>): RowScore => scored(...given).rows[0]!;

const far = (effect: "ask" | "deduct" | "none", deduction = "2") => ({
  overAchievement: { threshold: "1.3", effect, deduction },
});

describe("超额完成 by far", () => {
  it.each([
    ["on the threshold", indicator(), 13, true],
    ["just below it", indicator({ unit: "万元" }), "12.999", false],
    ["with the sign >", indicator({ comparison: ">" }), 13, true],
    ["with the sign =", indicator({ comparison: "=" }), 13, true],
    ["of a target of 1", indicator({ target: "1" }), 2, true],
    ["of a target of 1, reached", indicator({ target: "1" }), 1, false],
    ["of a target of 0 there is none", indicator({ target: "0" }), 5, false],
    ["where less is better there is none", indicator({ comparison: "≤" }), 5, false],
    ["where less is better, far above is none", indicator({ comparison: "≤" }), 50, false],
    ["where less than it is asked there is none", indicator({ comparison: "<" }), 50, false],
    [
      "of a day there is none",
      indicator({ target: "2026-06-30", unit: "", comparison: "≤" }),
      "2026-01-01",
      false,
    ],
    ["of a range there is none", indicator({ target: "10-12", comparison: "" }), 12, false],
  ] as const)("%s", (_, row, value, overAchieved) => {
    expect(only(row, value, far("ask")).overAchieved).toBe(overAchieved);
  });

  it("is not asked for where nothing could be scored, nor in a district that does not ask", () => {
    expect(only(indicator(), null, far("ask")).overAchieved).toBe(false);
    expect(only(indicator(), "很多", far("ask")).overAchieved).toBe(false);
    expect(only(indicator(), 50, far("none")).overAchieved).toBe(false);
    expect(only(indicator({ text: "看情况办" }), 50, far("ask")).overAchieved).toBe(false);
  });

  it.each([
    ["100分，达到目标值得100分，超过目标值30%以上的扣5分", "95"],
    ["100分，每少1次扣1分，每超过1次扣1分", "97"],
    ["100分，每偏差1次扣1分，多办少办均扣", "97"],
  ])("is not taken off a second time where the sentence itself does so: %s", (text, points) => {
    expect(only(indicator({ text }), 13, far("deduct"))).toMatchObject({ points, overAchieved: false });
  });

  it.each([["每少1次扣1分"], ["发生投诉的扣5分"], ["每发生1起投诉扣5分"]])(
    "is taken off where the sentence only takes off for other things: %s",
    (clause) => {
      const row = indicator({ text: `100分，达到目标值得100分，${clause}` });
      expect(only(row, 13, far("deduct"))).toMatchObject({ points: "98", overAchieved: true });
    },
  );

  it.each([
    ["2", "98"],
    ["99.5", "0.5"],
    ["100", "0"],
    ["101", "0"],
  ])("takes off %s and never more than there is", (deduction, points) => {
    expect(only(indicator(), 13, far("deduct", deduction))).toMatchObject({ points, computed: points });
  });

  it("says so in its last line, after at most three others", () => {
    expect(only(indicator(), 13, far("deduct")).steps.map(({ text }) => text)).toEqual([
      "达到指标值，得100分",
      "完成值达到指标值的130%及以上，按本区规定扣2分，得98分",
    ]);
    const long = indicator({
      text: "100分，达到目标值得100分，每发生1起投诉扣1分，每发生1起事故扣2分，每发生1起差错扣3分",
    });
    const steps = only(long, { 实际完成值: 13, 投诉: 1, 事故: 1, 差错: 1 }, far("deduct")).steps;
    expect(steps).toHaveLength(4);
    expect(steps[0]!.text).toBe("达到指标值，得100分");
    expect(steps.at(-1)!.text).toMatch(/^完成值达到/);
  });
});

describe("手工评定 at its edges", () => {
  const set = (score: string, row = indicator(), value: ActualValue = 10) =>
    scored(row, value, {}, { score, reason: "集体评议" });

  it.each([
    ["0", "0"],
    ["100", "100"],
    ["99.995", "100"],
    ["40.125", "40.13"],
    ["40.124", "40.12"],
    ["0.5", "0.5"],
  ])("%s counts as %s", (score, points) => {
    expect(set(score)).toMatchObject({ problems: [], rows: [{ points, handSet: true }] });
  });

  it.each(["-0.01", "100.01", "很好", "1e2"])("%s is no score of this row", (score) => {
    expect(set(score)).toMatchObject({
      total: null,
      problems: [{ code: "hand-set-out-of-range", max: "100" }],
      rows: [{ handSet: false, points: "100" }],
    });
  });

  it("names the computed score beside it, where there is one", () => {
    expect(set("40").rows[0]!.steps.map(({ text }) => text)).toEqual([
      "达到指标值，得100分",
      "手工评定40分（按标准算得100分）",
    ]);
    expect(set("40", indicator({ text: "看情况办" })).rows[0]!.steps.at(-1)!.text).toBe("手工评定40分");
  });

  it("stands after at most three lines of the computed one", () => {
    const long = indicator({
      text: "100分，达到目标值得100分，每发生1起投诉扣1分，每发生1起事故扣2分，每发生1起差错扣3分",
    });
    const steps = set("40", long, { 实际完成值: 13, 投诉: 1, 事故: 1, 差错: 1 }).rows[0]!.steps;
    expect(steps).toHaveLength(4);
    expect(steps[0]!.text).toBe("达到指标值，得100分");
    expect(steps[3]!.text).toMatch(/^手工评定40分/);
  });
});

describe("a row's 分值", () => {
  it("is the sentence's where the column is empty, which is said", () => {
    const result = scored(indicator({ points: "" }), 10);
    expect(result).toMatchObject({ total: null, rows: [{ max: "100", points: "100" }] });
    expect(result.problems).toContainEqual({ code: "points-missing", indicatorId: "x" });
  });

  it("is 0 where neither names any", () => {
    expect(only(indicator({ points: "", text: "看情况办" }), 10)).toMatchObject({ max: "0", points: null });
  });

  it("gives the sentence its points where it names none itself", () => {
    expect(only(indicator({ points: "30", text: "按完成比例得分" }), 5)).toMatchObject({
      max: "30",
      points: "15",
    });
  });
});
