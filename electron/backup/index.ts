/** Copies of the ledger that were opened and checked before they count, and the way back to them. */
export { createBackupAside, type AsideRequest } from "./aside.ts";
export { createBackup, type BackupRequest, type BackupSource } from "./create.ts";
export { backupDue, expired } from "./rotation.ts";
export { restoreBackup, verifyBackup, type Restored, type RestoreRequest } from "./restore.ts";
export { listBackups } from "./sidecar.ts";
