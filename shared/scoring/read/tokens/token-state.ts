/** Where the tokeniser stands in a text, and what every kind of token is found by. */
import { MEASURE_WORDS, POINT_WORDS } from "../lexicon/units.ts";
import { WORDS } from "../lexicon/words.ts";
import type { Token, TokenType } from "./tokens.ts";

const NONE: readonly never[] = [];

/** Lengths of the words that start with a character, longest first. */
function lengthsByFirst(words: Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, Set<number>>();
  for (const word of words) lengths.set(word[0]!, (lengths.get(word[0]!) ?? new Set()).add(word.length));
  return new Map([...lengths].map(([first, found]) => [first, [...found].toSorted((a, b) => b - a)]));
}

const WORD_LENGTHS = lengthsByFirst(WORDS.keys());
export const LONGEST_UNIT = 8;
export const UNITS: ReadonlySet<string> = new Set(MEASURE_WORDS);
export const POINTS: ReadonlySet<string> = new Set(POINT_WORDS);
const UNIT_LENGTHS = lengthsByFirst([...UNITS, ...POINTS]);

export interface State {
  readonly text: string;
  readonly tokens: Token[];
  /** The indicator's own unit where it is none of the known ones; else empty. */
  readonly ownUnit: string;
  /** The indicator's own, where the text holds it and its words are only that; else empty. */
  readonly name: string;
  /** The indicator's own unit is one of thousands: 万元, 万亩. */
  readonly isScaled: boolean;
  /** It is % or ‰. */
  readonly isRate: boolean;
  position: number;
  /** The longest known word where it was last looked for: several readers ask for it at one place. */
  found: { position: number; word: string | null };
}

export function push(
  state: State,
  type: TokenType,
  length: number,
  value = "",
  words: Token["words"] = NONE,
): Token {
  const from = state.position;
  const to = from + length;
  const token: Token = { type, text: state.text.slice(from, to), from, to, words, value };
  state.tokens.push(token);
  state.position = to;
  return token;
}

export const last = ({ tokens }: State): Token | undefined => tokens[tokens.length - 1];

export function at(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/**
 * What stands behind a word that is then only the beginning of another: 有后续管护制度 names a thing, where 后续每次 goes on
 * from what was said; 实际值≤指标值 compares, where ≤指标 is a kind of indicator; 计零点五分 gives half a point, and not none.
 */
const BEGINS_ANOTHER: readonly (readonly [word: RegExp, next: RegExp])[] = [
  [/零$/u, /点/u],
  [/^后续$/u, /(?!每)[一-龥]/u],
  [/^[≥≤]指标$/u, /值/u],
];

/** The longest known word that stands at a place of a text. */
export function wordAt(text: string, position: number): string | null {
  for (const length of WORD_LENGTHS.get(text[position]!) ?? NONE) {
    const candidate = text.slice(position, position + length);
    if (candidate.length !== length || !WORDS.has(candidate)) continue;
    const next = text[position + length] ?? "";
    if (!BEGINS_ANOTHER.some(([word, behind]) => word.test(candidate) && behind.test(next))) return candidate;
  }
  return null;
}

export function longestWord(state: State): string | null {
  const { text, position } = state;
  if (state.found.position !== position) state.found = { position, word: wordAt(text, position) };
  return state.found.word;
}

/** What points are points of: a rate by its name or sign, or how far something rose or fell. */
const OF_A_RATE = /[率比幅占%‰度]|[低高升降增减][长少]?[\d.一二两三四五半]*$/u;

/** As far back as a rate is looked for. */
const LONGEST_BEFORE = 200;

/** 漏采1个点 of 20个: things that are called so. 完成率每低1个点 is one of a rate. */
const namesThings = ({ text, isRate }: State, point: string, position: number): boolean =>
  point === "个点" &&
  !isRate &&
  !OF_A_RATE.test(text.slice(Math.max(0, position - LONGEST_BEFORE), position));

/** The longest unit or word for a point that stands at a place of the text. */
export function unitAt(state: State, position: number): string | null {
  const { text, ownUnit } = state;
  const own = ownUnit !== "" && text.startsWith(ownUnit, position) ? ownUnit : null;
  for (const length of UNIT_LENGTHS.get(text[position]!) ?? NONE) {
    if (own !== null && own.length > length) return own;
    const candidate = text.slice(position, position + length);
    const isKnown = candidate.length === length && (UNITS.has(candidate) || POINTS.has(candidate));
    if (isKnown && !namesThings(state, candidate, position)) return candidate;
  }
  return own;
}
