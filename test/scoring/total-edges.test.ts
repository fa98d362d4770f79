import { describe, expect, it } from "vitest";

import {
  blankActual,
  blankBudget,
  blankIndicator,
  blankProjectContent,
  DISTRICT_PRESETS,
  type Actual,
  type Budget,
  type DistrictSettings,
  type Indicator,
} from "../../shared/project/index.ts";
import { scoreProject, type ActualValue } from "../../shared/scoring/index.ts";

const mof: DistrictSettings = DISTRICT_PRESETS.find((preset) => preset.id === "mof-2020")!.settings;

const row = (id: string, points: string, changes: Partial<Indicator> = {}): Indicator => ({
  ...blankIndicator(id),
  level1: "产出指标",
  comparison: "≥",
  target: "10",
  unit: "次",
  points,
  standard: { text: `${points}分，按完成比例得分`, choices: {}, rule: null },
  ...changes,
});

const result = (id: string, value: ActualValue, changes: Partial<Actual> = {}): Actual => ({
  ...blankActual(`a-${id}`, id, "selfEvaluation"),
  value: value as Actual["value"],
  ...changes,
});

const money = (adjusted: number | null, executed: number | null, changes: Partial<Budget> = {}): Budget => ({
  ...blankBudget("b", "selfEvaluation"),
  adjusted,
  executed,
  ...changes,
});

const scored = (
  indicators: Indicator[],
  actuals: Actual[],
  settings: DistrictSettings = mof,
  budgets: Budget[] = [money(100_00, 100_00)],
) => scoreProject({ ...blankProjectContent(2026), indicators, budgets }, actuals, settings);

const execution = (...budgets: Budget[]) =>
  scored([row("x", "90")], [result("x", 10)], mof, budgets).execution;

describe("预算执行率 at its edges", () => {
  it.each([
    ["nothing spent is a rate of 0, not a missing one", 100, 0, "scored", "0", "0"],
    ["all of a single 分 is all of it", 1, 1, "scored", "100", "10"],
    ["a budget of 0 has no rate", 0, 1, "zeroBudget", null, null],
    ["a budget below 0 has no rate", -1, 1, "zeroBudget", null, null],
    ["what was paid back is no execution", 100, -1, "empty", null, null],
    ["far less than half of 0.01 is nothing", 200_000, 1, "scored", "0", "0"],
    ["0.005 points become 0.01", 2_000, 1, "scored", "0.05", "0.01"],
    ["all to the last 分 is not yet full", 1_000_00, 999_49, "scored", "99.95", "9.99"],
    ["more than all earns no more than all", 100, 101, "scored", "101", "10"],
  ] as const)("%s", (_, budget, executed, status, rate, points) => {
    expect(execution(money(budget, executed))).toMatchObject({ status, rate, points });
  });

  it("a budget without anything spent yet is not finished", () => {
    expect(execution(money(0, null))).toMatchObject({ status: "empty" });
    expect(execution(money(null, 5))).toMatchObject({ status: "empty" });
  });

  it("adds the sources, unless a row of the whole stands among them", () => {
    const rows = [
      money(60_00, 30_00, { source: "财政拨款" }),
      money(40_00, 40_00, { source: "其他资金" }),
    ] as const;
    expect(execution(...rows)).toMatchObject({ budget: 100_00, executed: 70_00, rate: "70", points: "7" });
    expect(execution(...rows, money(100_00, 50_00, { source: "年度资金总额" }))).toMatchObject({
      rate: "50",
      points: "5",
    });
  });

  it("of 0 points does not count, whatever was spent", () => {
    const none = { ...mof, executionPoints: "0", indicatorTotal: "100" };
    expect(scored([row("x", "100")], [result("x", 10)], none, [money(0, null)])).toMatchObject({
      execution: { status: "outside", points: null },
      total: "100",
      complete: true,
    });
    expect(execution(money(1, 1)).status).toBe("scored");
  });
});

