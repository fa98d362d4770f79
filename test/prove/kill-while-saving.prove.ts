/**
 * 200 kills (or as many as LEDGER_KILLS says, 10,000 for the full proof) at random moments; LEDGER_SEED repeats a run. Every 200
 * kills a new ledger begins, so that reading it all again after each kill stays short; LEDGER_MINUTES ends it after the ledger
 * that is being killed then.
 */
import { killWhileSaving } from "./kill-while-saving.ts";
import { seedOfRun } from "./random.ts";

const KILLS_PER_LEDGER = 200;

const seed = seedOfRun();
const kills = Number(process.env["LEDGER_KILLS"] ?? KILLS_PER_LEDGER);
const minutes = Number(process.env["LEDGER_MINUTES"] ?? Number.POSITIVE_INFINITY);
const deadline = performance.now() + minutes * 60_000;
console.log(`seed ${seed}`);

const sum = { kills: 0, withinSave: 0, acknowledged: 0, faults: 0 };
for (let ledger = 0; sum.kills < kills && performance.now() < deadline; ledger += 1) {
  const result = await killWhileSaving(Math.min(KILLS_PER_LEDGER, kills - sum.kills), seed + ledger);
  sum.kills += result.kills;
  sum.withinSave += result.withinSave;
  sum.acknowledged += result.acknowledged;
  sum.faults += result.faults.length;
  for (const fault of result.faults) console.log(`ledger ${ledger}: ${fault}`);
  console.log(
    `${sum.kills} of ${kills} kills, ${sum.withinSave} within a save; ${sum.acknowledged} acknowledged saves, ${sum.faults} faults`,
  );
}
process.exit(sum.faults === 0 && sum.withinSave > 0 ? 0 : 1);
