/** The second place as the open ledger keeps it: one copy at a time, beside the work, and what came of the last one. */
import { LedgerError, type SecondPlace, type SecondState } from "../../shared/api/index.ts";
import type { Clock } from "../clock.ts";
import { targetError } from "../transfer/target-errors.ts";
import { copyAsideToSecondPlace } from "./aside.ts";
import type { Hurry } from "./pace.ts";
import { makeSealKey } from "./sealed/index.ts";
import { followSecondPlace, mountedRoots } from "./follow-place.ts";
import { secondStateOf } from "./second-copy.ts";
import {
  chooseSecondPlace,
  giveUpSecondPlace,
  sealKeyOf,
  secondPlaceOf,
  setSealKey,
} from "./second-place.ts";
import { listBackups } from "./sidecar.ts";

export interface SecondCopies {
  present(): SecondPlace;
  /** @throws LedgerError target.readonly | target.full | target.gone, input.invalid for the backups' own folder */
  choose(folder: string): Promise<SecondPlace>;
  giveUp(): SecondPlace;
  /** Encrypts what is there and what comes; null = what comes is readable again. @throws LedgerError target.* */
  seal(password: string | null): Promise<SecondPlace>;
  /** Brings the newest backup there. Never rejects: a stick that is out is no reason to stop. */
  copy(): Promise<void>;
  /** Looks for the place on the other disks where it is not there: a stick may come under another letter. */
  follow(): Promise<void>;
  /** The copies that were begun have come to their end. */
  settled(): Promise<void>;
}

/** @param hurry said when the window closes: until then a copy takes its time */
export function secondCopiesOf(
  backupFolder: () => string,
  clock: Clock,
  worker: URL,
  hurry: Hurry,
): SecondCopies {
  let last: SecondState = "none";
  let going: Promise<void> = Promise.resolve();

  const follow = async (): Promise<void> => {
    // Where even that cannot be noted, the place counts as out.
    if (secondStateOf(backupFolder()) === "absent")
      await followSecondPlace(backupFolder(), await mountedRoots()).catch(() => false);
  };
  const copyOnce = async (): Promise<void> => {
    await follow();
    const folder = backupFolder();
    last = secondStateOf(folder);
    if (last === "ready")
      last = await copyAsideToSecondPlace({ secondOf: folder, now: clock.now(), hurry }, worker);
  };
  const copy = (): Promise<void> => (going = going.then(copyOnce));

  const present = (): SecondPlace => {
    const folder = secondPlaceOf(backupFolder());
    const state = secondStateOf(backupFolder());
    const sealed = sealKeyOf(backupFolder()) !== null;
    if (folder === null || state !== "ready") return { folder, state, sealed, backups: [] };
    // Why the last copy failed is said until one comes about; that the stick was out then is no news once it is in.
    const failed = last === "full" || last === "readonly" || last === "failed";
    return { folder, state: failed ? last : "ready", sealed, backups: listBackups(folder) };
  };

  return {
    present,
    async choose(folder) {
      if (folder === backupFolder()) throw new LedgerError("input.invalid");
      try {
        chooseSecondPlace(backupFolder(), folder);
      } catch (error) {
        throw targetError(error, folder);
      }
      await copy();
      return present();
    },
    giveUp() {
      giveUpSecondPlace(backupFolder());
      last = "none";
      return present();
    },
    async seal(password) {
      const folder = backupFolder();
      const key = password === null ? null : await makeSealKey(password);
      try {
        setSealKey(folder, key);
      } catch (error) {
        throw targetError(error, folder);
      }
      await copy();
      return present();
    },
    copy,
    follow,
    settled: () => going,
  };
}
