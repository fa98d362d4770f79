/** Copies of the whole ledger. */
import * as z from "zod/mini";

import { read, write } from "../operation.ts";
import { nothing, type Moment } from "./common.ts";
import { sealPassword } from "./seal-password.ts";

export interface BackupInfo {
  /** Its file name. */
  name: string;
  at: Moment;
  reason: "daily" | "exit" | "manual" | "beforeRestore" | "beforeMigration" | "beforeImport";
  size: number;
  projects: number;
  indicators: number;
  verified: boolean;
  /** Its bytes are opened by the password of the second place. */
  sealed?: boolean;
  /** Evidence files kept beside it, and how many the ledger refers to that were missing or altered; absent where there is none. */
  evidence?: { files: number; bytes: number; lost: number };
}

/** How the second place is: not chosen, not there now (the stick is out), ready, or why the last copy did not come about. */
export type SecondState = "none" | "absent" | "ready" | "full" | "readonly" | "failed";

export interface SecondPlace {
  /** null = none is chosen. */
  folder: string | null;
  state: SecondState;
  /** Copies are encrypted there. */
  sealed: boolean;
  /** Those that lie there now; empty while it is absent. */
  backups: BackupInfo[];
}

export const backup = {
  list: read<{ folder: string; backups: BackupInfo[] }>()(nothing),
  second: read<SecondPlace>()(nothing),
  /** Asks for a folder and copies the newest backup there; null = cancelled. */
  chooseSecond: write<SecondPlace | null>()(nothing),
  /** Copies the newest backup there now. */
  copyToSecond: write<SecondPlace>()(nothing),
  /** No further copies are made there; those that are there stay. */
  giveUpSecond: write<SecondPlace>()(nothing),
  /**
   * From now on copies are encrypted there under this password, and those that lie there readable become encrypted ones. A password
   * of before opens only the copies that were made under it.
   */
  sealSecond: write<SecondPlace>()(z.strictObject({ password: sealPassword })),
  /** Further copies are readable again; the encrypted ones stay as they are. */
  unsealSecond: write<SecondPlace>()(nothing),
  create: write<BackupInfo>()(nothing),
  /** Sets the present ledger aside as a backup first; the restore can itself be taken back. */
  restore: write<{ safetyCopy: BackupInfo }>()(
    z.strictObject({
      name: z.string().check(z.maxLength(200)),
      second: z._default(z.boolean(), false),
      /** Of an encrypted one. */
      password: z.optional(z.string().check(z.maxLength(200))),
    }),
  ),
  /**
   * With a password: restores the file that was refused with backup.password. Else asks for a backup's file, wherever it lies, and
   * restores it after a safety copy. null = cancelled.
   */
  restoreFile: write<{ safetyCopy: BackupInfo } | null>()(
    z.strictObject({ password: z.optional(z.string().check(z.maxLength(200))) }),
  ),
  reveal: write<null>()(nothing),
};