describe("the ceiling of a low rate at its edges", () => {
  const ceilings = (...executionCeilings: DistrictSettings["executionCeilings"]): DistrictSettings => ({
    ...mof,
    executionCeilings,
  });
  const total = (settings: DistrictSettings, executed: number, actual = 10) =>
    scored([row("x", "90")], [result("x", actual)], settings, [money(100_00, executed)]);

  it("holds below the bound and not on it", () => {
    const half = ceilings({ below: "0.5", ceiling: "60" });
    expect(total(half, 49_99)).toMatchObject({
      total: "60",
      ceilings: [{ below: "0.5", ceiling: "60", applied: true }],
    });
    expect(total(half, 50_00)).toMatchObject({ total: "95", ceilings: [] });
  });

  it("of the whole budget holds as long as anything is left", () => {
    const all = ceilings({ below: "1", ceiling: "90" });
    expect(total(all, 99_99)).toMatchObject({ total: "90" });
    expect(total(all, 100_00)).toMatchObject({ total: "100", ceilings: [] });
  });

  it("leaves a total alone that is not above it", () => {
    const low = ceilings({ below: "0.5", ceiling: "90" });
    // 90 × 9/10 + 0 = 81
    expect(total(low, 0, 9)).toMatchObject({ total: "81", ceilings: [{ applied: false }] });
    expect(total(low, 0, 10)).toMatchObject({ total: "90", ceilings: [{ applied: false }] });
    expect(total(low, 10, 10)).toMatchObject({ total: "90", ceilings: [{ applied: true }] });
  });
});

describe("rows that do not apply, at the edges", () => {
  const away = (id: string): Actual => result(id, null, { notApplicable: true });

  it("where none applies nothing is scaled and nothing divided by 0", () => {
    expect(scored([row("x", "45"), row("y", "45")], [away("x"), away("y")])).toMatchObject({
      rescaled: null,
      total: "10",
      complete: false,
      grade: null,
    });
  });

  it("a single point that applies stands for all", () => {
    expect(scored([row("x", "1"), row("y", "89")], [result("x", 5), away("y")])).toMatchObject({
      rescaled: { all: "90", applicable: "1" },
      // 0.5 × 90 ÷ 1 + 10
      total: "55",
      complete: true,
      grade: "差",
    });
  });

  it("the scaled sum is rounded once, half up", () => {
    // 9/10 of 7 points = 6.3; 6.3 × 90 ÷ 7 = 81
    expect(scored([row("x", "7"), row("y", "83")], [result("x", 9), away("y")]).total).toBe("91");
    // 1/3 of 7 = 2.33; 2.33 × 90 ÷ 7 = 29.957…
    expect(scored([row("x", "7", { target: "3" }), row("y", "83")], [result("x", 1), away("y")]).total).toBe(
      "39.96",
    );
  });

  it("a sum of 0 is scaled to 0 and still complete", () => {
    expect(scored([row("x", "45"), row("y", "45")], [result("x", 0), away("y")])).toMatchObject({
      total: "10",
      complete: true,
    });
  });
});

describe("the table's own sums", () => {
  it("says where the 分值 of the rows do not come to what the district asks for", () => {
    expect(scored([row("x", "89.99")], [result("x", 10)]).problems).toContainEqual({
      code: "indicator-total",
      sum: "89.99",
      expected: "90",
    });
    expect(scored([row("x", "90")], [result("x", 10)]).problems).toEqual([]);
  });

  it("gives no grade to a table that does not come to 100", () => {
    expect(scored([row("x", "80")], [result("x", 10)])).toMatchObject({
      max: "90",
      grade: null,
      total: "90",
    });
  });

  it("keeps second levels of the same name under different first levels apart", () => {
    const rows = [
      row("x", "45", { level1: "产出指标", level2: "数量" }),
      row("y", "45", { level1: "效益指标", level2: "数量" }),
    ];
    expect(scored(rows, [result("x", 10), result("y", 5)]).byLevel2.map(({ points }) => points)).toEqual([
      "45",
      "22.5",
    ]);
  });
});
