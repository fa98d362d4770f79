/**
 * The power goes: killing a process cannot show it, since the system still writes what it was given. So the writes and
 * flushes of a child that runs the real store are recorded, and at each acknowledgement, and at each flush between
 * them, the disk is put together from what was flushed only. The ledger must open with every acknowledged save.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { readTrace, shimEnvironment, type DiskEvent } from "../faults/disk-shim.ts";
import { DiskModel, type Arrived } from "./disk-model.ts";
import { randomOf } from "./random.ts";
import { faultsOf, readSaves } from "./saves.ts";

const CHILD = join(import.meta.dirname, "saving-child.ts");
const LEDGER = "台账.db";
const SAID = "said";

export interface PowerLossOptions {
  library: string;
  saves: number;
  seed: number;
  /** Plants a weaker setting in the child's connection. */
  synchronous?: "OFF" | "NORMAL";
  /** Looks at every so many of the moments; 1 = all. */
  every: number;
}

export interface PowerLossResult {
  moments: number;
  acknowledged: number;
  writes: number;
  flushes: number;
  /** How often the log was merged into the ledger itself. */
  merges: number;
  faults: string[];
}

function recorded({ library, saves, seed, synchronous }: PowerLossOptions): {
  folder: string;
  events: DiskEvent[];
} {
  const folder = mkdtempSync(join(tmpdir(), "台账 断电 "));
  const trace = `${folder}.trace`;
  try {
    const words = [CHILD, join(folder, LEDGER), join(folder, SAID), "0", String(saves), String(seed)];
    const { status, stderr } = spawnSync(
      process.execPath,
      synchronous === undefined ? words : [...words, synchronous],
      {
        env: shimEnvironment(library, { folder, trace }),
        encoding: "utf8",
      },
    );
    if (status !== 0) throw new Error(`the recorded process failed: ${stderr}`);
    return { folder, events: readTrace(trace) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(trace, { force: true });
  }
}

/** Opens what is left in a folder of its own; a ledger that does not open is a fault like a lost save. */
function look(disk: DiskModel, said: string, arrived: Arrived): string[] {
  const target = mkdtempSync(join(tmpdir(), "台账 之后 "));
  try {
    disk.afterPowerLoss(target, arrived);
    const saves = readSaves(said);
    if (!existsSync(join(target, LEDGER))) return saves.ready ? ["the ledger is not there"] : [];
    return faultsOf(join(target, LEDGER), saves);
  } catch (error) {
    return [`does not open: ${String(error)}`];
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

export function losePower(options: PowerLossOptions): PowerLossResult {
  const { folder, events } = recorded(options);
  const disk = new DiskModel(folder);
  const random = randomOf(options.seed);
  const result: PowerLossResult = {
    moments: 0,
    acknowledged: 0,
    writes: 0,
    flushes: 0,
    merges: 0,
    faults: [],
  };
  let said = "";
  let due = 0;
  for (const event of events) {
    // What the child said is the witness, not the disk.
    const isWitness = basename(event.path) === SAID;
    if (isWitness && event.kind === "write") said += event.data.toString("utf8");
    if (!isWitness) disk.apply(event);
    if (event.kind === "write" && !isWitness) result.writes += 1;
    if (event.kind === "sync") result.flushes += 1;
    if (event.kind === "sync" && basename(event.path) === LEDGER) result.merges += 1;
    const isAnswer = isWitness && event.data.toString("utf8").startsWith("saved");
    if (isAnswer) result.acknowledged += 1;
    if (!isAnswer && event.kind !== "sync") continue;
    due += 1;
    if (due % options.every !== 0) continue;
    for (const [name, arrived] of [
      ["none", "none"],
      ["some", random],
      ["all", "all"],
    ] as const) {
      result.moments += 1;
      const faults = look(disk, said, arrived);
      result.faults.push(
        ...faults.map(
          (fault) => `after ${result.acknowledged} answers, ${name} of the rest arrived: ${fault}`,
        ),
      );
    }
  }
  return result;
}
