/**
 * Reading a .docx to a draft against mammoth's own reading of the same file to text (limit 1.5), and a folder of 50 files
 * against one file, each with the start of the reader's process (limit 50). mammoth is only here to be compared with.
 */
import { readdirSync, readFileSync } from "node:fs";

import mammoth from "mammoth";

import { createForeignReader, readDocument } from "../../electron/documents/index.ts";
import { forkReader } from "../readers/node-reader.ts";

const folder = new URL("../fixtures/intake-independent/files/", import.meta.url);
const files = readdirSync(folder)
  .sort()
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }));
const WARM_UP = 10;
const ROUNDS = 40;
let failed = false;

/** The fastest rounds in milliseconds; the two take turns, so that both meet the same machine. */
async function inTurns(runs: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const best = runs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [index, run] of runs.entries()) {
      const start = performance.now();
      await run();
      if (round >= WARM_UP) best[index] = Math.min(best[index]!, performance.now() - start);
    }
  }
  return best;
}

const words = files.filter(({ name }) => /^(?:01|05|09|18|41)-.*\.docx$/u.test(name));
let ours = 0;
let theirs = 0;
for (const { name, bytes } of words) {
  const [own, bare] = await inTurns([
    () => readDocument(name, bytes),
    () => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }),
  ]);
  ours += own!;
  theirs += bare!;
  console.log(
    `${name}: ${own!.toFixed(2)} ms, mammoth ${bare!.toFixed(2)} ms, ratio ${(own! / bare!).toFixed(2)}`,
  );
}
console.log(`.docx to a draft: ratio ${(ours / theirs).toFixed(2)} (limit 1.5)`);
if (ours / theirs > 1.5) failed = true;

async function timeOf(list: readonly { name: string; bytes: Uint8Array }[]): Promise<number> {
  const ended: Promise<unknown>[] = [];
  const read = createForeignReader(
    () => forkReader((child) => ended.push(new Promise((resolve) => child.once("exit", resolve)))),
    undefined,
    0,
  );
  const start = performance.now();
  for (const { name, bytes } of list) await read(name, bytes);
  const taken = performance.now() - start;
  await Promise.all(ended);
  return taken;
}

const fifty = files.slice(0, 50);
const one = Math.min(await timeOf([fifty[0]!]), await timeOf([fifty[0]!]), await timeOf([fifty[0]!]));
const all = Math.min(await timeOf(fifty), await timeOf(fifty));
console.log(
  `one file ${one.toFixed(0)} ms, ${fifty.length} files ${all.toFixed(0)} ms, ratio ${(all / one).toFixed(1)} (limit ${fifty.length})`,
);
if (all / one > fifty.length) failed = true;
process.exit(failed ? 1 : 0);
