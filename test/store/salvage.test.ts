/** A damaged ledger is read row by row; what fits its own hash comes into a new ledger, and nothing is made up. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";

import { salvage } from "../../electron/store/salvage/index.ts";
import { isSound } from "../../electron/store/verify.ts";
import { exampleContent, handIn, open, openNew, type Opened } from "./support.ts";

const PROJECTS = Array.from({ length: 12 }, (_, index) => `p${index}`);

/** A closed ledger of twelve projects with histories, one of them handed in. */
function twelve() {
  const opened = openNew({ author: () => "李红" });
  for (const id of PROJECTS) {
    opened.store.projects.create({ year: 2026, content: { ...exampleContent(), name: `项目${id}` }, id });
    const edits = [{ kind: "set", path: "outcomes", value: `成效${id}。`.repeat(60) } as const];
    opened.store.projects.edit({ id, edits, label: "改", together: null });
  }
  handIn(opened.store, "p0");
  opened.store.settings.setPreferences({ userName: "李红" });
  const before = new Map(PROJECTS.map((id) => [id, opened.store.projects.get(id)]));
  opened.store.close();
  return { ...opened, before };
}

const read = ({ file }: Opened) => salvage(file, join(dirname(file), "读出"), () => new Date());

function changeByte(file: string, text: string): void {
  const bytes = readFileSync(file);
  const at = bytes.indexOf(text, 0, "utf8");
  expect(at).toBeGreaterThan(0);
  bytes[at + 2]! ^= 1;
  writeFileSync(file, bytes);
}

function raw(file: string, sql: string): void {
  const database = new Database(file);
  database.pragma("foreign_keys = OFF");
  database.exec(sql);
  database.close();
}

describe("salvage", () => {
  it("of a ledger whose pages are broken gives every project that can be read, the same as it was", () => {
    const opened = twelve();
    const { file, before } = opened;
    const bytes = readFileSync(file);
    const pageSize = bytes.readUInt16BE(16);
    const broken = bytes.indexOf("成效p5。", 0, "utf8");
    bytes.fill(0xa5, broken - (broken % pageSize), broken - (broken % pageSize) + pageSize);
    writeFileSync(file, bytes);
    const salvaged = read(opened)!;
    expect(salvaged.whole).toBeGreaterThan(5);
    expect(salvaged.whole + salvaged.partial.length + salvaged.lost).toBe(12);
    expect(salvaged.partial.length + salvaged.lost).toBeGreaterThan(0);
    const { store } = open(salvaged.file);
    expect(isSound(store.verify())).toBe(true);
    for (const [id, revision] of salvaged.projects) {
      if (revision === null) continue;
      expect(store.projects.get(id)).toEqual(before.get(id));
      expect(store.history.around(id, 1)!.after.outcomes).toBe("");
    }
    expect(store.settings.get().preferences.userName).toBe("李红");
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it("takes no row that does not fit its hash, and makes a draft of what is left of its project, saying so", () => {
    const opened = twelve();
    changeByte(opened.file, "培训党员人数");
    const salvaged = read(opened)!;
    expect([salvaged.whole, salvaged.partial, salvaged.lost]).toEqual([
      11,
      [expect.stringMatching(/^项目p/)],
      0,
    ]);
    const { store } = open(salvaged.file);
    const [id] = [...salvaged.projects].find(([, revision]) => revision === null)!;
    const { project } = store.projects.get(id);
    expect(project.indicators.map((row) => row.id)).toEqual(["i2"]);
    expect(project.state).toBe("draft");
    expect(store.history.timeline(id, null, 9).entries.map(({ label }) => label)).toEqual([
      "从损坏的台账读出（不完整，没有修改历史和送出记录）",
    ]);
  });

  it("notices rows that are gone, of the lists, the history and the submissions", () => {
    const opened = twelve();
    raw(
      opened.file,
      `DELETE FROM funding_line WHERE project_id = 'p1' AND id = 'u1';
       DELETE FROM change WHERE project_id = 'p2' AND number = 1;
       DELETE FROM submission WHERE project_id = 'p0';
       DELETE FROM project WHERE id = 'p3';`,
    );
    const salvaged = read(opened)!;
    expect([salvaged.whole, salvaged.partial.toSorted(), salvaged.lost]).toEqual([
      8,
      ["项目p0", "项目p1", "项目p2"],
      1,
    ]);
  });

  it("says where nothing can be read", () => {
    const opened = twelve();
    writeFileSync(opened.file, Buffer.alloc(50_000, 0x5a));
    expect(read(opened)).toBeNull();
    const older = twelve();
    raw(older.file, "PRAGMA user_version = 1");
    expect(read(older)).toBeNull();
    expect(readdirSync(dirname(older.file))).toContain("项目 台账.db");
  });
});
