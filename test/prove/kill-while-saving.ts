/** Kills a process at random moments while it saves: every acknowledged save must be there, and none by halves. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { randomOf } from "./random.ts";
import { faultsOf, readSaves, type Saves } from "./saves.ts";

const CHILD = join(import.meta.dirname, "saving-child.ts");
/** More than it can do before it is killed. */
const ENDLESS = 1_000_000;
const LONGEST_LIFE_MS = 120;
/** Every so many rounds it is killed while it still starts: opening, reading the log back, migrating. */
const ROUNDS_PER_EARLY_DEATH = 8;
const LONGEST_START_MS = 500;

export interface KillResult {
  kills: number;
  /** Acknowledged saves over all rounds. */
  acknowledged: number;
  /** Rounds in which the process died within a save. */
  withinSave: number;
  faults: string[];
}

interface Life {
  first: number;
  seed: number;
  /** From its start, or from the moment it begins to save. */
  ms: number;
  early: boolean;
}

async function liveAndDie(file: string, said: string, { first, seed, ms, early }: Life): Promise<void> {
  const words = [CHILD, file, said, String(first), String(ENDLESS), String(seed)];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (text) => (complaint += String(text)));
  const exited = once(child, "exit");
  const hasSpoken = (): boolean => existsSync(said) && statSync(said).size > 0;
  if (!early) while (!hasSpoken() && child.exitCode === null) await sleep(2);
  await sleep(ms);
  child.kill("SIGKILL");
  const [, signal] = (await exited) as [number | null, string | null];
  if (signal !== "SIGKILL") throw new Error(`the saving process ended by itself: ${complaint}`);
}

function merged(before: Saves, now: Saves): Saves {
  return {
    ready: before.ready || now.ready,
    began: new Map([...before.began, ...now.began]),
    saved: new Map([...before.saved, ...now.saved]),
  };
}

/** The same ledger goes through all rounds, so that what survived one kill must survive the next ones too. */
export async function killWhileSaving(kills: number, seed: number): Promise<KillResult> {
  const folder = mkdtempSync(join(tmpdir(), "台账 断电 "));
  const file = join(folder, "台账.db");
  const random = randomOf(seed);
  const result: KillResult = { kills: 0, acknowledged: 0, withinSave: 0, faults: [] };
  let saves: Saves = { ready: false, began: new Map(), saved: new Map() };
  try {
    for (let round = 0; round < kills; round += 1) {
      const said = join(folder, `said-${round}`);
      const early = round % ROUNDS_PER_EARLY_DEATH === 1;
      const ms = random.below(early ? LONGEST_START_MS : LONGEST_LIFE_MS);
      await liveAndDie(file, said, { first: (round + 1) * ENDLESS, seed: random.below(2 ** 31), ms, early });
      const text = existsSync(said) ? readFileSync(said, "utf8") : "";
      const now = readSaves(text);
      saves = merged(saves, now);
      result.kills += 1;
      result.acknowledged += text.split("\n").filter((line) => line.startsWith("saved")).length;
      if ([...now.began].some(([id, number]) => (now.saved.get(id) ?? -1) < number)) result.withinSave += 1;
      result.faults.push(...faultsOf(file, saves).map((fault) => `round ${round}: ${fault}`));
      rmSync(said, { force: true });
    }
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
