import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { HASHED_TABLES } from "../../electron/store/verify.ts";
import { DEFAULT_DISTRICT } from "../../shared/project/index.ts";
import { createExample, exampleContent, handIn, open, openNew } from "./support.ts";

/** A closed ledger with one project, and its bytes. */
function closedExample(): { file: string; bytes: Buffer } {
  const { store, file } = openNew();
  createExample(store);
  handIn(store);
  store.submissions.return("p1", 1, [{ path: "plan", text: "实施计划没有时间安排" }]);
  store.projects.edit({
    id: "p1",
    edits: [{ kind: "set", path: "overview", value: "项目概况正文，很长。".repeat(30) }],
    label: "修改“项目基本概况”",
    together: null,
  });
  store.settings.setPreferences({ userName: "李红" });
  store.library.mark("generic/培训类/培训出勤率", true);
  store.summary.renewScores(DEFAULT_DISTRICT, () => ({ status: "open", total: null, grade: "" }), 10);
  store.close();
  return { file, bytes: readFileSync(file) };
}

/** Changes one byte of a text where it stands in the file (overwriting 培 with another character of the same length). */
function changeText(file: string, bytes: Buffer, text: string, which = 0): void {
  let at = -1;
  for (let found = 0; found <= which; found += 1) at = bytes.indexOf(text, at + 1, "utf8");
  expect(at, `${text} in the file`).toBeGreaterThan(0);
  const changed = Buffer.from(bytes);
  changed[at + 2] = changed[at + 2]! ^ 0x01;
  writeFileSync(file, changed);
}

describe("a changed bit in a row, which SQLite's own check does not see,", () => {
  it("in a project's text: the project does not open, and the check names it", () => {
    const { file, bytes } = closedExample();
    changeText(file, bytes, exampleContent().plan.slice(0, 20));
    const { store } = open(file);
    expect(store.cleanExit).toBe(true);
    expect(() => store.projects.get("p1")).toThrow(
      expect.objectContaining({
        code: "store.corrupt",
        details: { table: "project", row: "p1", project: "p1" },
      }),
    );
    const found = store.verify();
    expect(found.quickCheck).toEqual([]);
    expect(found.damagedRows).toEqual([{ table: "project", id: "p1" }]);
  });

  it("in an indicator: opening, and editing that row, say so; nothing is mended in silence", () => {
    const { file, bytes } = closedExample();
    changeText(file, bytes, "培训党员人数");
    const { store } = open(file);
    const edit = (path: string) => () =>
      store.projects.edit({
        id: "p1",
        edits: [{ kind: "set", path, value: "新" }],
        label: "",
        together: null,
      });
    const corrupt = expect.objectContaining({
      code: "store.corrupt",
      details: { table: "indicator", row: "i1", project: "p1" },
    });
    expect(() => store.projects.get("p1")).toThrow(corrupt);
    expect(edit("indicators/i1/unit")).toThrow(corrupt);
    expect(() => store.projects.duplicate("p1")).toThrow(corrupt);
    store.rebuildDerived();
    expect(store.verify().damagedRows).toEqual([{ table: "indicator", id: "p1/i1" }]);
    // The list still shows the project, so that she can see which one it is.
    expect(store.projects.years()).toEqual([{ year: 2026, count: 1 }]);
  });

  it("in the history: undo says so, the project itself opens", () => {
    const { file, bytes } = closedExample();
    changeText(file, bytes, "修改“项目基本概况”");
    const { store } = open(file);
    expect(store.projects.get("p1").project.name).toBe("党员教育活动经费");
    expect(() => store.projects.undo("p1")).toThrow(expect.objectContaining({ code: "store.corrupt" }));
    expect(() => store.projects.history("p1", 5)).toThrow(expect.objectContaining({ code: "store.corrupt" }));
    expect(store.verify().damagedRows).toEqual([{ table: "change", id: "p1/4" }]);
  });

  it("in a setting: reading the settings says so", () => {
    const { file, bytes } = closedExample();
    changeText(file, bytes, "李红");
    const { store } = open(file);
    expect(() => store.settings.get()).toThrow(expect.objectContaining({ code: "store.corrupt" }));
  });
});

