/**
 * A kill at each numbered write, flush, renaming and opening of a save, a submission, a migration, a backup, a restore, an import
 * and an export; all of them, or those named after the command.
 */
import { diskShim } from "../faults/disk-shim.ts";
import type { FailingCall } from "../faults/failing-disk.ts";
import { killAtEachStep, STEPS } from "../faults/killed-step.ts";

const { library, missing } = diskShim();
if (library === null) {
  console.log(
    `NOT PROVEN on this machine: ${missing}. A process cannot be stopped at a numbered call without it.`,
  );
  process.exit(1);
}

const CALLS: readonly FailingCall[] = ["write", "sync", "rename", "open"];
let [kills, faults] = [0, 0];
const named = process.argv.slice(2);
for (const step of STEPS.filter((each) => named.length === 0 || named.includes(each))) {
  for (const call of CALLS) {
    const result = await killAtEachStep(library, step, call, 1);
    console.log(`${step}: killed at each of ${result.kills} ${call} calls, ${result.faults.length} faults`);
    for (const fault of result.faults) console.log(fault);
    kills += result.kills;
    faults += result.faults.length;
  }
}
console.log(`${kills} kills, ${faults} faults`);
process.exit(faults === 0 && kills > 0 ? 0 : 1);
