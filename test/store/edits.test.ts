import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { LedgerError } from "../../shared/api/index.ts";
import { applyEdits, EditError, type Edit, type Project } from "../../shared/project/index.ts";
import { edits } from "./arbitrary.ts";
import { createExample, exampleContent, open, openNew } from "./support.ts";

const WHOLE = { quickCheck: [], foreignKeys: 0, damagedRows: [], complete: true };

/** The project after the edits, in memory; null where they do not apply. */
function inMemory(project: Project, given: readonly Edit[]): Project | null {
  try {
    return applyEdits(project, given).project;
  } catch (error) {
    if (error instanceof EditError) return null;
    throw error;
  }
}

const set = (path: string, value: string): Edit => ({ kind: "set", path, value });

describe("editing", () => {
  it("leaves in the store what the same edits make in memory, whatever they are; undoing all gives the start", () => {
    const { store, file } = openNew();
    let runs = 0;
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 12 }), fc.boolean(), (batches, typing) => {
        const { id } = store.projects.create({
          year: 2026,
          content: exampleContent(),
          id: `p${(runs += 1)}`,
        });
        const start = store.projects.get(id).project;
        let expected = start;
        for (const batch of batches) {
          const next = inMemory(expected, batch);
          const save = () =>
            store.projects.edit({ id, edits: batch, label: "修改", together: typing ? "x" : null });
          if (next === null) expect(save).toThrow(LedgerError);
          else save();
          expected = next ?? expected;
          expect(store.projects.get(id).project).toEqual(expected);
        }
        while (store.projects.undo(id) !== null);
        expect(store.projects.get(id).project).toEqual(start);
        while (store.projects.redo(id) !== null);
        expect(store.projects.get(id).project).toEqual(expected);
      }),
      { numRuns: 80 },
    );
    expect(store.verify()).toEqual(WHOLE);
    store.close();
    expect(open(file).store.verify()).toEqual(WHOLE);
  });

  it("refuses all of a change when one of its edits does not apply, and says why", () => {
    const { store } = openNew();
    const id = createExample(store);
    const before = store.projects.get(id);
    const save = () =>
      store.projects.edit({
        id,
        edits: [set("name", "新名"), set("indicators/none/points", "5")],
        label: "",
        together: null,
      });
    expect(save).toThrow(
      expect.objectContaining({ code: "edit.invalid", details: { problem: "unknownRow" } }),
    );
    expect(store.projects.get(id)).toEqual(before);
  });

  it("raises the revision with every change and writes nothing for edits that change nothing", () => {
    const { store } = openNew();
    const id = createExample(store);
    const first = store.projects.edit({
      id,
      edits: [set("plan", "新计划")],
      label: "修改“实施计划”",
      together: null,
    });
    expect(first).toMatchObject({ revision: 2, canUndo: true, canRedo: false });
    const again = store.projects.edit({
      id,
      edits: [set("plan", "新计划")],
      label: "修改“实施计划”",
      together: null,
    });
    expect(again).toEqual(first);
    expect(store.projects.history(id, 10)).toHaveLength(2);
  });

  it("keeps text as typed; only half a character, which no file can hold, becomes the replacement sign", () => {
    const { store } = openNew();
    const id = createExample(store);
    const typed = "一\r\n\t　═≧１２．５ “引号” \u0000 𠮷 \ufeff";
    store.projects.edit({
      id,
      edits: [set("plan", typed), set("overview", "\ud83d后半")],
      label: "",
      together: null,
    });
    expect(store.projects.get(id).project).toMatchObject({ plan: typed, overview: "\ufffd后半" });
  });

  it("writes only the moved row when a row is moved", () => {
    const { store, ledger } = openNew();
    const id = createExample(store);
    const positions = () =>
      ledger.database
        .prepare("SELECT id, position FROM indicator WHERE project_id = ? ORDER BY id")
        .all(id) as {
        position: number;
      }[];
    const before = positions();
    store.projects.edit({
      id,
      edits: [{ kind: "move", list: "indicators", id: "i2", before: "i1" }],
      label: "",
      together: null,
    });
    const after = positions();
    expect(after[0]).toEqual(before[0]);
    expect(after[1]!.position).toBeLessThan(after[0]!.position);
  });

  it("tells of a change after it is on the disk, once, and not when it was refused", () => {
    const told: unknown[] = [];
    const { store } = openNew({ onChange: (change) => told.push(change) });
    const id = createExample(store);
    store.projects.edit({ id, edits: [set("name", "甲")], label: "", together: null });
    expect(() =>
      store.projects.edit({ id, edits: [set("nowhere", "乙")], label: "", together: null }),
    ).toThrow();
    expect(told).toEqual([
      { kind: "list", projectIds: [id] },
      { kind: "project", projectIds: [id], revision: 2 },
    ]);
  });
});
