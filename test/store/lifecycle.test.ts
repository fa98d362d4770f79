import { describe, expect, it } from "vitest";

import { rollForward } from "../../shared/lifecycle/index.ts";
import { corrupt } from "./lifecycle/corrupt.ts";
import { createExample, exampleContent, open, openNew } from "./support.ts";

function rolledContent() {
  const result = rollForward(exampleContent(), 2027);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

function rolledLedger() {
  const opened = openNew();
  const previous = createExample(opened.store);
  const { content, fromYear } = rolledContent();
  const { id } = opened.store.lifecycle.createRolled(
    { id: previous, name: "党员教育活动经费", fromYear },
    content,
  );
  return { ...opened, previous, id };
}

const handOut = (projectId: string, direction: "out" | "in" = "out") => ({
  id: "h1",
  projectId,
  direction,
  at: "2026-10-08T01:00:00.000Z",
  colleague: "王芳",
  note: "请填资金和指标",
  closedAt: null,
});

describe("a project that was rolled forward", () => {
  it("knows last year's project, and last year's project knows it", () => {
    const { store, previous, id } = rolledLedger();
    expect(store.lifecycle.lineage(id)).toMatchObject({
      previousId: previous,
      fromYear: 2026,
      confirmed: [],
    });
    expect(store.lifecycle.predecessor(id)).toMatchObject({ id: previous, name: "党员教育活动经费" });
    expect(store.lifecycle.successors(previous)).toEqual([{ id, year: 2027, name: "党员教育活动经费" }]);
    expect(store.lifecycle.lineage(previous)).toBeNull();
  });

  it("says in its history where it came from", () => {
    const { store, id } = rolledLedger();
    expect(store.projects.history(id, 10).map(({ label }) => label)).toEqual([
      "由“党员教育活动经费”滚动到2027年",
    ]);
  });

  it("is not counted as a successor while it is in the trash", () => {
    const { store, previous, id } = rolledLedger();
    store.projects.trash([id]);
    expect(store.lifecycle.successors(previous)).toEqual([]);
    store.projects.restore([id]);
    expect(store.lifecycle.successors(previous)).toHaveLength(1);
  });

  it("keeps last year's project within reach when that is in the trash", () => {
    const { store, previous, id } = rolledLedger();
    store.projects.trash([previous]);
    expect(store.lifecycle.predecessor(id)?.id).toBe(previous);
  });

  it("remembers what was confirmed after the program was closed, and what was asked again", () => {
    const { file, store, id } = rolledLedger();
    store.lifecycle.confirm(id, ["a", "b"], true);
    expect(store.lifecycle.confirm(id, ["b", "c"], true)).toEqual(["a", "b", "c"]);
    store.close();
    const again = open(file).store;
    expect(again.lifecycle.lineage(id)?.confirmed).toEqual(["a", "b", "c"]);
    expect(again.lifecycle.confirm(id, ["b"], false)).toEqual(["a", "c"]);
  });

  it("a project that was never rolled has nothing to confirm", () => {
    const { store, previous } = rolledLedger();
    expect(() => store.lifecycle.confirm(previous, ["a"], true)).toThrow(
      expect.objectContaining({ code: "project.notFound" }),
    );
  });

  it("a changed bit in its line is damage, and is said", () => {
    const { store, ledger, id } = rolledLedger();
    corrupt(ledger, "lineage", "from_year = 2025");
    expect(() => store.lifecycle.lineage(id)).toThrow(expect.objectContaining({ kind: "corrupt" }));
    expect(store.verify().damagedRows).toContainEqual({ table: "lineage", id });
  });
});

describe("a project that was given to a colleague", () => {
  it("is kept as it went out, whatever is written in it afterwards", () => {
    const { store } = openNew();
    const id = createExample(store);
    const { project } = store.projects.get(id);
    store.lifecycle.putHandOut({ ...handOut(id), project });
    store.projects.edit({
      id,
      edits: [{ kind: "set", path: "plan", value: "改了" }],
      label: "修改",
      together: null,
    });
    expect(store.lifecycle.handOut("h1", "out")?.project.plan).toBe(exampleContent().plan);
    expect(store.lifecycle.handOuts(id)).toMatchObject([
      { colleague: "王芳", note: "请填资金和指标", closedAt: null },
    ]);
  });

  it("keeps its first frozen state when the same package comes in twice", () => {
    const { store } = openNew();
    const id = createExample(store);
    const { project } = store.projects.get(id);
    store.lifecycle.putHandOut({ ...handOut(id, "in"), project });
    store.lifecycle.putHandOut({ ...handOut(id, "in"), project: { ...project, plan: "另一个" } });
    expect(store.lifecycle.handOut("h1", "in")?.project.plan).toBe(exampleContent().plan);
  });

  it("tells what went out from what came in under one identity (both ends on one PC)", () => {
    const { store } = openNew();
    const id = createExample(store);
    const { project } = store.projects.get(id);
    store.lifecycle.putHandOut({ ...handOut(id), project });
    expect(store.lifecycle.handOut("h1", "in")).toBeNull();
  });

  it("is closed once, with the moment", () => {
    const { store } = openNew({ now: () => new Date("2026-11-01T00:00:00.000Z") });
    const id = createExample(store);
    store.lifecycle.putHandOut({ ...handOut(id), project: store.projects.get(id).project });
    expect(store.lifecycle.closeHandOut("h1", "out").closedAt).toBe("2026-11-01T00:00:00.000Z");
    expect(() => store.lifecycle.closeHandOut("other", "out")).toThrow(
      expect.objectContaining({ code: "input.invalid" }),
    );
  });
});

describe("when the office's data change", () => {
  function office() {
    const opened = openNew();
    const unit = { ...exampleContent().unit, phone: "0871-67479273" };
    opened.store.settings.setOffice(unit);
    const make = (
      id: string,
      state: "draft" | "submitted" | "returned" | "approved",
      phone = "0871-67479273",
    ) =>
      opened.store.projects.create({
        year: 2026,
        id,
        state,
        content: { ...exampleContent(), name: id, unit: { ...unit, phone } },
      });
    make("draft", "draft");
    make("returned", "returned");
    make("sent", "submitted");
    make("approved", "approved");
    opened.store.settings.setOffice({ ...unit, phone: "0871-60000000" });
    return opened.store;
  }

  it("the drafts and the returned projects are offered with old and new; what was sent is not", () => {
    const store = office();
    expect(store.lifecycle.outdatedDrafts().map(({ id, changes }) => [id, changes])).toEqual(
      ["draft", "returned"].map((id) => [
        id,
        [{ path: "unit/phone", label: "联系电话", before: "0871-67479273", after: "0871-60000000" }],
      ]),
    );
  });

  it("are taken over into the chosen ones as one change, taken back as one", () => {
    const store = office();
    expect(store.lifecycle.updateDrafts(["draft", "returned", "sent", "approved"])).toEqual([
      "draft",
      "returned",
    ]);
    const phone = (id: string) => store.projects.get(id).project.unit.phone;
    expect(["draft", "returned", "sent", "approved"].map(phone)).toEqual([
      "0871-60000000",
      "0871-60000000",
      "0871-67479273",
      "0871-67479273",
    ]);
    expect(store.lifecycle.outdatedDrafts()).toEqual([]);
    store.projects.undo("draft");
    expect(["draft", "returned"].map(phone)).toEqual(["0871-67479273", "0871-67479273"]);
  });

  it("what is empty in the settings takes nothing away", () => {
    const store = office();
    store.settings.setOffice({ ...store.settings.get().office, phone: "", address: "" });
    expect(store.lifecycle.outdatedDrafts()).toEqual([]);
  });
});
