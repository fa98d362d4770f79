/**
 * What people type and what it means, one character for one character.
 *
 * Text is stored exactly as typed; this is how it is *read*. Every mapping keeps the UTF-16 length, so
 * an offset into the normalised text is the same offset into what she wrote.
 */

const SINGLE: ReadonlyMap<string, string> = new Map([
  ["\u3000", " "],
  ["\u00a0", " "],
  ["═", "="],
  ["﹦", "="],
  ["≧", "≥"],
  ["⩾", "≥"],
  ["≦", "≤"],
  ["⩽", "≤"],
  ["﹤", "<"],
  ["﹥", ">"],
  ["﹪", "%"],
  ["﹢", "+"],
  ["—", "-"],
  ["–", "-"],
  ["−", "-"],
  ["﹣", "-"],
  ["～", "~"],
  ["〜", "~"],
  ["∼", "~"],
  ["﹐", ","],
  ["﹔", ";"],
  ["﹕", ":"],
  ["∶", ":"],
  ["。", "。"],
  ["×", "×"],
  ["✕", "×"],
  ["＊", "*"],
]);

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

function normaliseCharacter(character: string): string {
  const mapped = SINGLE.get(character);
  if (mapped !== undefined) return mapped;
  const code = character.charCodeAt(0);
  return code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST
    ? String.fromCharCode(code - FULL_WIDTH_SHIFT)
    : character;
}

/** Full-width digits, letters and signs → half-width; ═ ﹦ ≧ ≦ and kin → = ≥ ≤. Same length as the input. */
export function normaliseCharacters(text: string): string {
  let result = "";
  for (let index = 0; index < text.length; index += 1) result += normaliseCharacter(text[index]!);
  return result;
}

/** The text with every kind of white space removed, for comparing names that differ only in layout. */
export function withoutSpaces(text: string): string {
  return text.replace(/[\s\u3000\u00a0\u200b\ufeff]+/gu, "");
}
