/** A thread that copies a file without SQLite or anything else: what any copying on this disk does to a save beside it. */
import { closeSync, fdatasyncSync, openSync, readSync, writeSync } from "node:fs";
import { workerData } from "node:worker_threads";

import { createHurry, FULL_SPEED, gentlePace, yieldToOthers } from "../../electron/backup/pace.ts";

const PIECE = 2 ** 18;

export interface PlainCopy {
  from: string;
  to: string;
  /** In flushed pieces with the backup's own rests; else as fast as it goes, flushed at the end. */
  gently: boolean;
}

const { from, to, gently } = workerData as PlainCopy;
const pace = gently ? gentlePace(createHurry()) : FULL_SPEED;
if (gently) yieldToOthers();
const [source, target] = [openSync(from, "r"), openSync(to, "w")];
const piece = Buffer.alloc(PIECE);
for (let read = readSync(source, piece); read > 0; read = readSync(source, piece)) {
  writeSync(target, piece, 0, read);
  if (gently) fdatasyncSync(target);
  pace.rest();
}
fdatasyncSync(target);
closeSync(source);
closeSync(target);
