import { describe, expect, it } from "vitest";

import type { Store } from "../../../electron/store/index.ts";
import type { Edit, Project } from "../../../shared/project/index.ts";
import { exampleContent, openNew } from "../support.ts";

const asTheyAre = (_project: Project, edits: readonly Edit[]): Edit[] => [...edits];
const ALL = { kind: "all" } as const;

function office(count = 3): ReturnType<typeof openNew> {
  const opened = openNew();
  for (let number = 0; number < count; number += 1) {
    const content = { ...exampleContent(), leader: "王建国", plan: `2026年${number + 1}月由王建国负责` };
    opened.store.projects.create({ year: null, content, id: `p${number}` });
  }
  return opened;
}

function replaceAll(store: Store, find: string, replacement: string) {
  const chosen = store.search
    .projectsHaving(ALL, find)
    .flatMap((id) => store.search.places(id, find).places ?? []);
  return store.search.replace({ find, replacement, chosen, rules: asTheyAre });
}

const plans = (store: Store) => ["p0", "p1", "p2"].map((id) => store.projects.get(id).project.plan);
const type = (store: Store, id: string, path: string, value: string) =>
  store.projects.edit({ id, edits: [{ kind: "set", path, value }], label: "修改", together: null });

describe("replacing across projects", () => {
  it("finds the projects by year, alone or all, wherever the text stands", () => {
    const { store } = office();
    type(store, "p1", "indicators/i2/content", "王建国核定");
    expect(store.search.projectsHaving(ALL, "核定")).toEqual(["p1"]);
    expect(store.search.projectsHaving({ kind: "year", year: 2026 }, "王建国")).toHaveLength(3);
    expect(store.search.projectsHaving({ kind: "year", year: 2025 }, "王建国")).toEqual([]);
    expect(store.search.projectsHaving({ kind: "project", id: "p2" }, "王建国")).toEqual(["p2"]);
    expect(store.search.projectsHaving(ALL, "%%")).toEqual([]);
  });

  it("is one change in each project, and one undo from any of them takes all of it back", () => {
    const { store } = office();
    const before = plans(store);
    const { group, projects, places } = replaceAll(store, "王建国", "赵敏");
    expect([projects, places]).toEqual([3, 6]);
    expect(plans(store)).toEqual(before.map((plan) => plan.replace("王建国", "赵敏")));
    expect(store.projects.history("p0", 5)[0]!.label).toBe("替换“王建国”→“赵敏”");
    expect(store.search.lastReplacement()).toMatchObject({ group, projects: 3, undone: false });
    expect(store.projects.undo("p1")!.label).toBe("替换“王建国”→“赵敏”，连同另外 2 个项目");
    expect(plans(store)).toEqual(before);
    expect(store.projects.get("p0").project.leader).toBe("王建国");
    expect(store.search.lastReplacement()).toMatchObject({ undone: true });
    store.projects.redo("p2");
    expect(plans(store)).toEqual(before.map((plan) => plan.replace("王建国", "赵敏")));
    expect(store.verify().damagedRows).toEqual([]);
  });

  it("taken back later: what was typed since elsewhere stays, a field changed since keeps its project as it is, and is named", () => {
    const { store } = office();
    const before = plans(store);
    const { group } = replaceAll(store, "王建国", "赵敏");
    type(store, "p0", "overview", "后来写的概况");
    type(store, "p1", "plan", "后来改的计划");
    store.projects.trash(["p2"]);
    const undone = store.search.undoReplacement(group, asTheyAre);
    expect(undone.projects).toBe(1);
    expect(undone.left.map(({ id, why }) => [id, why])).toEqual([
      ["p1", "changedSince"],
      ["p2", "trashed"],
    ]);
    expect(store.projects.get("p0").project).toMatchObject({
      plan: before[0],
      overview: "后来写的概况",
      leader: "王建国",
    });
    expect(store.projects.get("p1").project).toMatchObject({ plan: "后来改的计划", leader: "赵敏" });
  });

  it("a second time there is nothing to take back", () => {
    const { store } = office();
    const { group } = replaceAll(store, "王建国", "赵敏");
    store.search.undoReplacement(group, asTheyAre);
    expect(store.search.undoReplacement(group, asTheyAre)).toEqual({ projects: 0, left: [] });
  });

  it("what was handed in is not touched, even when it was chosen", () => {
    const { store } = office();
    const submitted = { ...exampleContent(), leader: "王建国" };
    store.projects.create({ year: null, content: submitted, id: "sent", state: "submitted" });
    const places = store.search.places("sent", "王建国");
    expect(places).toMatchObject({ state: "submitted", places: [{ path: "leader" }] });
    const chosen = [{ projectId: "sent", path: "leader", from: 0 }];
    expect(
      store.search.replace({ find: "王建国", replacement: "赵敏", chosen, rules: asTheyAre }),
    ).toMatchObject({
      projects: 0,
      left: 1,
    });
    expect(store.projects.get("sent").project.leader).toBe("王建国");
  });

  it("is refused where nothing would change, and nothing is written", () => {
    const { store } = office();
    expect(() =>
      store.search.replace({ find: "王", replacement: "王", chosen: [], rules: asTheyAre }),
    ).toThrow(expect.objectContaining({ code: "input.invalid" }));
    expect(store.search.lastReplacement()).toBe(null);
  });

  it("5,000 places are one change", () => {
    const { store } = openNew();
    store.projects.create({
      year: null,
      content: { ...exampleContent(), overview: "年".repeat(5_000) },
      id: "p0",
    });
    const chosen = store.search.places("p0", "年").places!.filter((place) => place.path === "overview");
    const { places } = store.search.replace({ find: "年", replacement: "岁", chosen, rules: asTheyAre });
    expect(places).toBe(5_000);
    store.projects.undo("p0");
    expect(store.projects.get("p0").project.overview).toBe("年".repeat(5_000));
  });
});
