/** Foreign files changed at random, read by long-lived processes as the program reads them. */
import { LedgerError } from "../../shared/api/index.ts";
import { openReader, type IsolatedReader } from "../../electron/documents/index.ts";
import { mutated, mutationSources, type Change, type Mutation } from "../readers/mutations.ts";
import { forkReader } from "../readers/node-reader.ts";
import { randomOf, type Random } from "./random.ts";

const KINDS = ["set", "set", "set", "cut", "repeat"] as const;
/** The program's own (READER_LIMITS). */
const LIMITS = { milliseconds: 30_000, megabytes: 700 };
/** One process for each of the two cores an office PC has at least. */
const READERS = 2;

export interface ReadingFigures {
  files: number;
  /** read, or the code of the error it was refused with. */
  outcomes: Map<string, number>;
  /** Processes ended for time and for memory, and those that ended by themselves. */
  kills: { time: number; memory: number };
  crashes: number;
  started: number;
  /** What had to be ended, to be looked at. */
  ended: string[];
  /** Outcomes that are no clear error, with the mutation that gave them. */
  faults: string[];
}

function changeOf(random: Random): Change {
  return {
    at: random.below(1_000_000) / 1_000_000,
    value: random.below(256),
    kind: KINDS[random.below(KINDS.length)]!,
  };
}

function mutationOf(random: Random): Mutation {
  return {
    source: random.below(1_000_003),
    inner: random.below(2) === 1,
    changes: Array.from({ length: 1 + random.below(5) }, () => changeOf(random)),
  };
}

/** Reads until so many files are done, or the minutes are over. */
export async function readMutations(
  times: number,
  seed: number,
  minutes: number,
  said: (figures: ReadingFigures) => void,
): Promise<ReadingFigures> {
  const sources = await mutationSources();
  const random = randomOf(seed);
  const figures: ReadingFigures = {
    files: 0,
    outcomes: new Map(),
    kills: { time: 0, memory: 0 },
    crashes: 0,
    started: 0,
    ended: [],
    faults: [],
  };
  const end = Date.now() + minutes * 60_000;
  const fork = () =>
    forkReader((child) => {
      figures.started += 1;
      // Ended by the program: a signal. Anything else is a process that fell.
      child.on("exit", (code, signal) => {
        if (signal === null && code !== 0) figures.crashes += 1;
      });
    });

  async function readOne(reader: IsolatedReader, mutation: Mutation): Promise<void> {
    const { name, bytes } = await mutated(sources, mutation);
    const error = await reader.read(name, bytes).then(
      () => null,
      (thrown: unknown) => (thrown instanceof Error ? thrown : new Error("something else was thrown")),
    );
    const outcome =
      error === null ? "read" : error instanceof LedgerError ? error.code : `unclear: ${error.message}`;
    const tooLarge = error instanceof LedgerError && String(error.details["size"] ?? "").includes("内存上限");
    if (outcome === "file.timeout") figures.kills.time += 1;
    if (tooLarge) figures.kills.memory += 1;
    if (outcome === "file.timeout" || tooLarge)
      figures.ended.push(`${name} ${outcome} ${JSON.stringify(mutation)}`);
    if (!/^(?:read|file\.\w+)$/u.test(outcome))
      figures.faults.push(`${name} ${outcome} ${JSON.stringify(mutation)}`);
    figures.outcomes.set(outcome, (figures.outcomes.get(outcome) ?? 0) + 1);
    figures.files += 1;
    if (figures.files % 10_000 === 0) said(figures);
  }

  let begun = 0;
  const readers = Array.from({ length: READERS }, () => openReader(fork, LIMITS));
  await Promise.all(
    readers.map(async (reader) => {
      while (begun < times && Date.now() < end) {
        begun += 1;
        await readOne(reader, mutationOf(random));
      }
      reader.close();
    }),
  );
  return figures;
}
