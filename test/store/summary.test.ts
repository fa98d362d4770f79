import { describe, expect, it } from "vitest";

import type { Score } from "../../electron/store/index.ts";
import { blankFundingLine, DEFAULT_DISTRICT } from "../../shared/project/index.ts";
import { bySource, ceilingUses, meanScore, totalAmount, withoutSource } from "../../shared/summary/index.ts";
import { createExample, exampleContent, openNew } from "./support.ts";

const score: Score = (project) => ({
  status: "complete",
  total: 9_250 + project.indicators.length,
  grade: "优",
});

describe("the sums over projects", () => {
  it("money by source, class and year; what is listed only as use stands under no source", () => {
    const { store } = openNew();
    createExample(store);
    const uses = exampleContent().fundingLines.filter((line) => line.kind === "use");
    store.projects.create({ year: null, content: { ...exampleContent(), fundingLines: uses } });
    store.projects.create({ year: null, content: { ...exampleContent(), year: 2025 } });
    const figures = store.summary.figures([2026, 2025]);
    expect(figures.years).toEqual([
      { year: 2026, projects: 2, amount: 53_460_000 + 2_928_000, withoutAmount: 0 },
      // Its lines belong to 2026.
      { year: 2025, projects: 1, amount: 0, withoutAmount: 1 },
    ]);
    expect(bySource(figures)).toEqual([{ label: "财政拨款", amount: 53_460_000, projects: 1 }]);
    expect(withoutSource(figures)).toBe(2_928_000);
    expect(totalAmount(figures, 2026)).toBe(56_388_000);
    expect(
      store.summary.projects({ years: [2026], filter: { kind: "withoutSource" }, offset: 0, limit: 9 }).total,
    ).toBe(1);
    expect(
      store.summary.projects({
        years: [2026],
        filter: { kind: "source", source: "财政拨款" },
        offset: 0,
        limit: 9,
      }).rows,
    ).toMatchObject([{ id: "p1", amount: 53_460_000, points: "22.5" }]);
  });

  it("points by level are exact, however many decimals were typed", () => {
    const { store } = openNew();
    createExample(store);
    store.projects.edit({
      id: "p1",
      edits: [{ kind: "set", path: "indicators/i1/points", value: "１２．１２３４５６" }],
      label: "",
      together: null,
    });
    expect(store.summary.figures([2026]).levels).toEqual([
      { year: 2026, level1: "产出指标", points: "12.123456", indicators: 1, projects: 1 },
      { year: 2026, level1: "满意度指标", points: "10", indicators: 1, projects: 1 },
    ]);
  });

  it("projects in the trash and without a year are in no sum", () => {
    const { store } = openNew();
    createExample(store);
    store.projects.create({ year: null, content: { ...exampleContent(), year: null } });
    store.projects.trash(["p1"]);
    expect(store.summary.figures([2026])).toMatchObject({
      years: [],
      sources: [],
      levels: [],
      withoutYear: 1,
    });
  });

  it("what is left of each ceiling, negative where the projects ask for more", () => {
    const { store } = openNew();
    createExample(store);
    const ceilings = [
      { year: 2026, source: "财政拨款", amount: 50_000_000, note: "" },
      { year: 2026, source: "", amount: 60_000_000, note: "" },
      { year: 2024, source: "", amount: 1, note: "" },
    ];
    expect(
      ceilingUses(store.summary.figures([2026]), ceilings).map(({ used, left }) => [used, left]),
    ).toEqual([
      [53_460_000, -3_460_000],
      [53_460_000, 6_540_000],
    ]);
  });

  it("several lines of one source in one project are one project", () => {
    const { store } = openNew();
    const line = (id: string, amount: number) => ({
      ...blankFundingLine(id, "source", null),
      label: " 区级财政 ",
      amount,
    });
    store.projects.create({
      year: null,
      content: { ...exampleContent(), fundingLines: [line("a", 1), line("b", 2)] },
    });
    expect(bySource(store.summary.figures([2026]))).toEqual([{ label: "区级财政", amount: 3, projects: 1 }]);
  });
});

describe("the scores", () => {
  it("are made before they are summed, and again after a change of what they are made from", () => {
    const { store } = openNew();
    createExample(store);
    const change = (path: string, value: string) =>
      store.projects.edit({ id: "p1", edits: [{ kind: "set", path, value }], label: "", together: null });
    expect(store.summary.unscored(DEFAULT_DISTRICT)).toBe(1);
    expect(store.summary.renewScores(DEFAULT_DISTRICT, score, 10)).toBe(0);
    expect(meanScore(store.summary.figures([2026]))).toBe("92.52");
    change("overview", "概况与得分无关");
    expect(store.summary.unscored(DEFAULT_DISTRICT)).toBe(0);
    change("actuals/a1/score", "3");
    expect(store.summary.unscored(DEFAULT_DISTRICT)).toBe(1);
    expect(store.summary.figures([2026]).scores).toEqual([]);
  });

  it("by other rules are made anew", () => {
    const { store } = openNew();
    createExample(store);
    store.summary.renewScores(DEFAULT_DISTRICT, score, 10);
    const others = { ...DEFAULT_DISTRICT, gradeBounds: { excellent: "95", good: "85", medium: "60" } };
    expect(store.summary.unscored(others)).toBe(1);
    const looks = { ...DEFAULT_DISTRICT, formMoneyUnit: "yuan" as const };
    expect(store.summary.unscored(looks)).toBe(0);
  });

  it("of a project without results are none, and it is not scored", () => {
    const { store } = openNew();
    store.projects.create({ year: null, content: { ...exampleContent(), actuals: [], budgets: [] } });
    store.summary.renewScores(
      DEFAULT_DISTRICT,
      () => {
        throw new Error("must not be scored");
      },
      10,
    );
    expect(store.summary.figures([2026]).scores).toEqual([
      { year: 2026, status: "none", grade: "", projects: 1, total: 0 },
    ]);
  });
});