describe("a row that is no longer found", () => {
  it("is missed when its project is opened or its list changed", () => {
    const { store, ledger } = openNew();
    createExample(store);
    ledger.database.exec("DELETE FROM indicator WHERE id = 'i2'");
    const missed = expect.objectContaining({
      code: "store.corrupt",
      details: { table: "indicator", row: "*", project: "p1" },
    });
    expect(() => store.projects.get("p1")).toThrow(missed);
    const edits = [{ kind: "remove" as const, list: "indicators" as const, id: "i1" }];
    expect(() => store.projects.edit({ id: "p1", edits, label: "", together: null })).toThrow(missed);
  });

  it("because its index is damaged, is named by the check", () => {
    const { store, ledger, file } = openNew();
    createExample(store);
    const index = "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_indicator_1'";
    const { rootpage } = ledger.database.prepare(index).get() as { rootpage: number };
    store.close();
    const bytes = readFileSync(file);
    const page = bytes.subarray((rootpage - 1) * 4096, rootpage * 4096);
    // The entry of p1/i2 becomes one of p3/i2; the order of the index still holds.
    page[page.indexOf("p1i2") + 1] = "3".charCodeAt(0);
    writeFileSync(file, bytes);
    expect(open(file).store.verify().quickCheck.join("\n")).toContain("missing from index");
  });
});

describe("every table whose rows are records", () => {
  it("has its rows looked through: a changed value in any of its columns is found", () => {
    const { file } = closedExample();
    const { ledger, store } = open(file);
    // What only a project with a past has.
    const { project } = store.projects.get("p1");
    store.lifecycle.createRolled(
      { id: "p1", name: project.name, fromYear: 2026 },
      { ...exampleContent(), year: 2027 },
    );
    store.lifecycle.putHandOut({
      id: "h1",
      projectId: "p1",
      direction: "out",
      at: "2026-11-01T00:00:00.000Z",
      colleague: "王芳",
      note: "请填资金",
      closedAt: null,
      project,
    });
    const own = ledger.database
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'meta'",
      )
      .all() as { name: string }[];
    expect(HASHED_TABLES.map((table) => table.table).sort()).toEqual(own.map((table) => table.name).sort());
    ledger.database.pragma("foreign_keys = OFF");
    ledger.database.pragma("ignore_check_constraints = ON");
    let tried = 0;
    for (const { table, columns } of HASHED_TABLES) {
      const declared = ledger.database.pragma(`table_info(${table})`) as { name: string; type: string }[];
      expect(
        declared
          .map((column) => column.name)
          .filter((name) => name !== "hash")
          .sort(),
      ).toEqual([...columns].sort());
      for (const { name, type } of declared.filter((column) => column.name !== "hash")) {
        ledger.database.exec("SAVEPOINT before");
        const other = type === "TEXT" ? `coalesce(${name}, '') || 'x'` : `coalesce(${name}, 0) + 1000`;
        const { changes } = ledger.database.prepare(`UPDATE ${table} SET ${name} = ${other}`).run();
        expect(changes, `${table} has rows`).toBeGreaterThan(0);
        const found = store.verify().damagedRows.filter((row) => row.table === table);
        expect(found.length, `${table}.${name}`).toBeGreaterThanOrEqual(changes);
        ledger.database.exec("ROLLBACK TO before; RELEASE before");
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(90);
    expect(store.verify().damagedRows).toEqual([]);
  });

  it("stops looking when its time is up, and says that it did not look at all", () => {
    const { store } = openNew();
    createExample(store);
    expect(store.verify(0)).toMatchObject({ complete: false });
    expect(store.verify()).toMatchObject({ complete: true });
  });
});
