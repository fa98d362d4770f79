import { describe, expect, it } from "vitest";

import type { Edit } from "../../shared/project/index.ts";
import { createExample, open, openNew, type Opened } from "./support.ts";

const set = (path: string, value: string | number): Edit => ({ kind: "set", path, value });

/** A store whose clock is moved by hand. */
function withClock(author = () => "李红") {
  let at = Date.UTC(2026, 10, 22, 10, 32);
  const options = { now: () => new Date(at), author };
  const opened = openNew(options);
  return { ...opened, options, wait: (ms: number) => (at += ms), id: createExample(opened.store) };
}

function type(
  { store }: Pick<Opened, "store">,
  id: string,
  path: string,
  text: string,
  label = "修改",
): void {
  store.projects.edit({ id, edits: [set(path, text)], label, together: path });
}

const planOf = ({ store }: Pick<Opened, "store">, id: string) => store.projects.get(id).project.plan;

describe("history", () => {
  it("says who changed what when, with the texts before and after", () => {
    const opened = withClock();
    const { store, id, wait } = opened;
    const before = planOf(opened, id);
    wait(90_000);
    store.projects.edit({
      id,
      edits: [set("plan", `${before}三季度总结。`)],
      label: "修改“实施计划”",
      together: null,
    });
    const [change, created] = store.projects.history(id, 10);
    expect(change).toEqual({
      id: 2,
      at: "2026-11-22T10:33:30.000Z",
      who: "李红",
      label: "修改“实施计划”",
      edits: [set("plan", `${before}三季度总结。`)],
      inverse: [set("plan", before)],
    });
    expect(created).toMatchObject({ id: 1, label: "新建项目", edits: [] });
    expect(store.projects.history(id, 1)).toEqual([change]);
  });

  it("keeps a long text by what changed in it", () => {
    const { store, ledger, id } = withClock();
    const { plan } = store.projects.get(id).project;
    store.projects.edit({
      id,
      edits: [set("plan", `${plan.slice(0, 50)}改${plan.slice(50)}`)],
      label: "",
      together: null,
    });
    const row = ledger.database.prepare("SELECT steps FROM change WHERE number = 2").get() as {
      steps: string;
    };
    expect(JSON.parse(row.steps)).toEqual([
      { kind: "text", path: "plan", at: 50, removed: "", inserted: "改" },
    ]);
  });

  it("gathers a field's typing of one minute into one change; then the next begins", () => {
    const opened = withClock();
    const { store, id, wait } = opened;
    const start = planOf(opened, id);
    for (const word of ["一", "一二", "一二三"]) {
      type(opened, id, "plan", word, `写“${word}”`);
      wait(29_000);
    }
    type(opened, id, "plan", "一二三四");
    expect(store.projects.history(id, 10).map((change) => change.inverse)).toEqual([
      [set("plan", "一二三")],
      [set("plan", start)],
      [],
    ]);
    store.projects.undo(id);
    expect(planOf(opened, id)).toBe("一二三");
    store.projects.undo(id);
    expect(planOf(opened, id)).toBe(start);
  });

  it.each([
    [
      "another field was changed between",
      (opened: ReturnType<typeof withClock>) => type(opened, opened.id, "overview", "概况"),
    ],
    [
      "something was undone and done again",
      ({ store, id }: ReturnType<typeof withClock>) => [store.projects.undo(id), store.projects.redo(id)],
    ],
    ["the clock was set back", ({ wait }: ReturnType<typeof withClock>) => wait(-3_600_000)],
  ])("begins a new change when %s", (_, happens) => {
    const opened = withClock();
    const { store, id } = opened;
    type(opened, id, "plan", "甲");
    happens(opened);
    type(opened, id, "plan", "甲乙");
    expect(store.projects.history(id, 1)[0]!.inverse).toEqual([set("plan", "甲")]);
  });

  it("begins a new change when someone else types", () => {
    let name = "李红";
    const opened = withClock(() => name);
    type(opened, opened.id, "plan", "甲");
    name = "王强";
    type(opened, opened.id, "plan", "甲乙");
    expect(opened.store.projects.history(opened.id, 2).map((change) => change.who)).toEqual(["王强", "李红"]);
  });

  it("has nothing to take back when what was typed was deleted again", () => {
    const opened = withClock();
    const { store, id } = opened;
    const start = planOf(opened, id);
    type(opened, id, "plan", "误");
    type(opened, id, "plan", start);
    expect(store.projects.get(id)).toMatchObject({ canUndo: false });
    expect(store.projects.undo(id)).toBeNull();
  });

  it("undoes and does again across a restart of the program", () => {
    const first = withClock();
    const { id, file } = first;
    const start = planOf(first, id);
    first.store.projects.edit({ id, edits: [set("plan", "甲")], label: "改一", together: null });
    first.store.projects.edit({ id, edits: [set("plan", "乙")], label: "改二", together: null });
    expect(first.store.projects.undo(id)).toMatchObject({
      edits: [set("plan", "甲")],
      label: "改二",
      canRedo: true,
    });
    first.store.close();

    const second = open(file, first.options);
    expect(second.store.projects.get(id)).toMatchObject({
      canUndo: true,
      canRedo: true,
      project: { plan: "甲" },
    });
    expect(second.store.projects.redo(id)).toMatchObject({ label: "改二", canRedo: false });
    expect(planOf(second, id)).toBe("乙");
    second.store.projects.undo(id);
    second.store.projects.undo(id);
    expect(planOf(second, id)).toBe(start);
    expect(second.store.projects.undo(id)).toBeNull();
  });

  it("a new change after undo leaves nothing to do again, but the history still tells all of it", () => {
    const { store, id } = withClock();
    store.projects.edit({ id, edits: [set("plan", "甲")], label: "改一", together: null });
    store.projects.undo(id);
    store.projects.edit({ id, edits: [set("plan", "丙")], label: "改三", together: null });
    expect(store.projects.get(id)).toMatchObject({ canUndo: true, canRedo: false });
    expect(store.projects.redo(id)).toBeNull();
    expect(store.projects.history(id, 10).map((change) => change.label)).toEqual([
      "改三",
      "撤销：改一",
      "改一",
      "新建项目",
    ]);
  });

  it("undo brings a removed row back with its place and all it held", () => {
    const { store, id } = withClock();
    const before = store.projects.get(id).project;
    store.projects.edit({
      id,
      edits: [{ kind: "remove", list: "indicators", id: "i1" }],
      label: "删除",
      together: null,
    });
    store.projects.undo(id);
    expect(store.projects.get(id).project).toEqual(before);
  });

  it("shows the project as it stood after any change", () => {
    const { store, id } = withClock();
    const states = [store.projects.get(id).project];
    const change = (edits: Edit[]) => {
      store.projects.edit({ id, edits, label: "", together: null });
      states.push(store.projects.get(id).project);
    };
    change([set("plan", "甲".repeat(300))]);
    change([{ kind: "remove", list: "indicators", id: "i1" }, set("name", "新名")]);
    change([set("plan", "甲".repeat(299))]);
    store.projects.undo(id);
    states.push(states[2]!);
    expect(states.map((_, index) => store.projects.at(id, index + 1))).toEqual(states);
    expect(store.projects.at(id, 99)).toBeNull();
    expect(store.projects.at("none", 1)).toBeNull();
  });

  it("each project has its own undo", () => {
    const { store, id } = withClock();
    const other = store.projects.duplicate(id).id;
    store.projects.edit({ id, edits: [set("name", "甲")], label: "", together: null });
    expect(store.projects.undo(other)).toBeNull();
    expect(store.projects.get(id).canUndo).toBe(true);
  });
});
