/** Edits as they can be stored and read back unchanged. */
import type { Edit } from "../../../shared/project/index.ts";

/** Half of a surrogate pair in JSON.stringify's output; it is no character and has no UTF-8. */
const HALF_CHARACTER = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;

/** The value as JSON holds it: −0 is 0, and half a character (a cut emoji) is U+FFFD, as any text file would have it. */
export function plainJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replace(HALF_CHARACTER, "$1\ufffd")) as T;
}

function plainEdit(edit: Edit): Edit {
  // What typing sends; everything else is rare.
  if (edit.kind === "set" && typeof edit.value === "string")
    return { ...edit, value: edit.value.toWellFormed() };
  return plainJson(edit);
}

export function plainEdits(edits: readonly Edit[]): Edit[] {
  return edits.map(plainEdit);
}
