/** 200 kills of the whole program, window and all, while somebody types (LEDGER_KILLS for fewer, LEDGER_SEED to repeat a run). */
import { killProgram } from "./kill-program.ts";
import { seedOfRun } from "./random.ts";

const TOLD_EVERY = 20;

const kills = Number(process.env["LEDGER_KILLS"] ?? 200);
const seed = seedOfRun();
console.log(`seed ${seed}`);
const said = (so: Awaited<ReturnType<typeof killProgram>>): string =>
  `${so.kills} of ${kills} kills of the program, ${so.withUnsaved} with something not yet saved; ` +
  `${so.saved} characters called saved, ${so.faults.length} faults`;
const result = await killProgram(kills, seed, (so) => {
  if (so.kills % TOLD_EVERY === 0) console.log(said(so));
});
console.log(said(result));
for (const fault of result.faults) console.log(`  ${fault}`);
process.exit(result.faults.length === 0 && result.saved > 0 ? 0 : 1);
