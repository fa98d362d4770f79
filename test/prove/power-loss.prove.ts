/** Power loss at every acknowledgement and every flush of 300 saves, then with weaker settings planted, which must fail. */
import { diskShim } from "../faults/disk-shim.ts";
import { losePower, type PowerLossResult } from "./power-loss.ts";
import { seedOfRun } from "./random.ts";

const seed = seedOfRun();
const saves = Number(process.env["LEDGER_SAVES"] ?? 300);
const { library, missing } = diskShim();
if (library === null) {
  console.log(
    `NOT PROVEN on this machine: ${missing}. The writes of a process cannot be recorded without it.`,
  );
  process.exit(1);
}

function say(
  label: string,
  { moments, acknowledged, writes, flushes, merges, faults }: PowerLossResult,
): void {
  console.log(
    `${label}: ${moments} moments over ${acknowledged} acknowledged saves, ${writes} writes, ${flushes} flushes, ${merges} merges of the log; ${faults.length} faults`,
  );
}

console.log(`seed ${seed}`);
const real = losePower({ library, saves, seed, every: Number(process.env["LEDGER_EVERY"] ?? 1) });
say("as the program is", real);
for (const fault of real.faults.slice(0, 20)) console.log(fault);

const planted = (["OFF", "NORMAL"] as const).map((synchronous) => {
  const result = losePower({ library, saves: Math.min(saves, 40), seed, every: 1, synchronous });
  say(`with synchronous=${synchronous} planted (must lose saves)`, result);
  return result;
});
process.exit(
  real.faults.length === 0 && real.merges > 0 && planted.every((result) => result.faults.length > 0) ? 0 : 1,
);
