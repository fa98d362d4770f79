/** Opening a package of a project that the ledger has: over real ledgers and real packages, as the project list does it. */
import { join } from "node:path";

import { describe, expect, test, vi } from "vitest";

import type { ApiContext } from "../../electron/api/context.ts";
import { createFolderTokens } from "../../electron/api/folder-tokens.ts";
import { lifecycleHandlers } from "../../electron/api/lifecycle.ts";
import { earlierMarks } from "../../electron/api/package-meeting.ts";
import { transferHandlers } from "../../electron/api/transfer.ts";
import { makePackage } from "../../electron/transfer/index.ts";
import { blankActual, type Edit, type Project } from "../../shared/project/index.ts";
import { createExample, open, temporaryFolder } from "../store/support.ts";

vi.mock("electron", () => ({ dialog: {}, app: {}, shell: {} }));

const caller = { contentsId: 1 };

function office() {
  const folder = temporaryFolder();
  const { store } = open(join(folder, "台账.db"));
  const context = {
    ledger: { store, folder, backup: async () => undefined },
    clock: { now: () => new Date("2026-10-08T02:00:00.000Z") },
    written: createFolderTokens(),
    version: "0.1.0",
    mainWindow: () => ({ window: null }),
  } as unknown as ApiContext;
  return { store, context, transfer: transferHandlers(context), lifecycle: lifecycleHandlers(context) };
}
type Office = ReturnType<typeof office>;

const LATE = "2030-01-01T00:00:00.000Z";
const EARLY = "2020-01-01T00:00:00.000Z";
const ID = "p1";

const projectOf = ({ store }: Office): Project => store.projects.get(ID).project;
const edit = ({ store }: Office, ...edits: Edit[]) =>
  store.projects.edit({ id: ID, edits, label: "修改", together: null });
const set = (path: string, value: string): Edit => ({ kind: "set", path, value });
const result = (id: string, indicator: string, value: string): Edit => ({
  kind: "insert",
  list: "actuals",
  row: { ...blankActual(id, indicator, "monitoring"), value: { 人数: value }, evidence: [] },
  before: null,
});

/** What another PC's program would write now, or an older program without marks. */
const packed = async (at: Office, exportedAt: string, marked = true): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await makePackage(projectOf(at), [], {
      programVersion: "0.1.0",
      exportedAt: new Date(exportedAt),
      exportedBy: "张三",
      ...(marked ? { earlier: earlierMarks(at.context, ID) } : {}),
    }),
  );

const opened = async ({ transfer }: Office, bytes: Uint8Array<ArrayBuffer>) =>
  transfer.readPackage({ name: "包.zip", bytes }, caller);
const update = async ({ transfer }: Office, token: string) =>
  transfer.importPackage({ token, asNew: false }, caller);

function withExample(): Office {
  const here = office();
  createExample(here.store);
  return here;
}

/** The same project on another PC, which came there by a package. */
async function elsewhere(from: Office): Promise<Office> {
  const there = office();
  const { token } = await opened(there, await packed(from, EARLY));
  await update(there, token);
  return there;
}

describe("an older package of the ledger's project", () => {
  test("is known as older, takes nothing, and one click leaves every result where it was", async () => {
    const here = withExample();
    const before = await packed(here, LATE);
    edit(here, result("m1", "i1", "120"), result("m2", "i2", "95"), set("goalResult", "全部完成"));
    const now = projectOf(here);
    const preview = await opened(here, before);
    expect(preview.relation).toBe("differs");
    expect(preview.meeting).toMatchObject({ standing: "older", taken: [] });
    expect(preview.meeting!.kept).toHaveLength(3);
    expect(await update(here, preview.token)).toEqual({ id: ID, changes: 0 });
    expect(projectOf(here)).toEqual(now);
  });

  test("gives back what was deleted since only where she chooses it", async () => {
    const here = withExample();
    const before = await packed(here, LATE);
    edit(here, { kind: "remove", list: "indicators", id: "i2" });
    const { token } = await opened(here, before);
    await here.lifecycle.merge({ token, choices: {} }, caller);
    expect(projectOf(here).indicators).toHaveLength(1);
    const again = await opened(here, before);
    await here.lifecycle.merge({ token: again.token, choices: { "indicators/i2": "theirs" } }, caller);
    expect(projectOf(here).indicators.map(({ id }) => id)).toEqual(["i1", "i2"]);
  });

  test("made by a program that wrote no marks is known by what it holds", async () => {
    const here = withExample();
    const before = await packed(here, LATE, false);
    edit(here, set("plan", "新的计划"));
    expect((await opened(here, before)).meeting).toMatchObject({ standing: "older" });
  });
});

