import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  blankActual,
  blankBudget,
  blankIndicator,
  blankProjectContent,
  DEFAULT_DISTRICT,
  DISTRICT_PRESETS,
  type Actual,
  type DistrictSettings,
  type Indicator,
  type ProjectContent,
} from "../../shared/project/index.ts";
import { scoreProject, type ActualValue } from "../../shared/scoring/index.ts";

const settings = (changes: Partial<DistrictSettings> = {}): DistrictSettings => ({
  ...DEFAULT_DISTRICT,
  ...changes,
});
const mof = DISTRICT_PRESETS.find((preset) => preset.id === "mof-2020")!.settings;

function indicator(
  id: string,
  level1: string,
  points: string,
  standard: string,
  target = "10",
  comparison = "≥",
  unit = "次",
): Indicator {
  return {
    ...blankIndicator(id),
    level1,
    level2: `${level1}二级`,
    comparison,
    target,
    unit,
    points,
    standard: { text: standard, choices: {}, rule: null },
  };
}

function actual(indicatorId: string, value: ActualValue, changes: Partial<Actual> = {}): Actual {
  return {
    ...blankActual(`a-${indicatorId}`, indicatorId, "selfEvaluation"),
    value: value as Actual["value"],
    ...changes,
  };
}

function project(
  indicators: Indicator[],
  executed: number | null = null,
  adjusted: number | null = 10_000_00,
): ProjectContent {
  return {
    ...blankProjectContent(2026),
    indicators,
    budgets: [{ ...blankBudget("b", "selfEvaluation"), initial: 9_000_00, adjusted, executed }],
  };
}

const THREE = [
  indicator("x", "产出指标", "50", "50分，按完成比例得分"),
  indicator("y", "效益指标", "30", "30分，按完成比例得分"),
  indicator("z", "满意度指标", "20", "20分，达到目标值得20分", "90", "≥", "%"),
];

