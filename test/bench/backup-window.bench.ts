/**
 * The same backup with the real window (`npm run bench backup`): she types in the program on a ledger of 1 GB while a backup
 * is made. A keystroke never waits for its save, which comes 300 ms after the last one; what it can wait for is the page
 * and, in Electron, the main process that passes it on. Both are measured: from the key to the page drawn with it, and the longest
 * time for which the main process did nothing else.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { openStore } from "../../electron/store/index.ts";
import { call, fieldInput, openProjectPage, startProgram, type Program } from "../e2e/program.ts";
import { fillLedger } from "./big-ledger.ts";

const WANTED = Number(process.env["LEDGER_GIGABYTES"] ?? 1) * 2 ** 30;
const LIMIT_MS = 50;
const PACE_MS = 120;
/** A pause in typing after so many keys, so that saves come between. */
const KEYS_PER_PAUSE = 12;
const PAUSE_MS = 500;

/** In the page: keeps for every key the time from its event to the frame that shows it. */
function watchKeys(): void {
  const waits: number[] = [];
  Object.assign(globalThis, { keyWaits: waits });
  document.addEventListener(
    "keydown",
    ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => waits.push(performance.now() - timeStamp);
        channel.port2.postMessage(null);
      }),
    { capture: true },
  );
}

const takeKeyWaits = ({ page }: Program): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as { keyWaits: number[] }).keyWaits.splice(0));

/** The longest time, in ms, for which the main process was busy since it was last asked. */
const takeBusy = ({ app }: Program): Promise<number> =>
  app.evaluate(() => {
    interface Meter {
      max: number;
      reset(): void;
      enable(): void;
    }
    const kept = globalThis as unknown as { meter?: Meter };
    if (kept.meter === undefined) {
      const { monitorEventLoopDelay } = process.getBuiltinModule("node:perf_hooks");
      kept.meter = monitorEventLoopDelay({ resolution: 5 });
      kept.meter.enable();
    }
    const worst = kept.meter.max / 1e6;
    kept.meter.reset();
    return worst;
  });

async function typeWhile(program: Program, goesOn: () => Promise<boolean> | boolean): Promise<void> {
  const { page } = program;
  for (let key = 1; await goesOn(); key += 1) {
    await page.keyboard.press("abcdefghij"[key % 10]!);
    await page.waitForTimeout(key % KEYS_PER_PAUSE === 0 ? PAUSE_MS : PACE_MS);
  }
}

async function report(program: Program, what: string): Promise<{ worst: number; busy: number }> {
  const sorted = (await takeKeyWaits(program)).toSorted((a, b) => a - b);
  const busy = await takeBusy(program);
  const worst = sorted.at(-1) ?? 0;
  const [median, most] = [0.5, 0.99].map((share) => sorted[Math.floor(sorted.length * share)] ?? 0);
  console.log(
    `${what.padEnd(34)} key → drawn: median ${median!.toFixed(1)}  99 % ${most!.toFixed(1)}  worst ${worst.toFixed(1)} ms (${sorted.length} keys); main process busy at most ${busy.toFixed(1)} ms`,
  );
  return { worst, busy };
}

const userData = mkdtempSync(join(process.env["BENCH_FOLDER"] ?? tmpdir(), "台账 大窗 "));
try {
  mkdirSync(join(userData, "台账数据"));
  const store = openStore(join(userData, "台账数据/台账.db"), { initials: () => "" });
  const { projects, id } = fillLedger(store, WANTED);
  store.close();
  const program = await startProgram({ userData });
  try {
    console.log(`${projects} projects in the window`);
    await openProjectPage(program.page, id, "text");
    const field = fieldInput(program.page, "plan");
    await field.click();
    await field.press("Control+End");
    await program.page.evaluate(watchKeys);
    await takeBusy(program);
    const isMade = async (): Promise<boolean> => {
      const { backups } = await call<{ backups: { verified: boolean }[] }>(program.page, "backup", "list");
      return backups.some(({ verified }) => verified);
    };
    // The copy of the day's first start, and what else a start does, come first: they are not what is compared.
    while (!(await isMade())) await program.page.waitForTimeout(1_000);
    await takeBusy(program);
    const end = performance.now() + 30_000;
    await typeWhile(program, () => performance.now() < end);
    await report(program, "alone (30 s)");
    const start = performance.now();
    const done = new AbortController();
    const made = call(program.page, "backup", "create").finally(() => done.abort());
    await typeWhile(program, () => !done.signal.aborted);
    await made;
    const seconds = ((performance.now() - start) / 1_000).toFixed(0);
    const during = await report(program, `beside a backup (${seconds} s)`);
    console.log(`limit ${LIMIT_MS} ms`);
    if (during.worst > LIMIT_MS || during.busy > LIMIT_MS) process.exitCode = 1;
  } finally {
    await program.close();
  }
} finally {
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
}