describe("a newer package", () => {
  test("of whoever had what the ledger holds updates it in one click, which one undo takes back", async () => {
    const here = withExample();
    const there = await elsewhere(here);
    edit(there, set("plan", "同事改的计划"), result("m1", "i1", "120"));
    const preview = await opened(here, await packed(there, EARLY));
    expect(preview.meeting).toMatchObject({ standing: "newer", kept: [] });
    expect(preview.meeting!.taken).toHaveLength(2);
    const before = projectOf(here);
    expect((await update(here, preview.token)).changes).toBe(2);
    const { plan, actuals } = projectOf(there);
    expect(projectOf(here)).toMatchObject({ plan, actuals });
    here.store.projects.undo(ID);
    expect(projectOf(here)).toEqual(before);
  });

  test("deletes nothing by itself: what it lacks is asked", async () => {
    const here = withExample();
    const there = await elsewhere(here);
    edit(there, { kind: "remove", list: "indicators", id: "i2" });
    const preview = await opened(here, await packed(there, LATE));
    expect(preview.meeting).toMatchObject({ standing: "newer", taken: [] });
    expect(preview.meeting!.kept).toHaveLength(1);
    await update(here, preview.token);
    expect(projectOf(here).indicators).toHaveLength(2);
  });

  test("of an older program that only adds to the ledger is taken in one click", async () => {
    const here = withExample();
    const there = await elsewhere(here);
    edit(there, result("m1", "i1", "120"));
    const preview = await opened(here, await packed(there, LATE, false));
    expect(preview.meeting).toMatchObject({ standing: "newer", kept: [] });
  });
});

describe("a package of a project that both sides changed", () => {
  test("adds what the ledger lacks and asks about the rest, however late it was made", async () => {
    const here = withExample();
    const there = await elsewhere(here);
    edit(here, result("m1", "i1", "120"), set("plan", "这边的计划"));
    edit(there, set("plan", "那边的计划"), set("leader", "王芳"));
    const preview = await opened(here, await packed(there, LATE));
    expect(preview.meeting).toMatchObject({ standing: "apart" });
    expect(preview.meeting!.kept).toHaveLength(2);
    expect(preview.meeting!.taken).toHaveLength(1);
    await update(here, preview.token);
    const { plan, leader, actuals } = projectOf(here);
    expect([plan, leader]).toEqual(["这边的计划", "王芳"]);
    expect(actuals.map(({ id }) => id)).toContain("m1");
  });

  test("takes another value only where it is chosen", async () => {
    const here = withExample();
    const there = await elsewhere(here);
    edit(here, set("plan", "这边的计划"), set("outcomes", "这边的成效"));
    edit(there, set("plan", "那边的计划"), set("outcomes", "那边的成效"));
    const { token } = await opened(here, await packed(there, LATE));
    const states = await here.lifecycle.returned({ token }, caller);
    expect(states).toMatchObject({ handOut: null, base: null, standing: "apart" });
    expect(await here.lifecycle.merge({ token, choices: { plan: "theirs" } }, caller)).toEqual({
      id: ID,
      edits: 1,
    });
    expect(projectOf(here)).toMatchObject({ plan: "那边的计划", outcomes: "这边的成效" });
  });
});

test("a package of what the ledger holds is the same, and of an unknown project new", async () => {
  const here = withExample();
  const bytes = await packed(here, LATE);
  expect(await opened(here, bytes)).toMatchObject({ relation: "identical", meeting: null });
  expect(await opened(office(), bytes)).toMatchObject({ relation: "new", meeting: null });
});
