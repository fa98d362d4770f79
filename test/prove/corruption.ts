/**
 * Random damage to a ledger's file: bit flips, zeroed and swapped pages, a missing end. Each must either leave every
 * record as it was, or be said: when opening, when reading, or by the check. Nothing may be shown that was never written.
 */
import { isDeepStrictEqual } from "node:util";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { isSound, openStore, type Store } from "../../electron/store/index.ts";
import { EVERY_PROJECT, LedgerError } from "../../shared/api/index.ts";
import { NO_RECEIPT } from "../../shared/submission/index.ts";
import { blankFundingLine, blankIndicator, blankProjectContent } from "../../shared/project/index.ts";
import { randomOf, type Random } from "./random.ts";

const PAGE = 4096;
const PROJECTS = 12;
const open = (file: string): Store => openStore(file, { initials: (text) => text });

/** Everything that can be read out of a ledger, by its name. */
function readings(store: Store): Map<string, () => unknown> {
  const found = new Map<string, () => unknown>();
  found.set("list", () => store.projects.list(EVERY_PROJECT));
  found.set("search", () => store.projects.list({ ...EVERY_PROJECT, text: "培训1" }));
  found.set("years", () => store.projects.years());
  found.set("settings", () => store.settings.get());
  for (let number = 0; number < PROJECTS; number += 1) {
    const id = `p${number}`;
    found.set(`project ${id}`, () => store.projects.find(id));
    found.set(`history ${id}`, () => store.projects.history(id, 100));
    found.set(`submissions ${id}`, () => store.submissions.list(id));
  }
  return found;
}

function makeLedger(file: string): Map<string, unknown> {
  const store = open(file);
  store.settings.setPreferences({ userName: "李红" });
  for (let number = 0; number < PROJECTS; number += 1) {
    const id = `p${number}`;
    const content = {
      ...blankProjectContent(2020 + (number % 7)),
      name: `培训${number}`,
      plan: `计划${number}，`.repeat(200 * (number % 4)),
      fundingLines: [{ ...blankFundingLine("f", "source", 2026), amount: 100 * number }],
      indicators: Array.from({ length: 14 }, (_, index) => ({
        ...blankIndicator(`i${index}`),
        level3: `指标${index}`,
        points: String(index),
      })),
    };
    store.projects.create({ year: null, content, id });
    const edits = [{ kind: "set" as const, path: "overview", value: `概况${number}`.repeat(30) }];
    store.projects.edit({ id, edits, label: "修改“概况”", together: null });
    const reason = "";
    if (number % 3 === 0)
      store.submissions.submit({ id, manner: "elsewhere", files: [], receipt: NO_RECEIPT, reason });
  }
  const expected = new Map([...readings(store)].map(([name, read]) => [name, read()]));
  store.close();
  return expected;
}

function damaged(whole: Buffer, random: Random): Buffer {
  const bytes = Buffer.from(whole);
  const page = () => PAGE * random.below(bytes.length / PAGE);
  switch (random.below(6)) {
    case 0:
      return Buffer.from(whole.subarray(0, random.below(whole.length)));
    case 1: {
      const at = page();
      return bytes.fill(0, at, at + PAGE);
    }
    case 2: {
      const [one, other] = [page(), page()];
      whole.copy(bytes, one, other, other + PAGE);
      return bytes;
    }
    default: {
      for (let flips = 1 + random.below(3); flips > 0; flips -= 1) {
        const at = random.below(bytes.length);
        bytes[at] = bytes[at]! ^ (1 << random.below(8));
      }
      return bytes;
    }
  }
}

export type Outcome = "withoutEffect" | "refusedAtOpening" | "saidWhenRead" | "saidByCheck";

export interface CorruptionResult {
  outcomes: Record<Outcome, number>;
  faults: string[];
}

/** What became of one damaged file; throws where damage was silent or was not said as the program says things. */
function outcomeOf(file: string, expected: ReadonlyMap<string, unknown>): Outcome {
  let store: Store;
  try {
    store = open(file);
  } catch (error) {
    if (error instanceof LedgerError && error.code !== "unexpected") return "refusedAtOpening";
    throw error;
  }
  try {
    let said = false;
    const differing: string[] = [];
    for (const [name, read] of readings(store)) {
      try {
        if (!isDeepStrictEqual(read(), expected.get(name))) differing.push(name);
      } catch (error) {
        if (!(error instanceof LedgerError) || error.code === "unexpected") throw error;
        said = true;
      }
    }
    const sound = isSound(store.verify());
    if (sound && (said || differing.length > 0))
      throw new Error(`the check is content, but: ${differing.join(", ")}`);
    // Content that was never written must not be shown at all; what is not found is the check's to say.
    const invented = differing.filter(
      (name) => name.startsWith("project") && store.projects.find(name.slice(8)) !== null,
    );
    if (invented.length > 0) throw new Error(`shown with other content: ${invented.join(", ")}`);
    if (said) return "saidWhenRead";
    return sound ? "withoutEffect" : "saidByCheck";
  } finally {
    try {
      store.close();
    } catch {
      // A damaged ledger may not close cleanly; that is no outcome of its own.
    }
  }
}

export function corrupt(times: number, seed: number): CorruptionResult {
  const folder = mkdtempSync(join(tmpdir(), "台账 损坏 "));
  const file = join(folder, "台账.db");
  const random = randomOf(seed);
  const result: CorruptionResult = {
    outcomes: { withoutEffect: 0, refusedAtOpening: 0, saidWhenRead: 0, saidByCheck: 0 },
    faults: [],
  };
  try {
    const expected = makeLedger(file);
    const whole = readFileSync(file);
    for (let number = 0; number < times; number += 1) {
      for (const suffix of ["-wal", "-shm"]) rmSync(file + suffix, { force: true });
      writeFileSync(file, damaged(whole, random));
      try {
        result.outcomes[outcomeOf(file, expected)] += 1;
      } catch (error) {
        result.faults.push(`damage ${number}: ${String(error)}`);
      }
    }
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
