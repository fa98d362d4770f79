/** Rolling, comparing and handing out over real ledgers and real files; only the folder dialog is answered for her. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { dialog } from "electron";
import { describe, expect, test, vi } from "vitest";

import type { ApiContext } from "../../electron/api/context.ts";
import { createFolderTokens } from "../../electron/api/folder-tokens.ts";
import { lifecycleHandlers } from "../../electron/api/lifecycle.ts";
import { handOutOf, noteReceived, openedPackages } from "../../electron/api/opened-packages.ts";
import { makePackage, readPackage } from "../../electron/transfer/index.ts";
import { LedgerError } from "../../shared/api/index.ts";
import type { Edit, ProjectState } from "../../shared/project/index.ts";
import { createExample, exampleContent, open, temporaryFolder } from "../store/support.ts";

vi.mock("electron", () => ({ dialog: {}, app: {}, shell: {} }));

const caller = { contentsId: 1 };

function office(userName: string) {
  const folder = temporaryFolder();
  const { store } = open(join(folder, "台账.db"));
  store.settings.setPreferences({ userName });
  const context = {
    ledger: { store, folder, backup: async () => undefined },
    clock: { now: () => new Date("2026-10-08T02:00:00.000Z") },
    written: createFolderTokens(),
    version: "0.1.0",
    mainWindow: () => ({ window: null }),
  } as unknown as ApiContext;
  return { store, context, lifecycle: lifecycleHandlers(context) };
}
type Office = ReturnType<typeof office>;

const example = (state: ProjectState = "draft") => {
  const here = office("李红");
  const id = createExample(here.store);
  if (state !== "draft")
    here.store.submissions.submit({
      id,
      manner: "files",
      files: [],
      receipt: { clerk: "", date: "", note: "" },
      reason: "",
    });
  return { ...here, id };
};

const edit = ({ store }: Office, id: string, ...edits: Edit[]) =>
  store.projects.edit({ id, edits, label: "修改", together: null });
const set = (path: string, value: string): Edit => ({ kind: "set", path, value });

/** A package of the folder, opened and waiting as one that was chosen in the dialog. */
async function receive(at: Office, folder: string, part: string): Promise<string> {
  const name = readdirSync(folder).find((each) => each.includes(part))!;
  openedPackages(at.context).set(
    "token",
    await readPackage(name, new Uint8Array(readFileSync(join(folder, name)))),
  );
  return "token";
}

/** Out to a colleague, filled in there by `edits`, and back. */
async function there(here: Office & { id: string }, ...edits: Edit[]): Promise<string> {
  const folder = temporaryFolder();
  Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [folder] }) });
  const { id } = here;
  await here.lifecycle.handOut({ id, colleague: "王芳", note: "请填指标" }, caller);
  const colleague = office("王芳");
  await receive(colleague, folder, "请填写");
  const opened = openedPackages(colleague.context).get("token")!;
  const { id: _id, state: _state, ...content } = opened.project;
  colleague.store.projects.create({ year: content.year, content, id });
  noteReceived(colleague.context, opened, id);
  if (edits.length > 0) edit(colleague, id, ...edits);
  await colleague.lifecycle.handBack({ id, handout: colleague.store.lifecycle.handOuts(id)[0]!.id }, caller);
  expect(colleague.store.lifecycle.handOuts(id)[0]!.closedAt).not.toBeNull();
  return receive(here, folder, "填好交回");
}

