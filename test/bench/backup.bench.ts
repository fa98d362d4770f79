/**
 * A backup of a ledger of 1 GB while she types: `node test/bench/backup.bench.ts`. A save runs in the process that carries her
 * keystrokes to the page, so the promise is of the save: none takes over 50 ms until it is on the disk. Beside it stand the same
 * typing alone and beside a bare copy of the same file: a slow disk and a loaded machine are told from a bad backup by them.
 */
import { copyFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { once } from "node:events";
import { Worker } from "node:worker_threads";

import { createBackupAside } from "../../electron/backup/index.ts";
import { createHurry } from "../../electron/backup/pace.ts";
import { openStore } from "../../electron/store/index.ts";
import { fillLedger } from "./big-ledger.ts";
import type { PlainCopy } from "./plain-copy.ts";
import { LIMIT_MS, saidWaits, typeUntil, type Waits } from "./typing.ts";

const WANTED = Number(process.env["LEDGER_GIGABYTES"] ?? 1) * 2 ** 30;
const BACKUP = new URL("../../electron/backup/worker.ts", import.meta.url);
const PLAIN = new URL("./plain-copy.ts", import.meta.url);

const folder = mkdtempSync(join(process.env["BENCH_FOLDER"] ?? tmpdir(), "台账 大 "));
const file = join(folder, "台账.db");
// A copy lies still while the ledger is being typed in.
const still = join(folder, "不动的.db");

async function plainCopy(gently: boolean): Promise<void> {
  const target = join(folder, "副本.db");
  const request: PlainCopy = { from: still, to: target, gently };
  await once(new Worker(PLAIN, { workerData: request }), "exit");
  rmSync(target);
}

try {
  const made = openStore(file, { initials: () => "" });
  const { projects, id } = fillLedger(made, WANTED);
  made.close();
  copyFileSync(file, still);
  const store = openStore(file, { initials: () => "" });
  console.log(`ledger of ${(statSync(file).size / 2 ** 30).toFixed(2)} GB, ${projects} projects`);
  const measure = async (what: string, work: Promise<unknown>): Promise<Waits> => {
    const start = performance.now();
    const waits = await typeUntil(store, id, work);
    await work;
    const seconds = ((performance.now() - start) / 1_000).toFixed(0);
    console.log(`${`${what} (${seconds} s)`.padEnd(44)} ${saidWaits(waits)}`);
    return waits;
  };
  const backup = {
    ledgerFile: file,
    folder: join(folder, "备份"),
    reason: "manual",
    now: new Date(),
  } as const;

  await measure("alone", pause(20_000));
  const floor = await measure("beside a bare copy in small pieces", plainCopy(true));
  const during = await measure(
    "beside the backup",
    createBackupAside({ ...backup, hurry: createHurry() }, BACKUP),
  );
  await measure("after it", pause(10_000));
  await measure("beside a bare copy at full speed", plainCopy(false));
  await measure("beside a backup at full speed", createBackupAside({ ...backup, reason: "exit" }, BACKUP));
  console.log(
    `limit ${LIMIT_MS} ms; worst beside the backup ${during.worstOwn.toFixed(1)} ms of its own, ` +
      `beside a bare copy in the same pieces ${floor.worstOwn.toFixed(1)} ms`,
  );
  if (during.worstOwn > LIMIT_MS) process.exitCode = 1;
  store.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
