/** A hundredth of `npm run prove contract`: ten thousand calls at the handlers, from right to nonsense. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

import { expect, it } from "vitest";

it(
  "answers ten thousand hostile calls of the contract, without an effect outside it",
  { timeout: 600_000 },
  () => {
    const proof = join(import.meta.dirname, "../prove/contract.prove.ts");
    const run = spawnSync(process.execPath, ["--no-warnings", proof], {
      encoding: "utf8",
      env: { ...process.env, LEDGER_CALLS: "10000", LEDGER_SEED: "20261122" },
    });
    expect(run.stdout).toContain("10000 calls");
    expect(run.stdout).toContain("0 faults");
    // Refused for their input before a handler saw them: the others tried the handlers themselves.
    const refusedEarly = Number(/(\d+) refused for their input/.exec(run.stdout)?.[1]);
    expect(refusedEarly).toBeLessThan(7_000);
    expect(run.status).toBe(0);
  },
);
