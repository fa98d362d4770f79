/** Files ↔ neutral models. */
export {
  openReader,
  READER_LIMITS,
  readDocumentIsolated,
  type IsolatedReader,
  type ReaderLimits,
  type UtilityProcessLike,
} from "./isolated.ts";
export { readDocument } from "./read-document.ts";
export { readClipboard } from "./readers/index.ts";
