import { COVERAGE } from "./coverage.ts";
import type { FormDocument } from "./document.ts";
import { formTexts } from "./texts.ts";

const isBlank = (character: string): boolean =>
  /^[\s\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]$/u.test(character);

/** Whether the program's own fonts have the character, so that it looks the same on every PC. */
export function isCovered(character: string): boolean {
  const code = character.codePointAt(0)!;
  const bits = COVERAGE[code >> 8];
  if (bits === undefined) return false;
  const digit = Number.parseInt(bits[(code & 0xff) >> 2]!, 16);
  return (digit & (8 >> (code & 3))) !== 0;
}

/**
 * Characters of the form that the shipped fonts do not have, each once, in the order of the form: on paper they come from one
 * of the PC's fonts, and are to be looked at before handing in.
 */
export function missingCharacters(form: FormDocument): string[] {
  const characters = new Set(formTexts(form).flatMap((text) => [...text]));
  return [...characters].filter((character) => !isBlank(character) && !isCovered(character));
}
