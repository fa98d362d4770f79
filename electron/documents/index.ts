/** Files ↔ neutral models. */
export { openReader, readDocumentIsolated, type UtilityProcessLike } from "./isolated.ts";
export { readDocument } from "./read-document.ts";
export { readClipboard } from "./readers/index.ts";
