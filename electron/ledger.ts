/** The open ledger: its store, its folder and its backups, and how it moves from one folder to another. */
import { existsSync, mkdirSync, rmSync } from "node:fs";

import { LedgerError, type BackupInfo } from "../shared/api/index.ts";
import {
  backupDue,
  carrySecondPlace,
  createBackup,
  createBackupAside,
  isThreadFailure,
  listBackups,
  restoreBackup,
} from "./backup/index.ts";
import { createHurry, inAHurry } from "./backup/pace.ts";
import { secondCopiesOf, type SecondCopies } from "./backup/second-copies.ts";
import type { Clock } from "./clock.ts";
import { backupFolderIn, ledgerFileIn } from "./data-folder.ts";
import { allEvidence, carryEvidence, evidenceFolderIn } from "./evidence/index.ts";
import { log } from "./log.ts";
import { openStore, type Store, type StoreChange } from "./store/index.ts";
import { targetError } from "./transfer/target-errors.ts";

export interface Notice {
  code: string;
  text: string;
}

export interface LedgerEventsSink {
  storeChanged(change: StoreChange): void;
  /** The record is another one now. */
  replaced(): void;
  backupMade(ok: boolean, at: string): void;
}

export interface Ledger {
  readonly store: Store;
  readonly folder: string;
  readonly backupFolder: string;
  readonly notices: Notice[];
  backups(): BackupInfo[];
  /** @throws LedgerError backup.failed; work goes on all the same. */
  backup(reason: BackupInfo["reason"]): Promise<BackupInfo>;
  /** The first start of the day and the exit after changes. Never throws. */
  backupIfDue(reason: "daily" | "exit"): Promise<void>;
  /** The copies at the second place she chose. */
  readonly second: SecondCopies;
  /** @param from the folder in which the backup lies; the ledger's own where none is given */
  restore(name: string, from?: string): Promise<{ safetyCopy: BackupInfo }>;
  /** Copies the ledger to an empty folder, or opens the one that lies there. */
  moveTo(folder: string): Promise<"copied" | "opened">;
  close(): void;
}

/** Those she does not wait for: she goes on typing, so they take their time. */
const TYPED_BESIDE: ReadonlySet<BackupInfo["reason"]> = new Set(["daily", "manual"]);

interface Options {
  folder: string;
  clock: Clock;
  sink: LedgerEventsSink;
  /** The file that the backup's thread runs. */
  backupThread: URL;
  /** Remembers the folder for the next start. */
  rememberFolder(folder: string): void;
}

function open(folder: string, { clock }: Options, onChange: (change: StoreChange) => void): Store {
  return openStore(ledgerFileIn(folder), {
    now: clock.now,
    newId: clock.newId,
    onChange,
    beforeMigration: (file) => {
      createBackup({
        ledgerFile: file,
        folder: backupFolderIn(folder),
        reason: "beforeMigration",
        now: clock.now(),
      });
    },
  });
}

/** Every whole evidence file goes along, whatever refers to it; damaged ones stay where they are, as the old ledger does. */
function carryAllEvidence(from: string, to: string): void {
  try {
    carryEvidence(evidenceFolderIn(from), evidenceFolderIn(to), allEvidence(evidenceFolderIn(from)), true);
  } catch (error) {
    throw targetError(error, to);
  }
}

