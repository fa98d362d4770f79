/** 统一社会信用代码 (GB 32100-2015) and the 组织机构代码 inside it (GB 11714-1997). */

import { normaliseCharacters, withoutSpaces } from "../text/index.ts";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const BODY_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

export type CreditCodeProblem =
  | "empty"
  /** Nine characters: an 组织机构代码, not a 统一社会信用代码. */
  | "organizationCode"
  | "length"
  | "character"
  /** The 18th character does not fit the 17 before it (GB 32100). */
  | "checkCharacter"
  /** The 17th character does not fit the eight before it (GB 11714). */
  | "bodyCheckCharacter";

/** The code as it is compared and computed: upper case, half-width, without spaces and hyphens. */
export function normaliseCreditCode(text: string): string {
  return withoutSpaces(normaliseCharacters(text)).replaceAll("-", "").toUpperCase();
}

/** Check character for the first 17 characters. A remainder of 0 gives "0": 31 − 0 = 31 lies past the table. */
function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(first17[index]!), 0);
  return ALPHABET[(31 - (sum % 31)) % 31]!;
}

function bodyCheckCharacter(first8: string): string {
  const sum = BODY_WEIGHTS.reduce(
    (total, weight, index) => total + weight * BODY_ALPHABET.indexOf(first8[index]!),
    0,
  );
  const value = 11 - (sum % 11);
  return value === 10 ? "X" : value === 11 ? "0" : String(value);
}

/** Null for a valid code. Issued codes exist that fail, so a failed check digit is a warning, never an error. */
export function checkCreditCode(text: string): CreditCodeProblem | null {
  const code = normaliseCreditCode(text);
  if (code === "") return "empty";
  if (code.length === 9) return "organizationCode";
  if (code.length !== 18) return "length";
  if ([...code].some((character) => !ALPHABET.includes(character))) return "character";
  if (checkCharacter(code) !== code[17]) return "checkCharacter";
  if (bodyCheckCharacter(code.slice(8, 16)) !== code[16]) return "bodyCheckCharacter";
  return null;
}

/** Null for a valid nine-character 组织机构代码. */
export function checkOrganizationCode(text: string): CreditCodeProblem | null {
  const code = normaliseCreditCode(text);
  if (code === "") return "empty";
  if (code.length !== 9) return "length";
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return "character";
  return bodyCheckCharacter(code.slice(0, 8)) === code[8] ? null : "bodyCheckCharacter";
}
