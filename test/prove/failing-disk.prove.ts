/** Each write, flush and opening of the store fails once with each errno: nothing answered is lost, each failure is said. */
import { diskShim } from "../faults/disk-shim.ts";
import { DISK_ERRORS, failAtEach, type FailingCall } from "../faults/failing-disk.ts";

const { library, missing } = diskShim();
if (library === null) {
  console.log(
    `NOT PROVEN on this machine: ${missing}. Calls of a process cannot be made to fail without it.`,
  );
  process.exit(1);
}

const CALLS: readonly FailingCall[] = ["write", "sync", "open"];
let wrong = 0;
for (const call of CALLS) {
  for (const error of DISK_ERRORS) {
    const { places, hits, refused, faults } = failAtEach(library, call, error, 1);
    console.log(
      `${call} ${error}: failed from each of ${places} places, ${hits} calls hit, ${refused} saves refused, ${faults.length} faults`,
    );
    for (const fault of faults) console.log(fault);
    if (faults.length > 0 || places === 0) wrong += 1;
  }
}
process.exit(wrong === 0 ? 0 : 1);
