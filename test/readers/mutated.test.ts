import { fork as forkNode, type ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";

import { openReader } from "../../electron/documents/index.ts";
import { openArchive, packAgain } from "../../electron/documents/readers/archive.ts";
import { LedgerError } from "../../shared/api/index.ts";

/** Mutations per run; `npm run prove` sets more. */
const RUNS = Number(process.env["MUTATIONS"] ?? 400);
const SEED = 20_260_401;

const folder = new URL("../fixtures/documents/files/", import.meta.url);
const sources = readdirSync(folder).map((name) => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(name, folder))),
}));
const children: ChildProcess[] = [];
let forks = 0;

const reader = openReader(
  () => {
    forks += 1;
    const child = forkNode(new URL("./worker-host.ts", import.meta.url), [], {
      serialization: "advanced",
      silent: true,
    });
    children.push(child);
    return {
      get pid() {
        return child.pid;
      },
      postMessage: (message: unknown) => void child.send(message as object),
      kill: () => child.kill("SIGKILL"),
      on: (event: string, listener: (value: never) => void) => child.on(event, listener as () => void),
    };
  },
  { milliseconds: 6_000, megabytes: 700 },
);

interface Mutation {
  source: number;
  /** Change the parts inside a container rather than the container. */
  inner: boolean;
  changes: { at: number; value: number; kind: "set" | "cut" | "repeat" }[];
}

function mutate(bytes: Uint8Array, changes: Mutation["changes"]): Uint8Array {
  let result = Buffer.from(bytes);
  for (const { at, value, kind } of changes) {
    const index = Math.floor(at * result.length);
    if (kind === "set") result[index] = value;
    else if (kind === "cut")
      result = Buffer.concat([result.subarray(0, index), result.subarray(index + value)]);
    else
      result = Buffer.concat([
        result.subarray(0, index),
        result.subarray(Math.max(0, index - value), index),
        result.subarray(index),
      ]);
  }
  return new Uint8Array(result);
}

async function mutated({ source, inner, changes }: Mutation): Promise<{ name: string; bytes: Uint8Array }> {
  const { name, bytes } = sources[source % sources.length]!;
  if (!inner || bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { name, bytes: mutate(bytes, changes) };
  const { members } = await openArchive(name, bytes, () => true);
  const names = [...members.keys()].filter((member) =>
    /document|sheet1|shared|workbook|styles/iu.test(member),
  );
  const chosen = names[Math.floor((changes[0]?.at ?? 0) * names.length)];
  return {
    name,
    bytes: await packAgain(
      new Map(
        [...members].map(([member, content]) => [
          member,
          member === chosen ? mutate(content, changes) : content,
        ]),
      ),
    ),
  };
}

const mutation = fc.record({
  source: fc.noBias(fc.nat(1_000)),
  inner: fc.boolean(),
  changes: fc.array(
    fc.record({
      at: fc.noBias(fc.nat(999_999)).map((millionths) => millionths / 1_000_000),
      value: fc.integer({ min: 0, max: 255 }),
      kind: fc.constantFrom("set" as const, "set" as const, "cut" as const, "repeat" as const),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});

describe("files changed at random, containers and their inner parts", () => {
  const outcomes = new Map<string, number>();

  it(
    "each is read or refused with a clear error; whatever takes too long is ended and counted",
    async () => {
      await fc.assert(
        fc.asyncProperty(mutation, async (plan) => {
          const { name, bytes } = await mutated(plan);
          const outcome = await reader.read(name, bytes).then(
            () => "read",
            (error: unknown) => (error instanceof LedgerError ? error.code : `unclear: ${String(error)}`),
          );
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
          expect(outcome).toMatch(/^(?:read|file\.\w+)$/u);
        }),
        { numRuns: RUNS, seed: SEED, endOnFailure: true },
      );
    },
    RUNS * 1_000,
  );

  afterAll(() => {
    reader.close();
    console.log(
      `mutated files: ${[...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(", ")}; processes started ${forks}`,
    );
  });
});
