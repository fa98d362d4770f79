/** 200 kills (or as many as LEDGER_KILLS says) at random moments; LEDGER_SEED repeats a run. */
import { killWhileSaving } from "./kill-while-saving.ts";
import { seedOfRun } from "./random.ts";

const seed = seedOfRun();
const kills = Number(process.env["LEDGER_KILLS"] ?? 200);
console.log(`seed ${seed}`);
const result = await killWhileSaving(kills, seed);
console.log(
  `${result.kills} kills, ${result.withinSave} within a save; ${result.acknowledged} acknowledged saves, ${result.faults.length} faults`,
);
for (const fault of result.faults) console.log(fault);
process.exit(result.faults.length === 0 && result.withinSave > 0 ? 0 : 1);
