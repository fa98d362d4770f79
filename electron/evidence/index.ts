/** 佐证材料: files that show a result, kept by their content beside the ledger. */
export { allEvidence, carryEvidence, isWhole } from "./carry.ts";
export { evidenceName, evidenceState, keepEvidence, keepEvidenceFile, readEvidence } from "./keep.ts";
export { isViewed, pictureType } from "./kinds.ts";
export { copyToShow, removeOldCopies } from "./show.ts";
export { evidenceFile, evidenceFolderBeside, evidenceFolderIn } from "./place.ts";
