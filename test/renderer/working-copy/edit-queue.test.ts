import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  confirm,
  dropInFlight,
  enqueue,
  giveBack,
  isSettled,
  openQueue,
  rebase,
  takeNext,
  touchedPaths,
  type QueuedChange,
  type QueueState,
} from "../../../renderer/working-copy/edit-queue.ts";
import {
  applyEdits,
  blankIndicator,
  blankProjectContent,
  EditError,
  type Project,
} from "../../../shared/project/index.ts";

const project: Project = { ...blankProjectContent(2027), id: "p", state: "draft" };

const typing = (path: string, value: string): QueuedChange => ({
  edits: [{ kind: "set", path, value }],
  label: `修改 ${path}`,
  together: path,
});
const adding = (id: string): QueuedChange => ({
  edits: [{ kind: "insert", list: "indicators", row: blankIndicator(id), before: null }],
  label: "加指标",
  together: null,
});
const removing = (id: string): QueuedChange => ({
  edits: [{ kind: "remove", list: "indicators", id }],
  label: "删除指标",
  together: null,
});

const saved = (state: QueueState): QueueState => confirm(takeNext(state), state.revision + 1);

describe("what she types", () => {
  it("shows at once, before anything is on the disk", () => {
    const state = enqueue(openQueue(project, 1), typing("plan", "全年"));
    expect(state.project.plan).toBe("全年");
    expect(state.base.plan).toBe("");
    expect(isSettled(state)).toBe(false);
  });

  it("in one field becomes one change, with the last text", () => {
    let state = openQueue(project, 1);
    for (const text of ["全", "全年", "全年计划"]) state = enqueue(state, typing("plan", text));
    expect(state.waiting).toEqual([typing("plan", "全年计划")]);
  });

  it("in two fields stays two changes, in order", () => {
    let state = openQueue(project, 1);
    state = enqueue(state, typing("plan", "甲"));
    state = enqueue(state, typing("outcomes", "乙"));
    state = enqueue(state, typing("plan", "丙"));
    expect(state.waiting.map((change) => change.label)).toEqual(["修改 plan", "修改 outcomes", "修改 plan"]);
  });

  it("while a save is on its way does not touch that save", () => {
    let state = takeNext(enqueue(openQueue(project, 1), typing("plan", "全年")));
    state = enqueue(state, typing("plan", "全年计划"));
    expect(state.inFlight).toEqual(typing("plan", "全年"));
    expect(state.waiting).toEqual([typing("plan", "全年计划")]);
    state = confirm(state, 2);
    expect(state.base.plan).toBe("全年");
    expect(state.project.plan).toBe("全年计划");
  });

  it("that fails in passing waits again, before everything typed since", () => {
    let state = takeNext(enqueue(openQueue(project, 1), typing("plan", "甲")));
    state = enqueue(state, typing("outcomes", "乙"));
    state = giveBack(state);
    expect(state.inFlight).toBeNull();
    expect(state.waiting.map((change) => change.label)).toEqual(["修改 plan", "修改 outcomes"]);
    expect(state.project.plan).toBe("甲");
  });
});

describe("a change that cannot be made", () => {
  it("is refused without touching anything", () => {
    const state = openQueue(project, 1);
    expect(() => enqueue(state, typing("indicators/gone/target", "1"))).toThrow(EditError);
    expect(state.project).toBe(project);
  });

  it("refused by the disk takes back itself and what stood on it, and names both", () => {
    let state = takeNext(enqueue(openQueue(project, 1), adding("a")));
    state = enqueue(state, typing("indicators/a/target", "200"));
    state = enqueue(state, typing("plan", "计划"));
    const dropped = dropInFlight(state);
    expect(dropped.lost.map((change) => change.label)).toEqual(["加指标", "修改 indicators/a/target"]);
    expect(dropped.state.project.indicators).toEqual([]);
    expect(dropped.state.project.plan).toBe("计划");
  });
});

describe("a project changed elsewhere", () => {
  it("keeps what she typed on top of it", () => {
    const state = enqueue(openQueue(project, 1), typing("plan", "我的"));
    const merged = rebase(state, { ...project, outcomes: "别处的", plan: "旧" }, 7);
    expect(merged.lost).toEqual([]);
    expect(merged.state.project).toMatchObject({ plan: "我的", outcomes: "别处的" });
    expect(merged.state.revision).toBe(7);
  });

  it("gives back what no longer has a place", () => {
    let state = saved(enqueue(openQueue(project, 1), adding("a")));
    state = enqueue(state, typing("indicators/a/target", "200"));
    const merged = rebase(state, project, 3);
    expect(merged.lost).toEqual([typing("indicators/a/target", "200")]);
    expect(merged.state.waiting).toEqual([]);
  });
});

it("names the fields and rows a change concerns", () => {
  expect(touchedPaths(typing("plan", "x"))).toEqual(["plan"]);
  expect(touchedPaths(adding("a"))).toEqual(["indicators/a"]);
  expect(touchedPaths(removing("a"))).toEqual(["indicators/a"]);
});

type Step =
  | { kind: "change"; change: QueuedChange }
  | { kind: "take" }
  | { kind: "confirm" }
  | { kind: "fail" };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ path: fc.constantFrom("plan", "name", "unit/name"), text: fc.string() })
      .map(({ path, text }): Step => ({ kind: "change", change: typing(path, text) })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom("a", "b", "c").map((id): Step => ({ kind: "change", change: adding(id) })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("a", "b", "c").map((id): Step => ({ kind: "change", change: removing(id) })),
  },
  { weight: 2, arbitrary: fc.constant<Step>({ kind: "take" }) },
  { weight: 2, arbitrary: fc.constant<Step>({ kind: "confirm" }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: "fail" }) },
);

/** The queue and, beside it, the plain truth: every accepted change applied one after the other. */
function play(steps: readonly Step[]): { state: QueueState; truth: Project } {
  let state = openQueue(project, 1);
  let truth = project;
  for (const each of steps) {
    if (each.kind === "take") state = takeNext(state);
    if (each.kind === "confirm") state = confirm(state, state.revision + 1);
    if (each.kind === "fail") state = giveBack(state);
    if (each.kind !== "change") continue;
    try {
      state = enqueue(state, each.change);
      truth = applyEdits(truth, each.change.edits).project;
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
    }
  }
  return { state, truth };
}

describe("whatever the order of typing, saving and failing", () => {
  it("the screen shows every change, and the disk ends up with all of them", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { state, truth } = play(steps);
        expect(state.project).toEqual(truth);
        let rest = giveBack(state);
        while (!isSettled(rest)) rest = saved(rest);
        expect(rest.base).toEqual(truth);
        expect(rest.project).toEqual(truth);
      }),
    );
  });
});
