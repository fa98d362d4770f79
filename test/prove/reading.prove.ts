/**
 * 100,000 foreign files changed at random, containers and their inner parts: each is read or refused with a clear error.
 * LEDGER_SEED repeats a run, LEDGER_TIMES and LEDGER_MINUTES bound it.
 */
import { seedOfRun } from "./random.ts";
import { readMutations, type ReadingFigures } from "./reading.ts";

const seed = seedOfRun();
const times = Number(process.env["LEDGER_TIMES"] ?? 100_000);
const minutes = Number(process.env["LEDGER_MINUTES"] ?? 600);
console.log(`seed ${seed}, ${times} files`);
const began = Date.now();

function say({ files, outcomes, kills, crashes, started }: ReadingFigures): void {
  const seconds = (Date.now() - began) / 1_000;
  console.log(
    `${files} files in ${seconds.toFixed(0)} s: ${[...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(", ")}; ` +
      `ended for time ${kills.time}, for memory ${kills.memory}, fell ${crashes}; processes started ${started}`,
  );
}

const figures = await readMutations(times, seed, minutes, say);
say(figures);
if (figures.files < times) console.log(`stopped after ${minutes} minutes: ${figures.files} of ${times}`);
for (const file of figures.ended.slice(0, 30)) console.log(`ended: ${file}`);
for (const fault of figures.faults.slice(0, 30)) console.log(fault);
process.exit(figures.faults.length === 0 && figures.crashes === 0 ? 0 : 1);
