/** Copies of the whole ledger. */
import * as z from "zod";

import { read, write } from "../operation.ts";
import { nothing, type Moment } from "./common.ts";

export interface BackupInfo {
  /** Its file name. */
  name: string;
  at: Moment;
  reason: "daily" | "exit" | "manual" | "beforeRestore" | "beforeMigration" | "beforeImport";
  size: number;
  projects: number;
  indicators: number;
  verified: boolean;
  /** Evidence files kept beside it, and how many the ledger refers to that were missing or altered; absent where there is none. */
  evidence?: { files: number; bytes: number; lost: number };
}

export const backup = {
  list: read<{ folder: string; backups: BackupInfo[] }>()(nothing),
  create: write<BackupInfo>()(nothing),
  /** Sets the present ledger aside as a backup first; the restore can itself be taken back. */
  restore: write<{ safetyCopy: BackupInfo }>()(z.strictObject({ name: z.string().max(200) })),
  reveal: write<null>()(nothing),
};
