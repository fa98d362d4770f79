/**
 * A million calls of the contract, from nearly right to nonsense (LEDGER_CALLS for fewer, LEDGER_SEED to repeat a run). Every
 * round has a ledger of its own, so that the figure is of the calls and not of copies of an ever larger file.
 */
import { fuzzContract } from "../security/contract-fuzz.ts";
import { seedOfRun } from "./random.ts";

const CALLS_OF_ROUND = 25_000;
const calls = Number(process.env["LEDGER_CALLS"] ?? 1_000_000);
const seed = seedOfRun();

let answered = 0;
let invalid = 0;
let byHandler = 0;
const reasons = new Set<string>();
const faults: string[] = [];
for (let made = 0; made < calls && faults.length === 0; made += CALLS_OF_ROUND) {
  const round = await fuzzContract(Math.min(CALLS_OF_ROUND, calls - made), seed + made);
  answered += round.answered;
  invalid += round.invalid;
  for (const [reason, count] of Object.entries(round.refused)) {
    reasons.add(reason);
    byHandler += count;
  }
  faults.push(...round.faults.map((fault) => `after ${made}: ${fault}`));
}
console.log(
  `seed ${seed}: ${calls} calls, ${answered} answered, ${invalid} refused for their input, ${byHandler} refused by what they ask ` +
    `(${reasons.size} reasons), ${faults.length} faults`,
);
for (const fault of faults) console.log(`  ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);
