/** The ledger's file. Everything that is kept goes through here; nothing outside this folder speaks SQL. */
export { copyLedgerFile, evidenceInCopy, inspectCopy } from "./copying.ts";
export { copyLedgerGently } from "./copying-gently.ts";
export { asStoreCall, StoreError } from "./errors.ts";
export type { EvidenceReference } from "./evidence/references.ts";
export { loadPinyin } from "./initials.ts";
export type { AroundChange } from "./history/timeline.ts";
export { openOtherLedger, type OtherLedger } from "./handover/other-ledger.ts";
export type { FrozenHandOut } from "./lifecycle/index.ts";
export type { StoreChange } from "./ledger.ts";
export { SCHEMA_VERSION } from "./migrations/index.ts";
export { finishRestore, removeAside, restoringName } from "./opening/replace.ts";
export { revisionsIn, salvage, type Salvaged } from "./salvage/index.ts";
export { openStore, type Store } from "./store.ts";
export type { SearchStore } from "./search/index.ts";
export type { Score, StoredScore } from "./summary/index.ts";
export { isSound } from "./verify.ts";
