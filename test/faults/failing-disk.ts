/** The real store in a child whose disk calls fail, and whether its ledger is whole afterwards. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { openStore } from "../../electron/store/index.ts";
import { blankProjectContent } from "../../shared/project/index.ts";
import { ERROR_CODES } from "../../shared/api/index.ts";
import { shimEnvironment, type DiskOptions } from "./disk-shim.ts";

const CHILD = join(import.meta.dirname, "store-child.ts");
const START = "原来的计划";
const SAVES = [1, 2, 3, 4, 5];

export const DISK_ERRORS = ["ENOSPC", "EROFS", "EACCES", "EIO"] as const;
export type DiskError = (typeof DISK_ERRORS)[number];
export type FailingCall = NonNullable<DiskOptions["fault"]>["call"];

export interface FailingRun {
  /** Step of the child (open, save 1 … 5, read, close) → "done" or the error's code. */
  answers: Record<string, string>;
  /** Calls that were made to fail. */
  hits: number;
  /** Saves that were refused. */
  refused: number;
  /** What is wrong with the answers or the ledger; empty when nothing is. */
  faults: string[];
}

function makeLedger(file: string): void {
  const store = openStore(file, { initials: (text) => text });
  store.projects.create({ year: 2026, id: "p1", content: { ...blankProjectContent(2026), plan: START } });
  store.close();
}

function faultsAfter(file: string, answers: Readonly<Record<string, string>>): string[] {
  const known = new Set<string>(["done", ...ERROR_CODES.filter((code) => code !== "unexpected")]);
  const faults = Object.entries(answers).flatMap(([step, answer]) =>
    known.has(answer) ? [] : [`${step}: ${answer}`],
  );
  const store = openStore(file, { initials: (text) => text });
  try {
    const found = store.verify();
    if (found.quickCheck.length + found.foreignKeys + found.damagedRows.length > 0)
      faults.push(JSON.stringify(found));
    const last = SAVES.findLast((number) => answers[`save ${number}`] === "done") ?? 0;
    // A refused save may have arrived nevertheless (its flush failed after its write), but no earlier one may stand.
    const allowed = [
      last === 0 ? START : `第${last}次`,
      ...SAVES.filter((number) => number > last).map((number) => `第${number}次`),
    ];
    const { plan } = store.projects.get("p1").project;
    if (!allowed.includes(plan)) faults.push(`save ${last} was answered, “${plan}” is there`);
    return faults;
  } finally {
    store.close();
  }
}

/** From the `from`-th call of that kind on, each fails. */
export function runOnFailingDisk(
  library: string,
  call: FailingCall,
  error: DiskError,
  from: number,
): FailingRun {
  const folder = mkdtempSync(join(tmpdir(), "坏盘 "));
  const file = join(folder, "台账.db");
  const hits = `${folder}.hits`;
  try {
    makeLedger(file);
    const env = shimEnvironment(library, {
      folder: dirname(file),
      fault: { call, errno: constants.errno[error], from },
      hits,
    });
    const { status, stdout, stderr } = spawnSync(process.execPath, [CHILD, file], { env, encoding: "utf8" });
    if (status !== 0) return { answers: {}, hits: 0, refused: 0, faults: [`the program crashed: ${stderr}`] };
    const answers = JSON.parse(stdout) as Record<string, string>;
    return {
      answers,
      hits: existsSync(hits) ? statSync(hits).size : 0,
      refused: SAVES.filter((number) => (answers[`save ${number}`] ?? "done") !== "done").length,
      faults: faultsAfter(file, answers),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(hits, { force: true });
  }
}

export interface FailingSeries {
  /** Places at which the disk began to fail. */
  places: number;
  hits: number;
  refused: number;
  faults: string[];
}

/** Lets the disk fail from the first call on, then from the (1 + step)-th …, until it never gets that far. */
export function failAtEach(
  library: string,
  call: FailingCall,
  error: DiskError,
  step: number,
): FailingSeries {
  const series: FailingSeries = { places: 0, hits: 0, refused: 0, faults: [] };
  for (let from = 1; ; from += step) {
    const run = runOnFailingDisk(library, call, error, from);
    series.faults.push(...run.faults.map((fault) => `${call} ${from} ${error}: ${fault}`));
    if (run.hits === 0) return series;
    series.places += 1;
    series.hits += run.hits;
    series.refused += run.refused;
  }
}
