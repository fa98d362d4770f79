/** 升级: a newer installer in a folder she points to (a stick), taken only where its signature is ours. */
import { read, write } from "../operation.ts";
import { nothing } from "./common.ts";

/** Why there is nothing to install; each has its own sentence. */
export type UpgradeRefusal =
  /** This build of the program carries no public key. */
  | "noKey"
  /** 便携版: an installer would put another program beside it. */
  | "portable"
  /** No 升级说明.json in the folder. */
  | "none"
  | "unreadable"
  /** Changed, or signed by another key. */
  | "notSigned"
  | "otherMachine"
  | "same"
  | "older"
  /** The installer it names is not there, or is not the one that was signed. */
  | "missing"
  | "altered"
  /** The system did not open the installer. */
  | "notOpened";

export interface UpgradeFound {
  kind: "ready" | UpgradeRefusal;
  folder: string;
  /** What the signed description says; null where none could be trusted. */
  offered: { version: string; file: string; bytes: number } | null;
}

export const upgrade = {
  /** Asks for a folder and looks in it; null = cancelled. */
  look: read<UpgradeFound | null>()(nothing),
  /**
   * Looks again, copies the installer to this PC, verifies the copy, makes a backup, opens the installer and ends the
   * program. "started", or why not; nothing was changed then. Rejects with backup.failed or target.*.
   */
  start: write<{ kind: "started" | UpgradeRefusal }>()(nothing),
};
