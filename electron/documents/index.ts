/** Files ↔ neutral models. */
export { readDocument } from "./read-document.ts";
