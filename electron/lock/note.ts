/** The lock's note beside the settings: the password's proof, the idle time and the failed attempts, which a restart must not forget. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import * as z from "zod/mini";

import { proofSchema } from "./password.ts";

const noteSchema = z.strictObject({
  format: z.literal(1),
  password: proofSchema,
  idleMinutes: z.int().check(z.gte(0), z.lte(600)),
  failures: z.int().check(z.gte(0)),
  /** Milliseconds since 1970; of the last failure. */
  failedAt: z.int().check(z.gte(0)),
});
export type LockNote = z.infer<typeof noteSchema>;

/** "damaged": there is a file, and it is no note. */
export function readNote(file: string): LockNote | null | "damaged" {
  if (!existsSync(file)) return null;
  try {
    return noteSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return "damaged";
  }
}

/** Replaced whole, so that a power cut leaves the old or the new one. */
export function writeNote(file: string, note: LockNote): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, JSON.stringify(note, null, 2), { flush: true });
  renameSync(`${file}.part`, file);
}

export const removeNote = (file: string): void => rmSync(file, { force: true });
