/** Where the tokeniser stands in a text, and what every kind of token is found by. */
import { MEASURE_WORDS, POINT_WORDS } from "../lexicon/units.ts";
import { WORDS } from "../lexicon/words.ts";
import type { Token, TokenType } from "./tokens.ts";

/** Lengths of the known words that start with a character, longest first. */
const LENGTHS_BY_FIRST: ReadonlyMap<string, readonly number[]> = (() => {
  const lengths = new Map<string, Set<number>>();
  for (const word of WORDS.keys())
    lengths.set(word[0]!, (lengths.get(word[0]!) ?? new Set()).add(word.length));
  return new Map([...lengths].map(([first, found]) => [first, [...found].toSorted((a, b) => b - a)]));
})();
export const LONGEST_UNIT = 8;
export const UNITS: ReadonlySet<string> = new Set(MEASURE_WORDS);
export const POINTS: ReadonlySet<string> = new Set(POINT_WORDS);

export interface State {
  readonly text: string;
  readonly tokens: Token[];
  readonly units: ReadonlySet<string>;
  /** The indicator's own unit is one of thousands: 万元, 万亩. */
  readonly isScaled: boolean;
  position: number;
  /** The longest known word where it was last looked for: several readers ask for it at one place. */
  found: { position: number; word: string | null };
}

export function push(
  state: State,
  type: TokenType,
  length: number,
  value = "",
  extra: Partial<Token> = {},
): void {
  const from = state.position;
  const to = from + length;
  state.tokens.push({ type, text: state.text.slice(from, to), from, to, words: [], value, ...extra });
  state.position = to;
}

export const last = (state: State): Token | undefined => state.tokens.at(-1);

export function at(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** The longest known word that stands at a place of a text. */
export function wordAt(text: string, position: number): string | null {
  for (const length of LENGTHS_BY_FIRST.get(text[position]!) ?? []) {
    const candidate = text.slice(position, position + length);
    if (candidate.length !== length || !WORDS.has(candidate)) continue;
    // 计零点五分 gives half a point, and not none.
    if (!candidate.endsWith("零") || text[position + length] !== "点") return candidate;
  }
  return null;
}

export function longestWord(state: State): string | null {
  const { text, position } = state;
  if (state.found.position !== position) state.found = { position, word: wordAt(text, position) };
  return state.found.word;
}

export function* unitsAt(text: string, units: ReadonlySet<string>): Generator<string> {
  for (let length = Math.min(LONGEST_UNIT, text.length); length > 0; length -= 1) {
    const candidate = text.slice(0, length);
    if (units.has(candidate) || POINTS.has(candidate)) yield candidate;
  }
}
