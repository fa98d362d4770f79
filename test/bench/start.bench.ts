/**
 * Start to the first editable field, against an empty window in the same runtime: cold (first start on this data) and warm,
 * with 10 and with 10,000 projects, at the project where she stopped and at the list.
 *
 * The empty window is the smallest program that shows a field under the same rules as ours: its own scheme, a page in a
 * file, a preload, the sandbox. Both are started by the same launcher, in turns, so that a busy moment of the machine
 * falls on both.
 *
 * The ledger is complete before anything is measured: every name has its reading (the pinyin of 10,000 names written in
 * one go is a task of the writing, not of a start), and it was opened and closed once. "Cold" is the first start on a copy
 * of that data folder (no window state, no backup of the day yet), not an empty file cache of the system.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";

import { loadPinyin } from "../../electron/store/initials.ts";
import { openStore } from "../../electron/store/index.ts";
import { launch } from "../e2e/launch.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const COLD_RUNS = 7;
const WARM_RUNS = 9;
const folder = mkdtempSync(join(tmpdir(), "start-bench-"));

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

const EMPTY_MAIN = `import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { app, BrowserWindow, protocol } from "electron";
const data = app.commandLine.getSwitchValue("user-data-dir");
if (data) app.setPath("userData", data);
protocol.registerSchemesAsPrivileged([{ scheme: "app", privileges: { standard: true, secure: true } }]);
app.whenReady().then(() => {
  protocol.handle("app", async () => new Response(await readFile(join(import.meta.dirname, "index.html")), { headers: { "content-type": "text/html; charset=utf-8" } }));
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true, preload: join(import.meta.dirname, "preload.cjs") } });
  window.once("ready-to-show", () => window.show());
  return window.loadURL("app://empty/index.html");
});
app.on("window-all-closed", () => app.quit());
`;

function emptyProgram(): string {
  const program = join(folder, "empty");
  mkdirSync(program);
  const files = {
    "package.json": JSON.stringify({ name: "empty", version: "1.0.0", type: "module", main: "main.js" }),
    "main.js": EMPTY_MAIN,
    "preload.cjs": `require("electron").contextBridge.exposeInMainWorld("empty", {});`,
    "index.html": `<!doctype html><meta charset="utf-8" /><title>空</title><input autofocus />`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(program, name), text);
  return program;
}

async function timeTo(selector: string, options: Parameters<typeof launch>[0]): Promise<number> {
  const start = performance.now();
  const program = await launch(options);
  await program.page.waitForSelector(selector);
  const time = performance.now() - start;
  await program.close();
  return time;
}

type Opening = "project" | "list";

/** What stands when typing can begin: the field where she stopped, or the rows under the search box. */
const FIRST: Readonly<Record<Opening, string>> = {
  project: "main textarea",
  list: "[role=grid] [role=row][data-index]",
};

/** A ledger with so many projects, every name with its reading. */
async function writeLedger(file: string, count: number): Promise<void> {
  const store = openStore(file);
  const { id: _id, state: _state, ...content } = sampleProject();
  const create = (): string => store.projects.create({ year: 2022, content }).id;
  let last = create();
  // The first name asks for the dictionary; from here on each reading is written with its name.
  await loadPinyin();
  for (let index = 1; index < count; index += 1) last = create();
  store.settings.setPlace({ projectId: last, page: "text", path: "plan", year: 2022 });
  store.close();
  openStore(file).close();
}

const ledgerIn = (userData: string): string => join(userData, "台账数据", "台账.db");

/** Data folders to start on, copies of one ledger, so that a first start can be measured more than once. */
async function dataFolders(count: number, opening: Opening): Promise<string[]> {
  const original = join(folder, `data-${count}`);
  if (!existsSync(original)) {
    mkdirSync(join(original, "台账数据"), { recursive: true });
    await writeLedger(ledgerIn(original), count);
  }
  return Array.from({ length: COLD_RUNS }, (_, run) => {
    const copy = join(folder, `data-${count}-${opening}-${run}`);
    cpSync(original, copy, { recursive: true });
    if (opening === "list") {
      const store = openStore(ledgerIn(copy));
      store.settings.setPlace({ projectId: null, page: null, path: null, year: 2022 });
      store.close();
    }
    return copy;
  });
}

const empty = emptyProgram();
let emptyRuns = 0;
const timeOfEmpty = (data = `empty-data-${(emptyRuns += 1)}`): Promise<number> =>
  timeTo("input", { entry: empty, userData: join(folder, data) });

/** Medians of ours and of the empty window, run in turns. */
async function inTurns(
  starts: readonly (() => Promise<number>)[],
  base: () => Promise<number>,
): Promise<string> {
  const ours: number[] = [];
  const bases: number[] = [];
  for (const start of starts) {
    bases.push(await base());
    ours.push(await start());
  }
  const ratio = median(ours) / median(bases);
  return `${median(ours).toFixed(0)} ms = ${ratio.toFixed(2)}× an empty window of ${median(bases).toFixed(0)} ms`;
}

// The browser's own files are read once before anything counts.
await timeOfEmpty();
for (const count of [10, 10_000]) {
  for (const opening of ["project", "list"] as const) {
    const folders = await dataFolders(count, opening);
    // The copies are this measurement's own: they are on the disk before it begins (nothing to do where there is no sync).
    spawnSync("sync");
    const startOn = (userData: string) => () => timeTo(FIRST[opening], { userData });
    const cold = await inTurns(folders.map(startOn), () => timeOfEmpty());
    const warm = await inTurns(
      Array.from({ length: WARM_RUNS }, () => startOn(folders[0]!)),
      () => timeOfEmpty("empty-data-1"),
    );
    console.log(`${count} projects, opening at the ${opening}: cold ${cold}; warm ${warm} (goal: 1.6×)`);
    for (const each of folders) rmSync(each, { recursive: true, force: true });
  }
}
console.log(`load of the machine: ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} processors`);
rmSync(folder, { recursive: true, force: true });