describe("a project's score", () => {
  it("adds rounded scores by level 1, level 2 and in all, and grades the printed total", () => {
    const result = scoreProject(
      project(THREE),
      [actual("x", 9), actual("y", "7"), actual("z", 95)],
      settings(),
    );
    expect(result.byLevel1.map(({ level1, points, max }) => [level1, points, max])).toEqual([
      ["产出指标", "45", "50"],
      ["效益指标", "21", "30"],
      ["满意度指标", "20", "20"],
    ]);
    expect(result.byLevel2.map(({ level2 }) => level2)).toEqual([
      "产出指标二级",
      "效益指标二级",
      "满意度指标二级",
    ]);
    expect(result).toMatchObject({
      total: "86",
      max: "100",
      complete: true,
      grade: "良",
      rescaled: null,
      problems: [],
    });
    expect(result.execution).toMatchObject({ status: "outside", points: null });
  });

  it("scores 预算执行率 from the unrounded rate of the adjusted budget, with a cap", () => {
    const rows = [indicator("x", "产出指标", "90", "90分，按完成比例得分")];
    const scored = (executed: number | null, adjusted: number | null = 10_000_00) =>
      scoreProject(project(rows, executed, adjusted), [actual("x", 10)], mof).execution;
    expect(scored(8_749_95)).toMatchObject({ status: "scored", rate: "87.5", points: "8.75" });
    expect(scored(8_749_49)).toMatchObject({ rate: "87.49", points: "8.75" });
    expect(scored(12_000_00)).toMatchObject({ rate: "120", points: "10" });
    expect(scored(null)).toMatchObject({ status: "empty", points: null });
    expect(scored(1, 0)).toMatchObject({ status: "zeroBudget", points: null });
    expect(scored(9_000_00, null)).toMatchObject({ rate: "100" });
    expect(scoreProject(project(rows, 10_000_00), [actual("x", 10)], mof)).toMatchObject({
      total: "100",
      max: "100",
      grade: "优",
      complete: true,
    });
  });

  it.each([
    ["89.99", "良"],
    ["90", "优"],
    ["80", "良"],
    ["79.99", "中"],
    ["60", "中"],
    ["59.99", "差"],
  ])("a total of %s is %s", (points, grade) => {
    const rows = [indicator("x", "产出指标", "100", "100分，按完成比例得分", "10000", "≥", "元")];
    expect(scoreProject(project(rows), [actual("x", Number(points) * 100)], settings())).toMatchObject({
      total: points,
      grade,
    });
  });

  it("leaves out what does not apply and scales the others to the whole", () => {
    const result = scoreProject(
      project(THREE),
      [actual("x", 9), actual("y", 7), actual("z", null, { notApplicable: true })],
      settings(),
    );
    // (45 + 21) × 100 ÷ 80 = 82.5
    expect(result).toMatchObject({
      total: "82.5",
      rescaled: { all: "100", applicable: "80" },
      complete: true,
      grade: "良",
    });
    expect(result.byLevel1.at(-1)).toMatchObject({ points: "0", max: "0" });
    expect(result.rows.at(-1)).toMatchObject({ status: "notApplicable", points: null });
  });

  it("counts a row as full where its standard says so of work that there was none of", () => {
    const rows = [indicator("x", "产出指标", "100", "100分，按完成比例得分，本年无此项工作的按满分计")];
    expect(
      scoreProject(project(rows), [actual("x", null, { notApplicable: true })], settings()),
    ).toMatchObject({ total: "100", rescaled: null });
  });

  it("gives no grade before everything is entered", () => {
    expect(scoreProject(project(THREE), [actual("x", 10)], settings())).toMatchObject({
      total: "50",
      complete: false,
      grade: null,
    });
    expect(scoreProject(project([]), [], settings())).toMatchObject({
      total: "0",
      complete: false,
      grade: null,
    });
  });

  it("makes no total while the sentence and the 分值 column differ", () => {
    const result = scoreProject(
      project([indicator("x", "产出指标", "100", "90分，按完成比例得分")]),
      [actual("x", 10)],
      settings(),
    );
    expect(result).toMatchObject({ total: null, grade: null });
    expect(result.problems).toContainEqual({
      code: "points-differ",
      indicatorId: "x",
      column: "100",
      sentence: "90",
    });
  });

  it("takes a hand-set score only with a reason and inside the points, and marks it", () => {
    const set = (score: string, reason: string) =>
      scoreProject(
        project(THREE),
        [actual("x", 9, { score, reason }), actual("y", 10), actual("z", 95)],
        settings(),
      );
    expect(set("４０.５", "按会议纪要")).toMatchObject({ total: "90.5", problems: [] });
    expect(set("40.5", "按会议纪要").rows[0]).toMatchObject({
      handSet: true,
      points: "40.5",
      computed: "45",
    });
    expect(set("40.5", " ")).toMatchObject({
      total: null,
      problems: [{ code: "hand-set-without-reason", indicatorId: "x" }],
    });
    expect(set("51", "理由")).toMatchObject({
      total: null,
      problems: [{ code: "hand-set-out-of-range", indicatorId: "x", max: "50" }],
    });
    expect(set("", "").rows[0]).toMatchObject({ handSet: false, points: "45" });
  });

  it("an unreadable standard can only be scored by hand, and is named", () => {
    const rows = [indicator("x", "产出指标", "100", "看情况办")];
    expect(scoreProject(project(rows), [actual("x", 10)], settings())).toMatchObject({
      complete: false,
      problems: [{ code: "unreadable", indicatorId: "x" }],
    });
    expect(
      scoreProject(project(rows), [actual("x", 10, { score: "88", reason: "集体评议" })], settings()),
    ).toMatchObject({ total: "88", complete: true });
  });

  it("applies the ceiling of a low 执行率, by the unrounded rate", () => {
    const rows = [indicator("x", "产出指标", "90", "90分，按完成比例得分")];
    const ceilings = {
      ...mof,
      executionCeilings: [
        { below: "0.5", ceiling: "59" },
        { below: "0.8", ceiling: "89" },
      ],
    };
    const scored = (executed: number) => scoreProject(project(rows, executed), [actual("x", 10)], ceilings);
    expect(scored(8_000_00)).toMatchObject({ total: "98", ceilings: [] });
    expect(scored(7_999_99)).toMatchObject({
      total: "89",
      grade: "良",
      ceilings: [{ below: "0.8", ceiling: "89", applied: true }],
    });
    expect(scored(4_999_99)).toMatchObject({ total: "59", grade: "差" });
  });

  it.each([
    ["none", "100", false],
    ["ask", "100", true],
    ["deduct", "98", true],
  ] as const)("far over-achievement: %s", (effect, total, overAchieved) => {
    const rows = [indicator("x", "产出指标", "100", "100分，达到目标值得100分")];
    const over = settings({ overAchievement: { threshold: "1.3", effect, deduction: "2" } });
    expect(scoreProject(project(rows), [actual("x", 13)], over)).toMatchObject({
      total,
      rows: [{ overAchieved }],
    });
    expect(scoreProject(project(rows), [actual("x", 12)], over)).toMatchObject({
      total: "100",
      rows: [{ overAchieved: false }],
    });
  });

  it("an open reverse formula is the district's", () => {
    const rows = [indicator("x", "成本指标", "100", "100分，按比例得分", "100", "≤", "元")];
    expect(scoreProject(project(rows), [actual("x", 125)], settings({ reverseFormula: "A" })).total).toBe(
      "80",
    );
    expect(scoreProject(project(rows), [actual("x", 125)], settings({ reverseFormula: "B" })).total).toBe(
      "75",
    );
  });

  it("the parts sum to the whole, in any order of the indicators", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1300 }), { minLength: 3, maxLength: 3 }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        (values, order) => {
          const actuals = THREE.map((row, index) => actual(row.id, values[index]! / 100));
          const straight = scoreProject(project(THREE), actuals, settings());
          const shuffled = scoreProject(
            project(order.map((index) => THREE[index]!)),
            actuals.toReversed(),
            settings(),
          );
          const sum = (levels: readonly { points: string }[]): string =>
            String(Math.round(levels.reduce((total, level) => total + Number(level.points), 0) * 100) / 100);
          expect(shuffled.total).toBe(straight.total);
          expect(sum(straight.byLevel1)).toBe(straight.total);
          expect(sum(straight.byLevel2)).toBe(straight.total);
        },
      ),
    );
  });
});
