/** The ledger's file. Everything that is kept goes through here; nothing outside this folder speaks SQL. */
export { openStore, type OpenOptions, type Store } from "./store.ts";
export { StoreError, STORE_ERROR_KINDS, type StoreErrorKind } from "./errors.ts";
export type { StoreChange } from "./ledger.ts";
export type { CreateInput } from "./projects/create.ts";
export type { EditInput, Undone } from "./projects/edit.ts";
export type { Answer, Remark, Submission, SubmittedFile } from "./submissions/submissions.ts";
export { isSound, type Verification } from "./verify.ts";
export { copyLedgerFile, inspectCopy, type Inspection } from "./copying.ts";
export { asStoreCall } from "./errors.ts";
export { finishRestore, removeAside, restoringName } from "./opening/replace.ts";
export { SCHEMA_VERSION } from "./migrations/index.ts";