/** @throws StoreError where the ledger in the folder cannot be opened; nothing was changed then. */
export function openLedger(options: Options): Ledger {
  const { clock, sink } = options;
  let { folder } = options;
  /** Something was written since the last verified backup. */
  let changed = false;
  const storeChanged = (change: StoreChange): void => {
    changed = true;
    sink.storeChanged(change);
  };
  let store = open(folder, options, storeChanged);
  const notices: Notice[] = store.cleanExit
    ? []
    : [{ code: "uncleanExit", text: "上次没有正常退出。台账已经检查过，显示“已保存”的内容都在。" }];

  const replaceStore = (nextFolder: string): void => {
    folder = nextFolder;
    store = open(folder, options, storeChanged);
    changed = false;
    sink.replaced();
  };

  const hurry = createHurry();

  /** In a thread of its own, so that no keystroke waits; where threads cannot be had, here. */
  const copyAside = async (reason: BackupInfo["reason"], keep?: string): Promise<BackupInfo> => {
    const now = clock.now();
    const how = { folder: backupFolderIn(folder), reason, now, ...(keep === undefined ? {} : { keep }) };
    const beside = TYPED_BESIDE.has(reason) ? { hurry } : {};
    try {
      return await createBackupAside({ ledgerFile: store.file, ...how, ...beside }, options.backupThread);
    } catch (error) {
      if (!isThreadFailure(error)) throw error;
      log("backup thread failed", reason, error);
      return createBackup({ store, ...how });
    }
  };

  const second = secondCopiesOf(() => backupFolderIn(folder), clock, options.backupThread, hurry);

  /** The copies that were begun, one after the other for whoever waits for their end. */
  let going: Promise<unknown> = Promise.resolve();

  const make = async (reason: BackupInfo["reason"], keep?: string): Promise<BackupInfo> => {
    // What is written from here on may not be in the copy.
    const before = changed;
    changed = false;
    try {
      const made = await copyAside(reason, keep);
      sink.backupMade(true, made.at);
      // Told once more when the second copy has come to its end: what lies there is another then.
      void second.copy().then(() => sink.backupMade(true, made.at));
      return made;
    } catch (error) {
      changed ||= before;
      log("backup failed", reason, error);
      sink.backupMade(false, clock.now().toISOString());
      throw error instanceof LedgerError ? error : new LedgerError("backup.failed", {}, { cause: error });
    }
  };

  const backup = (reason: BackupInfo["reason"], keep?: string): Promise<BackupInfo> => {
    const made = make(reason, keep);
    going = Promise.allSettled([going, made]);
    return made;
  };

  return {
    get store() {
      return store;
    },
    get folder() {
      return folder;
    },
    get backupFolder() {
      return backupFolderIn(folder);
    },
    notices,
    backups: () => listBackups(backupFolderIn(folder)),
    backup: (reason) => backup(reason),
    async backupIfDue(reason) {
      if (reason === "exit") await inAHurry(hurry, () => going);
      if (!backupDue(listBackups(backupFolderIn(folder)), clock.now(), reason, changed)) return;
      try {
        await backup(reason);
      } catch {
        // Said through backupMade; a failed backup never stops the work.
      }
      if (reason === "exit") await inAHurry(hurry, second.settled);
    },
    second,
    async restore(name, from = backupFolderIn(folder)) {
      // A copy that still reads the ledger would keep Windows from replacing it.
      await inAHurry(hurry, () => going);
      const safetyCopy = await backup("beforeRestore", name);
      store.close();
      try {
        // The safety copy was verified, so the files it was made from need not stay beside it.
        restoreBackup({
          ledgerFile: ledgerFileIn(folder),
          folder: from,
          name,
          keepReplaced: false,
        });
      } finally {
        replaceStore(folder);
      }
      return { safetyCopy };
    },
    async moveTo(nextFolder) {
      await inAHurry(hurry, () => going);
      const present = existsSync(ledgerFileIn(nextFolder));
      mkdirSync(nextFolder, { recursive: true });
      if (!present) {
        carryAllEvidence(folder, nextFolder);
        store.copyTo(ledgerFileIn(nextFolder));
      }
      // Opened before the old one is let go: a copy that cannot be read never becomes the ledger.
      const previous = store;
      try {
        const probe = openStore(ledgerFileIn(nextFolder));
        probe.close();
      } catch (error) {
        if (!present) rmSync(ledgerFileIn(nextFolder), { force: true });
        throw error;
      }
      options.rememberFolder(nextFolder);
      carrySecondPlace(backupFolderIn(folder), backupFolderIn(nextFolder));
      previous.close();
      replaceStore(nextFolder);
      return present ? "opened" : "copied";
    },
    close() {
      store.close();
    },
  };
}
