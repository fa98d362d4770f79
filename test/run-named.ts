/** Runs the files of a folder that end alike, or those of them that are named, each in a process of its own. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** @param names beginnings of file names; one that fits no file is said, and nothing is run. @returns the exit code. */
export function runNamed(
  folder: string,
  ending: string,
  names: readonly string[],
  nodeOptions: readonly string[] = [],
): number {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .toSorted();
  const unknown = names.filter((name) => !files.some((file) => file.startsWith(name)));
  if (unknown.length > 0) {
    const known = files.map((file) => file.slice(0, -ending.length)).join(" ");
    process.stderr.write(`No such name: ${unknown.join(" ")}. There are: ${known}\n`);
    return 2;
  }
  let failed = 0;
  for (const file of files) {
    if (names.length > 0 && !names.some((name) => file.startsWith(name))) continue;
    process.stdout.write(`\n== ${file}\n`);
    const { status } = spawnSync(process.execPath, [...nodeOptions, join(folder, file)], {
      stdio: "inherit",
    });
    if (status !== 0) failed += 1;
  }
  return failed === 0 ? 0 : 1;
}
