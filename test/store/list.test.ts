import { describe, expect, it } from "vitest";

import { listStatements } from "../../electron/store/projects/list.ts";
import { EVERY_PROJECT, type ProjectListQuery } from "../../shared/api/index.ts";
import {
  blankActual,
  blankBudget,
  blankFundingLine,
  blankIndicator,
  blankProjectContent,
  type ProjectContent,
} from "../../shared/project/index.ts";
import { createExample, exampleContent, openNew } from "./support.ts";

const all: ProjectListQuery = { ...EVERY_PROJECT, sort: "changedAt", descending: true };

const SORTS = ["changedAt", "name", "year", "unitName", "amount", "points", "state"] as const;

function threeProjects() {
  let minute = 0;
  const opened = openNew({ now: () => new Date(Date.UTC(2026, 0, 1, 8, (minute += 1))) });
  const { store } = opened;
  const project = (id: string, name: string, year: number, yuan: number | null, points: string[]) =>
    store.projects.create({
      year,
      id,
      state: id === "p2" ? "submitted" : "draft",
      content: {
        ...blankProjectContent(year),
        name,
        unit: { ...blankProjectContent(year).unit, name: "党员教育中心" },
        fundingLines: [
          { ...blankFundingLine("f", "source", year), amount: yuan === null ? null : yuan * 100 },
        ],
        indicators: points.map((value, index) => ({ ...blankIndicator(`i${index}`), points: value })),
      },
    });
  project("p1", "培训经费", 2026, 100, ["60", "39.5", "０.5"]);
  project("p2", "道路_养护%", 2025, 9, ["9"]);
  project("p3", "A\\B 办公", 2026, null, ["十"]);
  return opened;
}

