/** A package of 20 MB written and verified, against a plain copy with a flush. The two take turns. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { writeVerified } from "../../electron/transfer/index.ts";
import { readBack } from "../../electron/transfer/read-back.ts";

const BYTES = 20 * 1024 * 1024;
const WARM_UP = 3;
const ROUNDS = 15;
const LIMIT = 3;

const folder = mkdtempSync(join(process.env["STICK_FOLDER"] ?? tmpdir(), "U盘 "));
const source = join(folder, "原件.zip");
const bytes = randomBytes(BYTES);
writeFileSync(source, bytes);

async function plainCopy(): Promise<void> {
  const handle = await open(join(folder, "拷贝.zip"), "w");
  await handle.writeFile(await readFile(source));
  await handle.sync();
  await handle.close();
}

/** Milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

const ours: number[] = [];
const plain: number[] = [];
for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
  const one = await timed(() => writeVerified(folder, "项目包.zip", bytes));
  await rm(join(folder, "拷贝.zip"), { force: true });
  const other = await timed(plainCopy);
  if (round >= WARM_UP) {
    ours.push(one);
    plain.push(other);
  }
}
const { fromDevice } = await readBack(source);
rmSync(folder, { recursive: true });

const ratio = median(ours) / median(plain);
console.log(
  `read back ${fromDevice ? "from the device" : "through the system's cache: this file system offers no other way"}`,
);
console.log(
  `20 MB written and verified ${median(ours).toFixed(0)} ms, plain copy with flush ${median(plain).toFixed(0)} ms, ratio ${ratio.toFixed(2)} (limit ${LIMIT})`,
);
if (ratio > LIMIT) process.exitCode = 1;