describe("rolling forward", () => {
  test("a second time finds the project of the first, and makes another only when told to", async () => {
    const { lifecycle, id } = example();
    const first = await lifecycle.rollForward({ id, toYear: 2027, again: false }, caller);
    expect(first.status).toBe("created");
    const second = await lifecycle.rollForward({ id, toYear: 2027, again: false }, caller);
    expect(second).toMatchObject({ status: "exists", how: "link", id: (first as { id: string }).id });
    expect((await lifecycle.rollForward({ id, toYear: 2027, again: true }, caller)).status).toBe("created");
  });

  test("finds one of the same name and unit that was written without rolling", async () => {
    const { lifecycle, store, id } = example();
    const named = store.projects.create({ year: 2027, content: { ...exampleContent(), year: 2027 } });
    expect(await lifecycle.rollForward({ id, toYear: 2027, again: false }, caller)).toMatchObject({
      status: "exists",
      how: "name",
      id: named.id,
    });
  });

  test("to the same or an earlier year is refused, and makes nothing", async () => {
    const { lifecycle, store, id } = example();
    for (const toYear of [2026, 2025])
      expect((await lifecycle.rollForward({ id, toYear, again: false }, caller)).status).toBe("refused");
    expect(store.counts().projects).toBe(1);
  });

  test("a project that was approved is rolled into a draft, and stays approved", async () => {
    const { lifecycle, store, id } = example("submitted");
    const rolled = await lifecycle.rollForward({ id, toYear: 2027, again: false }, caller);
    expect(store.projects.get((rolled as { id: string }).id).project.state).toBe("draft");
    expect(store.projects.get(id).project.state).toBe("submitted");
  });
});

describe("what a project can be compared with", () => {
  test("is itself, its versions, the years around it, and what went to colleagues", async () => {
    const here = example("submitted");
    const { lifecycle, id, store } = here;
    const rolled = await lifecycle.rollForward({ id, toYear: 2027, again: false }, caller);
    const next = (rolled as { id: string }).id;
    const kinds = async (of: string) =>
      (await lifecycle.comparables({ id: of }, caller)).map((each) => each.of.kind);
    expect(await kinds(id)).toEqual(["project", "submission", "project"]);
    expect(await kinds(next)).toEqual(["project", "project"]);
    store.lifecycle.putHandOut({
      id: "h1",
      projectId: next,
      direction: "out",
      at: "2026-10-08T02:00:00.000Z",
      colleague: "王芳",
      note: "",
      closedAt: null,
      project: store.projects.get(next).project,
    });
    expect(await kinds(next)).toEqual(["project", "project", "handout"]);
    const { left, right } = await lifecycle.compare(
      { left: { kind: "submission", id, number: 1 }, right: { kind: "project", id: next } },
      caller,
    );
    expect([left.project.year, right.project.year]).toEqual([2026, 2027]);
    expect(left.label).toMatch(/^第1次送出（\d{4}年\d+月\d+日）$/u);
  });
});

test("an opened package can stand on either side of a comparison, and one that no longer waits is refused", async () => {
  const { context, lifecycle, store, id } = example();
  const facts = { programVersion: "0.1.0", exportedAt: new Date("2026-01-05T08:00:00Z"), exportedBy: "张三" };
  const project = { ...store.projects.get(id).project, plan: "包里的计划" };
  openedPackages(context).set("token", await readPackage("包.zip", await makePackage(project, [], facts)));
  const here = { kind: "project", id } as const;
  const { left } = await lifecycle.compare(
    { left: { kind: "package", token: "token" }, right: here },
    caller,
  );
  expect([left.label.startsWith("项目包（张三 "), left.project.plan]).toEqual([true, "包里的计划"]);
  const gone = { left: here, right: { kind: "package", token: "other" } } as const;
  expect(() => lifecycle.compare(gone, caller)).toThrow(LedgerError);
});

