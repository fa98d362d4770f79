import { describe, expect, it } from "vitest";

import type { Edit } from "../../shared/project/index.ts";
import { createExample, handIn, openNew } from "./support.ts";

const set = (path: string, value: string): Edit => ({ kind: "set", path, value });

function withThreeChanges() {
  let at = Date.UTC(2026, 10, 22, 2);
  const opened = openNew({ now: () => new Date((at += 3_600_000)), author: () => "李红" });
  const id = createExample(opened.store);
  const edit = (text: string) =>
    opened.store.projects.edit({ id, edits: [set("plan", text)], label: `改成${text}`, together: null });
  ["一", "二", "三"].forEach(edit);
  return { ...opened, id, edit };
}

describe("the timeline of a project", () => {
  it("says who, when and what, the newest first, page by page", () => {
    const { store, id } = withThreeChanges();
    const first = store.history.timeline(id, null, 2);
    expect(first.entries.map(({ id: number, label, who, kind }) => [number, label, who, kind])).toEqual([
      [4, "改成三", "李红", "edit"],
      [3, "改成二", "李红", "edit"],
    ]);
    expect(first.more).toBe(true);
    const rest = store.history.timeline(id, 3, 2);
    expect(rest.entries.map((entry) => entry.label)).toEqual(["改成一", "新建项目"]);
    expect(rest.more).toBe(false);
    expect(rest.entries[1]!.changesNothing).toBe(true);
  });

  it("shows the project before and after each change", () => {
    const { store, id } = withThreeChanges();
    const { before, after } = store.history.around(id, 3)!;
    expect([before.plan, after.plan]).toEqual(["一", "二"]);
    const newest = store.history.around(id, 4)!;
    expect([newest.before.plan, newest.after]).toEqual(["二", store.projects.get(id).project]);
    expect(store.history.around(id, 99)).toBeNull();
    expect(store.history.around("nobody", 1)).toBeNull();
  });

  it("still shows every state of a plan that is locked and of a project in the trash", () => {
    const { store, id } = withThreeChanges();
    handIn(store, id);
    store.projects.trash([id]);
    expect(store.history.around(id, 2)!.after.plan).toBe("一");
  });
});
