/** 2,000 random corruptions of a ledger's file; LEDGER_SEED repeats a run. */
import { corrupt } from "./corruption.ts";
import { seedOfRun } from "./random.ts";

const seed = seedOfRun();
console.log(`seed ${seed}`);
const { outcomes, faults } = corrupt(Number(process.env["LEDGER_TIMES"] ?? 2_000), seed);
console.log(
  `without effect ${outcomes.withoutEffect}, refused at opening ${outcomes.refusedAtOpening}, ` +
    `said when read ${outcomes.saidWhenRead}, said by the check ${outcomes.saidByCheck}; silent or unclear ${faults.length}`,
);
for (const fault of faults.slice(0, 30)) console.log(fault);
process.exit(faults.length === 0 ? 0 : 1);
