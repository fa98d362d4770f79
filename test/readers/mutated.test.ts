import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";

import { openReader } from "../../electron/documents/index.ts";
import { LedgerError } from "../../shared/api/index.ts";
import { mutated, mutationSources } from "./mutations.ts";
import { forkReader } from "./node-reader.ts";

/** The fixed sample; `npm run prove reading` goes far beyond it. */
const RUNS = Number(process.env["MUTATIONS"] ?? 2_000);
const SEED = 20_260_401;

const sources = await mutationSources();
let forks = 0;
const reader = openReader(
  () =>
    forkReader(() => {
      forks += 1;
    }),
  { milliseconds: 6_000, megabytes: 700 },
);

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
          const { name, bytes } = await mutated(sources, plan);
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
