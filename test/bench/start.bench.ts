/**
 * Start to the first editable field, against an empty window in the same runtime: cold (first start on this data) and warm,
 * with 10 and with 10,000 projects. The empty window is the stand-in's (or Electron's) own smallest program.
 */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { openStore } from "../../electron/store/index.ts";
import { launch } from "../e2e/launch.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const RUNS = 5;
const folder = mkdtempSync(join(tmpdir(), "start-bench-"));

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

function emptyProgram(): string {
  const program = join(folder, "empty");
  mkdirSync(program);
  writeFileSync(
    join(program, "package.json"),
    JSON.stringify({ name: "empty", version: "1.0.0", type: "module", main: "main.js" }),
  );
  writeFileSync(
    join(program, "main.js"),
    `import { app, BrowserWindow } from "electron";
const data = app.commandLine.getSwitchValue("user-data-dir");
if (data) app.setPath("userData", data);
app.whenReady().then(() => new BrowserWindow({ webPreferences: { sandbox: true } }).loadURL("data:text/html,<input autofocus>"));
app.on("window-all-closed", () => app.quit());`,
  );
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

/** A data folder with so many projects, the last of them open at its text. */
function dataWith(count: number): string {
  const userData = join(folder, `data-${count}`);
  mkdirSync(join(userData, "台账数据"), { recursive: true });
  const store = openStore(join(userData, "台账数据", "台账.db"));
  const { id: _id, state: _state, ...content } = sampleProject();
  let last = "";
  for (let index = 0; index < count; index += 1) last = store.projects.create({ year: 2022, content }).id;
  store.settings.setPlace({ projectId: last, page: "text", path: "plan", year: 2022 });
  store.close();
  return userData;
}

const empty = emptyProgram();
const emptyTimes: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  emptyTimes.push(await timeTo("input", { entry: empty, userData: join(folder, `empty-data-${run}`) }));
}
const base = median(emptyTimes);
console.log(`empty window: ${base.toFixed(0)} ms`);
for (const count of [10, 10_000]) {
  const userData = dataWith(count);
  const cold = await timeTo("textarea", { userData });
  const warm: number[] = [];
  for (let run = 0; run < RUNS; run += 1) warm.push(await timeTo("textarea", { userData }));
  console.log(
    `${count} projects: cold ${cold.toFixed(0)} ms = ${(cold / base).toFixed(2)}×, warm ${median(warm).toFixed(0)} ms = ${(median(warm) / base).toFixed(2)}× an empty window (goal: 1.6×)`,
  );
}
rmSync(folder, { recursive: true, force: true });
