/** Half a million hostile texts, hundreds in each document (LEDGER_STRINGS for fewer, LEDGER_SEED to repeat a run). */
import { onlyText } from "../security/only-text.ts";
import { randomOf, seedOfRun } from "./random.ts";

const wanted = Number(process.env["LEDGER_STRINGS"] ?? 500_000);
const seed = seedOfRun();
const { strings, documents, faults } = await onlyText(wanted, randomOf(seed));
console.log(
  `seed ${seed}: ${strings} texts in ${documents} projects, each in three files, three tables, its file names, the store and the log: ${faults.length} faults`,
);
for (const fault of faults) console.log(`  ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);