describe("the project list", () => {
  it("shows amount, exact points, indicators, state and last change as the records have them", () => {
    const { store } = threeProjects();
    const { rows, total } = store.projects.list({ ...all, sort: "points" });
    expect(total).toBe(3);
    expect(rows[0]).toEqual({
      id: "p1",
      year: 2026,
      name: "培训经费",
      unitName: "党员教育中心",
      amount: 10_000,
      points: "100",
      indicatorCount: 3,
      state: "draft",
      changedAt: "2026-01-01T08:01:00.000Z",
    });
    expect(rows.map((row) => row.points)).toEqual(["100", "9", "0"]);
  });

  it.each([
    ["one character of the name", "培", ["p1"]],
    ["two characters, which a trigram index would miss", "养护", ["p2"]],
    ["initials of the name", "px", ["p1"]],
    ["initials in capitals", "PX", ["p1"]],
    ["the unit", "中心", ["p1", "p2", "p3"]],
    ["all of several words", "党员 办公", ["p3"]],
    ["signs that mean something to LIKE", "_养护%", ["p2"]],
    ["a backslash", "a\\b", ["p3"]],
    ["nothing that is there", "没有", []],
  ])("finds by %s", (_, text, ids) => {
    const { store } = threeProjects();
    const { rows, total } = store.projects.list({ ...all, text, sort: "name", descending: false });
    expect(rows.map((row) => row.id).sort()).toEqual(ids);
    expect(total).toBe(ids.length);
  });

  it("filters by year and state, counts beyond the page, and keeps the trash apart", () => {
    const { store } = threeProjects();
    const ids = (query: Partial<ProjectListQuery>) =>
      store.projects.list({ ...all, ...query }).rows.map((row) => row.id);
    expect(ids({ year: 2026 })).toEqual(["p3", "p1"]);
    expect(ids({ state: "submitted" })).toEqual(["p2"]);
    expect(store.projects.list({ ...all, offset: 1, limit: 1 })).toMatchObject({
      total: 3,
      rows: [{ id: "p2" }],
    });
    expect(store.projects.years()).toEqual([
      { year: 2026, count: 2 },
      { year: 2025, count: 1 },
    ]);
    store.projects.trash(["p1", "p1"]);
    expect(ids({})).toEqual(["p3", "p2"]);
    expect(ids({ trashed: true })).toEqual(["p1"]);
    expect(() => store.projects.get("p1")).toThrow(expect.objectContaining({ code: "project.notFound" }));
    store.projects.restore(["p1"]);
    expect(ids({ sort: "year", descending: false })).toEqual(["p2", "p1", "p3"]);
    expect(() => store.projects.trash(["p2", "none"])).toThrow(
      expect.objectContaining({ code: "project.notFound" }),
    );
    expect(ids({ trashed: true })).toEqual([]);
  });

  it("follows every edit that it shows, and is the same when it is made anew", () => {
    const { store } = openNew();
    const id = createExample(store);
    store.projects.edit({
      id,
      label: "",
      together: null,
      edits: [
        { kind: "set", path: "name", value: "党员培训" },
        { kind: "set", path: "fundingLines/s1/amount", value: 5 },
        { kind: "remove", list: "indicators", id: "i2" },
      ],
    });
    const listed = store.projects.list(all);
    expect(listed.rows[0]).toMatchObject({ name: "党员培训", amount: 5, points: "12.5", indicatorCount: 1 });
    expect(store.projects.list({ ...all, text: "dypx" }).total).toBe(1);
    store.rebuildDerived();
    expect(store.projects.list(all)).toEqual(listed);
    expect(store.projects.list({ ...all, text: "dypx" }).total).toBe(1);
  });

  it("makes a damaged line anew from the record instead of showing it", () => {
    const { store, ledger } = openNew();
    createExample(store);
    const right = store.projects.list(all);
    ledger.database.exec("UPDATE project_summary SET amount = amount + 1, name = 'X'");
    expect(store.projects.list(all)).toEqual(right);
    expect(store.verify().damagedRows).toEqual([]);
  });

  describe("uses an index for", () => {
    const plan = (query: ProjectListQuery, which: "rows" | "total") => {
      const { ledger } = openNew();
      const { sql, values } = listStatements(query)[which];
      const lines = ledger.database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as {
        detail: string;
      }[];
      return lines.map((line) => line.detail).join("\n");
    };

    it.each(SORTS)("sorting by %s, without sorting in memory", (sort) => {
      for (const descending of [true, false]) {
        const found = plan({ ...all, sort, descending }, "rows");
        expect(found).toMatch(/SEARCH (line|project) USING (COVERING )?INDEX project_/);
        expect(found).not.toMatch(/TEMP B-TREE|SCAN/);
      }
    });

    it.each([
      ["a year", { year: 2026 }],
      ["a state", { state: "draft" as const }],
      ["characters", { text: "培" }],
      ["the trash", { trashed: true }],
    ])("finding and counting %s", (_, filter) => {
      for (const which of ["rows", "total"] as const) {
        const found = plan({ ...all, ...filter }, which);
        expect(found).toMatch(/SEARCH (line|project) USING (COVERING )?INDEX/);
        expect(found).not.toMatch(/SCAN/);
      }
    });
  });
});

describe("the projects with something for 运行监控", () => {
  it("are those with a result or money spent in the first months; rows begun and left empty say nothing", () => {
    const { store } = openNew();
    const monitoring = { ...blankActual("m", "i1", "monitoring"), evidence: [] };
    const created = (id: string, change: Partial<ProjectContent>) =>
      store.projects.create({ year: 2026, content: { ...exampleContent(), ...change }, id });
    created("none", {});
    created("begun", { actuals: [monitoring], budgets: [blankBudget("m", "monitoring")] });
    created("cleared", { actuals: [{ ...monitoring, value: "" }] });
    created("result", { actuals: [{ ...monitoring, value: "60" }] });
    created("excluded", { actuals: [{ ...monitoring, notApplicable: true }] });
    created("spent", { budgets: [{ ...blankBudget("m", "monitoring"), executed: 0 }] });
    expect([...store.projects.monitored()].toSorted()).toEqual(["excluded", "result", "spent"]);
  });
});
