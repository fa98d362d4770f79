/** Files ↔ neutral models. */
export {
  createForeignReader,
  openReader,
  readDocumentIsolated,
  type IsolatedReader,
  type UtilityProcessLike,
} from "./isolated.ts";
export { readDocument, readPasted } from "./read-document.ts";
