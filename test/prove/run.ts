/** npm run prove [name …] [-- seed]: the long proofs, each in a process of its own; every one prints its seed and figures. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const files = readdirSync(here)
  .filter((file) => file.endsWith(".prove.ts"))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)))
  .toSorted();

let failed = 0;
for (const file of files) {
  process.stdout.write(`\n== ${file}\n`);
  const { status } = spawnSync(process.execPath, [join(here, file)], { stdio: "inherit" });
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
