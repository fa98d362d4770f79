/** 20,000 calls of the contract from within the page of the running program (LEDGER_CALLS for fewer, LEDGER_SEED to repeat a run). */
import { fuzzWindow } from "../security/window-fuzz.ts";
import { seedOfRun } from "./random.ts";

const TOLD_EVERY = 2_000;

const calls = Number(process.env["LEDGER_CALLS"] ?? 20_000);
const seed = seedOfRun();
console.log(`seed ${seed}`);
const { answered, invalid, refused, faults } = await fuzzWindow(calls, seed, (done) => {
  if (done % TOLD_EVERY === 0) console.log(`${done} of ${calls} calls`);
});
const byHandler = Object.values(refused).reduce((sum, count) => sum + count, 0);
console.log(
  `${calls} calls through the window, ${answered} answered, ${invalid} refused for their input, ` +
    `${byHandler} refused by what they ask (${Object.keys(refused).length} reasons), ${faults.length} faults`,
);
for (const fault of faults) console.log(`  ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);
