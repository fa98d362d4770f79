/** The words, numbers and signs of a standard. */
import type { DecimalText } from "../../../project/index.ts";
import type { Span } from "../../types.ts";
import type { Word, WordKind } from "../lexicon/words.ts";

export type TokenType =
  | "word"
  | "text"
  | "number"
  | "percent"
  | "point"
  | "unit"
  | "fen"
  | "separator"
  | "open"
  | "close"
  | "ordinal"
  /** 第3次, 首次: which of them, as its number. */
  | "nth"
  | "sign"
  | "date"
  | "letter"
  | "foreign";

/** A day, a period or an end of year as written, resolved to month and day; the year may be missing or relative. */
export interface DateToken {
  /** ISO year, or an offset to the 预算年度 where only 次年 or nothing stands. */
  year: number | null;
  offset: number;
  /** Month and day of the first and the last day that is meant. */
  first: string;
  last: string;
}

export interface Token extends Span {
  type: TokenType;
  /** As written, normalised. */
  text: string;
  words: readonly Word[];
  /** Numbers: decimal text. Separators: comma, stop, pause, colon. Percent: % or ‰. */
  value: DecimalText;
  date?: DateToken;
}

export function roleOf(token: Token | undefined, kind: WordKind): string | null {
  if (token === undefined) return null;
  for (const word of token.words) if (word.kind === kind) return word.value;
  return null;
}

export const hasRole = (token: Token | undefined, kind: WordKind): boolean => roleOf(token, kind) !== null;

/** Whether it plays one of several parts. */
export function hasRoleIn(token: Token | undefined, kinds: ReadonlySet<WordKind>): boolean {
  if (token === undefined) return false;
  for (const word of token.words) if (kinds.has(word.kind)) return true;
  return false;
}

const NAMING: ReadonlySet<WordKind> = new Set(["plain", "fault", "counted"]);

/** Words that can be a name, or a part of one. */
export const isNoun = (token: Token | undefined): boolean =>
  token !== undefined && (token.type === "text" || hasRoleIn(token, NAMING));

/** A sign, a bracket that closes, or the end. */
export const endsClause = (token: Token | undefined): boolean =>
  token === undefined || token.type === "separator" || token.type === "close";
