/** A copy made piece by piece beside her typing is the same ledger as one made at once. */
import Database from "better-sqlite3";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { copyLedgerFile, copyLedgerGently, inspectCopy, isSound } from "../../electron/store/index.ts";
import { HOSTILE_TEXTS } from "../security/hostile.ts";
import { createExample, open, openNew, temporaryFolder } from "./support.ts";

function everythingIn(file: string) {
  const database = new Database(file, { readonly: true });
  try {
    const schema = database
      .prepare<[], { type: string; name: string; sql: string | null }>(
        "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name",
      )
      .all();
    const rows = schema
      .filter(({ type }) => type === "table")
      .map(({ name }) => [name, database.prepare(`SELECT * FROM "${name}"`).raw().all()]);
    const heads = ["application_id", "user_version", "page_size", "encoding", "journal_mode"];
    return { schema, rows, heads: heads.map((name) => database.pragma(name, { simple: true })) };
  } finally {
    database.close();
  }
}

const rename = (store: ReturnType<typeof openNew>["store"], id: string, value: string) =>
  store.projects.edit({ id, edits: [{ kind: "set", path: "name", value }], label: "改", together: null });

describe("a gentle copy", () => {
  it("is what VACUUM INTO makes: the same schema, rows, statistics and head, one file without a log", () => {
    const { store, file } = openNew();
    const first = createExample(store);
    for (let number = 1; number < 30; number += 1)
      rename(store, store.projects.duplicate(first).id, `项目${number}`);
    for (const text of HOSTILE_TEXTS) rename(store, first, text);
    store.close();
    // Opened again, so that there are the statistics that closing makes.
    open(file);
    const folder = temporaryFolder();
    const [gentle, atOnce] = [join(folder, "慢.db"), join(folder, "快.db")];
    copyLedgerGently(file, gentle, () => undefined);
    copyLedgerFile(file, atOnce);
    expect(everythingIn(gentle)).toEqual(everythingIn(atOnce));
    expect(everythingIn(gentle).heads.at(-1)).toBe("delete");
    expect(existsSync(`${gentle}-wal`) || existsSync(`${gentle}-journal`)).toBe(false);
    expect(isSound(inspectCopy(gentle).verification)).toBe(true);
    expect(open(gentle).store.counts()).toEqual({ projects: 30, indicators: 60 });
  });

  it("shows one moment, whatever is saved between its pieces, and leaves a short log behind", () => {
    const { store, file, ledger } = openNew();
    const first = createExample(store);
    const ids = Array.from({ length: 6 }, () => store.projects.duplicate(first).id);
    for (const id of ids) rename(store, id, "原来");
    const text = "组织党员培训。".repeat(12_000);
    for (const id of ids)
      store.projects.edit({
        id,
        edits: [{ kind: "set", path: "plan", value: text }],
        label: "",
        together: null,
      });
    let pieces = 0;
    const target = join(temporaryFolder(), "慢.db");
    copyLedgerGently(file, target, () => {
      pieces += 1;
      // A journal on the disk would be flushed for each piece as well.
      expect(existsSync(`${target}-journal`)).toBe(false);
      rename(store, ids[pieces % ids.length]!, `后来${pieces}`);
    });
    expect(pieces).toBeGreaterThan(3);
    const copy = open(target).store;
    expect(ids.map((id) => copy.projects.get(id).project.name)).toEqual(ids.map(() => "原来"));
    expect(store.projects.get(ids[pieces % ids.length]!).project.name).toBe(`后来${pieces}`);
    // Nothing of the log is left to bring over, so the next save begins it anew.
    const [{ log, checkpointed }] = ledger.database.pragma("wal_checkpoint(PASSIVE)") as [
      { log: number; checkpointed: number },
    ];
    expect(checkpointed).toBe(log);
    const before = statSync(`${file}-wal`).size;
    rename(store, ids[0]!, "再来");
    expect(statSync(`${file}-wal`).size).toBe(before);
  });

  it("of a damaged row holds the damage, for the look at the copy to find", () => {
    const { store, file, ledger } = openNew();
    createExample(store);
    ledger.database.exec("UPDATE project SET name = '别的名称'");
    const target = join(temporaryFolder(), "慢.db");
    copyLedgerGently(file, target, () => undefined);
    expect(inspectCopy(target).verification.damagedRows).toEqual([
      expect.objectContaining({ table: "project" }),
    ]);
  });
});
