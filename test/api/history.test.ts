import { describe, expect, it } from "vitest";

import type { ApiContext } from "../../electron/api/context.ts";
import { historyHandlers } from "../../electron/api/history.ts";
import type { Edit } from "../../shared/project/index.ts";
import { createExample, handIn, openNew } from "../store/support.ts";

const edits: Edit[] = [
  { kind: "set", path: "plan", value: "改了计划" },
  { kind: "remove", list: "indicators", id: "i1" },
  { kind: "move", list: "fundingLines", id: "u1", before: "s1" },
];

function changed() {
  const { store } = openNew({ author: () => "李红" });
  const id = createExample(store);
  const original = store.projects.get(id).project;
  store.projects.edit({ id, edits, label: "大改", together: null });
  const handlers = historyHandlers({ ledger: { store } } as unknown as ApiContext);
  const bringBack = (reason = "") => handlers.bringBack({ id, change: 1, reason }, { contentsId: 1 });
  return { store, id, original, bringBack };
}

describe("bringing a past state back", () => {
  it("gives exactly that state, as one new change that one undo takes back", async () => {
    const { store, id, original, bringBack } = changed();
    const present = store.projects.get(id).project;
    expect(await bringBack()).toMatchObject({ revision: 3, canUndo: true });
    expect(store.projects.get(id).project).toEqual(original);
    expect(store.history.timeline(id, null, 9).entries[0]!.label).toMatch(
      /^恢复到 \d+年\d+月\d+日 \d\d:\d\d 的样子$/u,
    );
    store.projects.undo(id);
    expect(store.projects.get(id).project).toEqual(present);
  });

  it("writes nothing where the project is so already", async () => {
    const { store, id, bringBack } = changed();
    await bringBack();
    expect(await bringBack()).toBeNull();
    expect(store.projects.get(id).revision).toBe(3);
  });

  it("refuses while the plan is with the bureau, and asks for a reason once it is approved", () => {
    const { store, id, bringBack } = changed();
    handIn(store, id);
    const handedIn = store.projects.get(id).project;
    expect(() => bringBack()).toThrow(expect.objectContaining({ code: "project.locked" }));
    store.submissions.approve(id, 1, { documentNumber: "", date: "2026年2月1日", amount: null });
    expect(() => bringBack()).toThrow(expect.objectContaining({ code: "edit.needsReason" }));
    expect(store.projects.get(id).project).toEqual({ ...handedIn, state: "approved" });
  });
});
