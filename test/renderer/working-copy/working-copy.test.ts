import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { explain } from "../../../renderer/client/client.ts";
import { WorkingCopy, type WorkingCopyPorts } from "../../../renderer/working-copy/working-copy.ts";
import type { QueuedChange } from "../../../renderer/working-copy/edit-queue.ts";
import { LedgerError } from "../../../shared/api/index.ts";
import { applyEdits, blankProjectContent, type Project } from "../../../shared/project/index.ts";

const blank: Project = { ...blankProjectContent(2027), id: "p", state: "draft" };

/** A disk that keeps what it acknowledged, and can be told to fail or to wait. */
function disk() {
  const state = {
    project: blank,
    revision: 1,
    calls: [] as QueuedChange[],
    failures: [] as LedgerError[],
    busy: 0,
    most: 0,
  };
  const at = () => ({
    revision: state.revision,
    savedAt: "2026-11-22T02:00:00.000Z",
    canUndo: true,
    canRedo: false,
  });
  const ports: WorkingCopyPorts = {
    async edit(change) {
      state.busy += 1;
      state.most = Math.max(state.most, state.busy);
      await new Promise((resolve) => setTimeout(resolve, 20));
      state.busy -= 1;
      state.calls.push(change);
      const failure = state.failures.shift();
      if (failure !== undefined) throw failure;
      state.project = applyEdits(state.project, change.edits).project;
      state.revision += 1;
      return at();
    },
    undo: () => {
      state.project = blank;
      state.revision += 1;
      return Promise.resolve({ ...at(), edits: [], label: "修改“项目实施计划”" });
    },
    redo: () => Promise.resolve(null),
    reload: () => Promise.resolve({ ...at(), project: state.project, changedAt: "" }),
    explain,
  };
  const copy = new WorkingCopy({ ...at(), project: blank, changedAt: "" }, ports);
  const type = (path: string, value: string) =>
    copy.change([{ kind: "set", path, value }], `修改 ${path}`, path);
  return {
    state,
    copy,
    type,
    setOutside: (change: Partial<Project>) => {
      state.project = { ...state.project, ...change };
      state.revision += 1;
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("saving by itself", () => {
  it("waits for a rest of 300 ms, then saves once with the last text", async () => {
    const { state, copy, type } = disk();
    for (const text of ["全", "全年", "全年计划"]) {
      type("plan", text);
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(state.calls).toEqual([]);
    expect(copy.statusOf("plan").kind).toBe("typing");
    await vi.advanceTimersByTimeAsync(400);
    expect(state.calls.map((call) => call.edits)).toEqual([
      [{ kind: "set", path: "plan", value: "全年计划" }],
    ]);
    expect(copy.statusOf("plan").kind).toBe("saved");
    expect(copy.getSnapshot()).toMatchObject({ settled: true, savedAt: "2026-11-22T02:00:00.000Z" });
  });

  it("on leaving the field does not wait", async () => {
    const { state, copy, type } = disk();
    type("plan", "全年");
    const flushed = copy.flush();
    expect(copy.statusOf("plan").kind).toBe("saving");
    await vi.advanceTimersByTimeAsync(20);
    await flushed;
    expect(state.project.plan).toBe("全年");
  });

  it("before a file is written waits until all is on the disk", async () => {
    const { state, copy, type } = disk();
    type("plan", "全年");
    const settled = copy.settle();
    await vi.advanceTimersByTimeAsync(20);
    await settled;
    expect(state.project.plan).toBe("全年");
  });

  it("lets no file be written that would say less than the screen", async () => {
    const { state, copy, type } = disk();
    state.failures.push(new LedgerError("store.full"));
    type("plan", "全年");
    const refused = expect(copy.settle()).rejects.toMatchObject({ code: "store.full" });
    await vi.advanceTimersByTimeAsync(20);
    await refused;
  });

  it("never makes two calls at a time, and keeps their order", async () => {
    const { state, copy, type } = disk();
    type("plan", "一");
    const first = copy.flush();
    type("outcomes", "二");
    const second = copy.flush();
    copy.change([{ kind: "set", path: "name", value: "三" }], "改名");
    await vi.advanceTimersByTimeAsync(200);
    await Promise.all([first, second]);
    expect(state.most).toBe(1);
    expect(state.calls.map((call) => call.label)).toEqual(["修改 plan", "修改 outcomes", "改名"]);
  });

  it("calls a change by what the project says after it, so that the letter typed last is in the name", async () => {
    const { state, copy } = disk();
    const typeName = (value: string) =>
      copy.change(
        [{ kind: "set", path: "name", value }],
        (after, before) => `${before.name}→${after.name}`,
        "name",
      );
    typeName("党员教育活动经");
    typeName("党员教育活动经费");
    await vi.advanceTimersByTimeAsync(400);
    expect(state.calls.map(({ label }) => label)).toEqual(["党员教育活动经→党员教育活动经费"]);
  });

  it("saves a change that is no typing at once", async () => {
    const { state, copy } = disk();
    copy.change([{ kind: "set", path: "nature", value: "new" }], "改项目属性");
    await vi.advanceTimersByTimeAsync(25);
    expect(state.project.nature).toBe("new");
  });
});

describe("when saving fails", () => {
  it("says so at the field, keeps the text and tries again by itself", async () => {
    const { state, copy, type } = disk();
    state.failures.push(new LedgerError("store.full"));
    type("plan", "全年");
    await vi.advanceTimersByTimeAsync(400);
    expect(copy.statusOf("plan")).toMatchObject({ kind: "failed", failure: { code: "store.full" } });
    expect(copy.getSnapshot()).toMatchObject({ settled: false, failure: { code: "store.full" } });
    expect(copy.getSnapshot().project.plan).toBe("全年");
    await vi.advanceTimersByTimeAsync(5_100);
    expect(state.project.plan).toBe("全年");
    expect(copy.getSnapshot()).toMatchObject({ settled: true, failure: null });
  });

  it("for good (a frozen project) shows what the disk has, and the reason until it is read", async () => {
    const { state, copy, type } = disk();
    state.failures.push(new LedgerError("project.locked"));
    type("plan", "改不得");
    await vi.advanceTimersByTimeAsync(400);
    expect(copy.getSnapshot().project.plan).toBe("");
    expect(copy.statusOf("plan")).toMatchObject({ kind: "failed", failure: { code: "project.locked" } });
    type("outcomes", "别处");
    await vi.advanceTimersByTimeAsync(400);
    expect(copy.getSnapshot().failure).toMatchObject({ code: "project.locked" });
    copy.dismissFailure();
    expect(copy.getSnapshot().failure).toBeNull();
  });
});

describe("changes from elsewhere", () => {
  it("are taken over, with what she is typing kept on top", async () => {
    const { state, copy, type, setOutside } = disk();
    setOutside({ outcomes: "别处改的" });
    type("plan", "正在写");
    copy.noticeRevision(state.revision);
    await vi.advanceTimersByTimeAsync(10);
    expect(copy.getSnapshot().project).toMatchObject({ outcomes: "别处改的", plan: "正在写" });
    await vi.advanceTimersByTimeAsync(600);
    expect(state.project).toMatchObject({ outcomes: "别处改的", plan: "正在写" });
  });

  it("are read again where another one comes while they are being read", async () => {
    const { state, copy, setOutside } = disk();
    setOutside({ outcomes: "第一次" });
    copy.noticeRevision(state.revision);
    setOutside({ outcomes: "第二次" });
    copy.noticeRevision(state.revision);
    await vi.advanceTimersByTimeAsync(50);
    expect(copy.getSnapshot().project).toMatchObject({ outcomes: "第二次" });
  });

  it("are noticed from the answer to the next save as well", async () => {
    const { copy, type, setOutside } = disk();
    setOutside({ outcomes: "别处改的" });
    type("plan", "我的");
    await vi.advanceTimersByTimeAsync(600);
    expect(copy.getSnapshot().project).toMatchObject({ outcomes: "别处改的", plan: "我的" });
  });

  it("its own saves are not read again", async () => {
    const { state, copy, type } = disk();
    type("plan", "我的");
    await vi.advanceTimersByTimeAsync(600);
    const before = copy.getSnapshot();
    copy.noticeRevision(state.revision);
    await vi.advanceTimersByTimeAsync(50);
    expect(copy.getSnapshot()).toBe(before);
  });
});

it("undo saves what is typed first, then shows what the disk has", async () => {
  const { state, copy, type } = disk();
  type("plan", "写了又不要");
  const undone = copy.undo();
  await vi.advanceTimersByTimeAsync(100);
  expect(await undone).toBe("修改“项目实施计划”");
  expect(state.calls).toHaveLength(1);
  expect(copy.getSnapshot().project.plan).toBe("");
});
