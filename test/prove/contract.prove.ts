/** A million calls of the contract, from nearly right to nonsense (LEDGER_CALLS for fewer, LEDGER_SEED to repeat a run). */
import { fuzzContract } from "../security/contract-fuzz.ts";
import { seedOfRun } from "./random.ts";

const calls = Number(process.env["LEDGER_CALLS"] ?? 1_000_000);
const seed = seedOfRun();
const { answered, invalid, refused, faults } = await fuzzContract(calls, seed);
const byHandler = Object.values(refused).reduce((sum, count) => sum + count, 0);
console.log(
  `seed ${seed}: ${calls} calls, ${answered} answered, ${invalid} refused for their input, ${byHandler} refused by what they ask ` +
    `(${Object.keys(refused).length} reasons), ${faults.length} faults`,
);
for (const fault of faults) console.log(`  ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);
