/** A field that a later version added: what was written before it has its default, is still whole, and takes it on when it is set. */
import { describe, expect, it } from "vitest";

import { blankActual, parseProject, type Edit } from "../../shared/project/index.ts";
import { oldLedger } from "./old-ledger.ts";
import { open, openNew } from "./support.ts";

const tick = (causes: string[]): Edit => ({ kind: "set", path: "actuals/a1/causes", value: causes });
const edit = (edits: Edit[]) => ({ id: "p1", edits, label: "", together: null });

describe("偏差原因的框 (version 4)", () => {
  it.each([1, 2, 3])("none is ticked in a ledger of version %i, and its rows are whole", (version) => {
    const { store } = open(oldLedger(version).file);
    expect(store.projects.find("p1")?.actuals[0]).toMatchObject({ id: "a1", causes: [] });
    store.projects.restore(["p1"]);
    store.projects.edit(edit([tick(["people", "funding"])]));
    expect(store.projects.get("p1").project.actuals[0]!.causes).toEqual(["people", "funding"]);
    store.projects.edit(edit([tick([])]));
    expect(store.projects.get("p1").project.actuals[0]!.causes).toEqual([]);
    expect(store.verify().damagedRows).toEqual([]);
  });

  it("a box that the form does not have is refused", () => {
    const { store } = openNew();
    store.projects.create({ year: 2026, content: null, id: "p1" });
    const row = { ...blankActual("a1", "i1", "monitoring"), causes: ["weather"] };
    const insert: Edit = { kind: "insert", list: "actuals", row, before: null };
    expect(() => store.projects.edit(edit([insert]))).toThrow(
      expect.objectContaining({ code: "edit.invalid" }),
    );
  });

  it("a project of an older package, without the field, is read with none ticked", () => {
    const { store } = openNew();
    store.projects.create({ year: 2026, content: null, id: "p1" });
    const { causes: _causes, ...old } = blankActual("a1", "i1", "monitoring");
    const written = { ...store.projects.get("p1").project, actuals: [old] };
    expect(parseProject(written).actuals).toEqual([blankActual("a1", "i1", "monitoring")]);
  });
});
