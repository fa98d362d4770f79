/** npm run prove layouts: projects laid out at random are read as they were laid out. LEDGER_SEED is the first seed, LEDGER_TIMES how many. */
import { readBack } from "../intake/random-layouts/read-back.ts";
import { seedOfRun } from "./random.ts";

const first = seedOfRun();
const times = Number(process.env["LEDGER_TIMES"] ?? 10_000);
let misread = 0;
for (let seed = first; seed < first + times; seed += 1) {
  const faults = Object.entries(readBack(seed)).filter(([, found]: [string, string[]]) => found.length > 0);
  if (faults.length === 0) continue;
  misread += 1;
  process.stdout.write(`${seed}: ${JSON.stringify(Object.fromEntries(faults))}\n`);
}
process.stdout.write(
  `seeds ${first} to ${first + times - 1}: ${times} documents, ${misread} read otherwise than laid out\n`,
);
process.exit(misread === 0 ? 0 : 1);
