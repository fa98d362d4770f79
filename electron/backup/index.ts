/** Copies of the ledger that were opened and checked before they count, and the way back to them. */
export { createBackupAside, isThreadFailure } from "./aside.ts";
export { createBackup } from "./create.ts";
export { restoreBackup, verifyBackup } from "./restore.ts";
export { backupDue, expired } from "./rotation.ts";
export { listBackups } from "./sidecar.ts";
export { copyToSecondPlace, secondStateOf } from "./second-copy.ts";
export { carrySecondPlace, chooseSecondPlace, giveUpSecondPlace, secondPlaceOf } from "./second-place.ts";