describe("a project that comes back from a colleague", () => {
  test("brings what was filled in there and keeps what was changed here, as one change", async () => {
    const here = example();
    const { id, store, lifecycle } = here;
    const token = await there(here, set("leader", "王芳"), set("indicators/i1/target", "250"));
    edit(here, id, set("outcomes", "这边写的成效"));
    const before = store.projects.get(id).project;
    expect(await lifecycle.merge({ token, choices: {} }, caller)).toEqual({ id, edits: 2 });
    expect(store.projects.get(id).project).toMatchObject({ leader: "王芳", outcomes: "这边写的成效" });
    store.projects.undo(id);
    expect(store.projects.get(id).project).toEqual(before);
    expect(store.lifecycle.handOuts(id)[0]!.closedAt).not.toBeNull();
  });

  test("asks where both changed a field, and what is not answered stays as it is here", async () => {
    const here = example();
    const { id, store, lifecycle } = here;
    const token = await there(here, set("plan", "同事写的计划"));
    edit(here, id, set("plan", "这边写的计划"));
    await lifecycle.merge({ token, choices: {} }, caller);
    expect(store.projects.get(id).project.plan).toBe("这边写的计划");
  });

  test("takes no row away unless she agrees", async () => {
    const here = example();
    const { id, store, lifecycle } = here;
    const remove: Edit = { kind: "remove", list: "indicators", id: "i2" };
    const token = await there(here, remove);
    await lifecycle.merge({ token, choices: {} }, caller);
    expect(store.projects.get(id).project.indicators).toHaveLength(2);
  });

  test("takes it away when she does", async () => {
    const here = example();
    const { id, store, lifecycle } = here;
    const token = await there(here, { kind: "remove", list: "indicators", id: "i2" });
    await lifecycle.merge({ token, choices: { "indicators/i2": "theirs" } }, caller);
    expect(store.projects.get(id).project.indicators.map((row) => row.id)).toEqual(["i1"]);
  });

  test("is not merged into what was sent meanwhile, and waits", async () => {
    const here = example();
    const { id, store, lifecycle } = here;
    const token = await there(here, set("plan", "同事写的计划"));
    store.submissions.submit({
      id,
      manner: "files",
      files: [],
      receipt: { clerk: "", date: "", note: "" },
      reason: "",
    });
    const before = store.projects.get(id).project;
    await expect(lifecycle.merge({ token, choices: {} }, caller)).rejects.toMatchObject({
      code: "project.locked",
    });
    expect(store.projects.get(id).project).toEqual(before);
    expect(store.lifecycle.handOuts(id)[0]!.closedAt).toBeNull();
  });

  test("unchanged brings nothing and is done with", async () => {
    const here = example();
    const token = await there(here);
    expect(await here.lifecycle.merge({ token, choices: {} }, caller)).toMatchObject({ edits: 0 });
    expect(here.store.lifecycle.handOuts(here.id)[0]!.closedAt).not.toBeNull();
  });
});

describe("a package that was not handed out from here", () => {
  const facts = { programVersion: "0.1.0", exportedAt: new Date("2026-01-05T08:00:00Z"), exportedBy: "张三" };

  test("of an older program, without a word of handing out, is an ordinary package", async () => {
    const here = example();
    const opened = await readPackage(
      "旧.zip",
      await makePackage(here.store.projects.get(here.id).project, [], facts),
    );
    openedPackages(here.context).set("token", opened);
    expect(handOutOf(here.context, opened)).toBeNull();
    expect(await here.lifecycle.returned({ token: "token" }, caller)).toMatchObject({
      handOut: null,
      base: null,
    });
  });

  test("of a project that is not here has nothing to be merged with", async () => {
    const [here, other] = [example(), office("张三")];
    const { project } = here.store.projects.get(here.id);
    openedPackages(other.context).set(
      "token",
      await readPackage("包.zip", await makePackage(project, [], facts)),
    );
    expect(await other.lifecycle.returned({ token: "token" }, caller)).toBeNull();
    await expect(other.lifecycle.merge({ token: "token", choices: {} }, caller)).rejects.toThrow(LedgerError);
  });

  test("written before the boxes of 偏差原因 were kept is read with none ticked, and compared like any other", async () => {
    const { context, lifecycle, store, id } = example();
    const { project } = store.projects.get(id);
    const actuals = project.actuals.map(({ causes: _causes, ...actual }) => actual);
    const older = { ...project, actuals } as unknown as typeof project;
    const opened = await readPackage("旧.zip", await makePackage(older, [], facts));
    openedPackages(context).set("token", opened);
    expect(opened.project).toEqual(project);
    const { left, right } = await lifecycle.compare(
      { left: { kind: "package", token: "token" }, right: { kind: "project", id } },
      caller,
    );
    expect(left.project).toEqual(right.project);
  });

  test("that came to be filled in is told from one that comes back", async () => {
    const here = example();
    const handOut = { id: "elsewhere", colleague: "李红", note: "请填指标" };
    const project = { ...here.store.projects.get(here.id).project };
    const opened = await readPackage("包.zip", await makePackage(project, [], { ...facts, handOut }));
    expect(handOutOf(here.context, opened)).toEqual({
      kind: "toFillIn",
      colleague: "李红",
      note: "请填指标",
    });
  });
});
