/**
 * Run as a child: saves in the real store as fast as it can and says of each save when it begins and when the store has
 * answered. `saving-child.ts <ledger> <acknowledgements> <first number> <count> <seed> [synchronous]`
 */
import { openSync, writeSync } from "node:fs";

import { openLedger, storeOf } from "../../electron/store/store.ts";
import { blankProjectContent } from "../../shared/project/index.ts";
import { randomOf } from "./random.ts";
import { beganLine, savedLine, SAVED_PROJECTS } from "./saves.ts";

const [file = "", acknowledgements = "", first = "0", count = "0", seed = "1", synchronous] =
  process.argv.slice(2);
const { ledger, cleanExit } = openLedger(file, { initials: (text) => text });
const store = storeOf(ledger, cleanExit);
const random = randomOf(Number(seed));
const output = openSync(acknowledgements, "a");
for (const id of SAVED_PROJECTS) {
  if (store.projects.find(id) === null)
    store.projects.create({ year: 2026, content: blankProjectContent(2026), id });
}
writeSync(output, "ready\n");
// Only a test reaches the raw connection: this is the fault it plants.
if (synchronous !== undefined) ledger.database.pragma(`synchronous = ${synchronous}`);

for (let number = Number(first); number < Number(first) + Number(count); number += 1) {
  const id = SAVED_PROJECTS[random.below(SAVED_PROJECTS.length)]!;
  const text = `${number}|${"培训".repeat(random.below(1_500))}`;
  writeSync(output, beganLine(number, id));
  store.projects.edit({
    id,
    edits: [
      { kind: "set", path: "plan", value: text },
      { kind: "set", path: "outcomes", value: text },
    ],
    label: "修改",
    together: random.below(2) === 0 ? "plan" : null,
  });
  writeSync(output, savedLine(number, id));
}
store.close();
