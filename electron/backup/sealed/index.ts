/** Copies at the second place that nobody reads without the password. */
export { makeSealKey } from "./key.ts";
export { sealedNameOf } from "./places.ts";
export { sealBackup, sealPlainCopies } from "./seal-backup.ts";
export { unsealBackup } from "./unseal-backup.ts";
