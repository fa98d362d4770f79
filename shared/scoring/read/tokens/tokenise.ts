/**
 * Text → tokens, one pass, longest word first. Every character ends in exactly one token, except white space and quotation
 * marks around a single grade. The longest word has a fixed length, so the number of steps grows with the text's length only.
 */
import { normaliseCharacters, readChineseInteger } from "../../../text/index.ts";
import { dateAt } from "./dates.ts";
import { WORDS } from "../lexicon/words.ts";
import type { Meter } from "../meter.ts";
import { readNumber } from "./number-tokens.ts";
import {
  at,
  last,
  LONGEST_UNIT,
  longestWord,
  POINTS,
  push,
  UNITS,
  wordAt,
  type State,
} from "./token-state.ts";
import type { Token } from "./tokens.ts";

const LETTERS = /[A-Za-z]+/y;

const SEPARATORS: Readonly<Record<string, string>> = {
  ",": "comma",
  ";": "stop",
  "。": "stop",
  "!": "stop",
  "\n": "stop",
  "\r": "stop",
  "\t": "stop",
  "、": "pause",
  ":": "colon",
  "|": "stop",
  "．": "stop",
  "…": "stop",
  "→": "colon",
};
const SIGNS = new Set(["×", "*", "÷", "/", "+", "-", "~", "±", "√"]);
const OPENING = new Set(["(", "[", "【", "{", "〔", "［"]);
const CLOSING = new Set([")", "]", "】", "}", "〕", "］"]);
const CIRCLED = /[①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿]/;
const ORDINAL =
  /(?:[(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)])|(?:\d{1,2}\s*[)])|(?:\d{1,2}\s*[.](?!\d))|(?:\d{1,2}、(?!\s*\d))|(?:[一二三四五六七八九十]{1,2}、(?=[^一二三四五六七八九十]))|(?:[一二三四五六七八九]是)|(?:第[一二三四五六七八九](?:[,、:]))/y;
/** Only what can happen again and again; 第一期, 第2项, 第三名 name a phase, a part or a rank. */
const NTH =
  /(?:第([1-9]\d{0,3}|[一二三四五六七八九十]{1,3})(场次|人次|次|个|场|件|起|例|篇|家|户|处|份|人)(?!性|员|月|季|年)|首(次)(?!性))/y;
function atClauseStart(state: State): boolean {
  const before = last(state);
  return (
    before === undefined ||
    before.type === "separator" ||
    before.type === "fen" ||
    before.type === "ordinal" ||
    before.type === "close"
  );
}

function longestUnit(state: State): string | null {
  for (let length = LONGEST_UNIT; length > 0; length -= 1) {
    const candidate = state.text.slice(state.position, state.position + length);
    if (candidate.length === length && (state.units.has(candidate) || POINTS.has(candidate)))
      return candidate;
  }
  return null;
}

const UNIT_AFTER = new Set([
  "每",
  "每有",
  "/",
  "各",
  "任一",
  "任意一",
  "任何一",
  "有任一",
  "有任意一",
  "有任何一",
  "每一",
]);

function readUnit(state: State): boolean {
  const before = last(state);
  const expected =
    before !== undefined &&
    (before.type === "number" ||
      UNIT_AFTER.has(before.text) ||
      before.words.some((word) => word.kind === "direction"));
  if (!expected || (state.text[state.position] === "分" && state.text[state.position + 1] !== "钟"))
    return false;
  const unit = longestUnit(state);
  if (unit === null) return false;
  const word = longestWord(state);
  // 每次…, 少年: after 每 or a verb a longer known word wins over a measure word.
  if (before.type !== "number" && word !== null && word.length > unit.length) return false;
  push(state, POINTS.has(unit) ? "point" : "unit", unit.length, unit);
  return true;
}

function readWord(state: State): boolean {
  const word = longestWord(state);
  if (word === null) return false;
  push(state, "word", word.length, "", { words: WORDS.get(word)!.words });
  return true;
}

/** 份数同计划份数: 同 compares where the 指标值 follows it, and is part of a name elsewhere. */
function readAgainst(state: State): boolean {
  if (state.text[state.position] !== "同" || /[合共相不协]/u.test(state.text[state.position - 1] ?? ""))
    return false;
  const word = wordAt(state.text, state.position + 1);
  if (word === null || !WORDS.get(word)!.words.some(({ kind }) => kind === "target")) return false;
  push(state, "word", 1, "", { words: [{ kind: "plain", value: "同" }] });
  return true;
}

function readSign(state: State): boolean {
  const character = state.text[state.position]!;
  const separator = SEPARATORS[character];
  if (separator !== undefined) push(state, "separator", 1, separator);
  else if (character === "%" || character === "‰") push(state, "percent", 1, character);
  else if (SIGNS.has(character)) push(state, "sign", 1, character, character === "*" ? { text: "×" } : {});
  else if (OPENING.has(character)) push(state, "open", 1, character);
  else if (CLOSING.has(character)) push(state, "close", 1, character);
  else return false;
  return true;
}

const QUOTES: Readonly<Record<string, string>> = {
  "“": "”",
  "《": "》",
  "「": "」",
  "『": "』",
  '"': '"',
  "‘": "’",
  "〈": "〉",
};
const LONGEST_NAME = 60;

/** A quoted name is text as a whole; quotation marks around one known word are only marks. */
function readQuoted(state: State): boolean {
  const closing = QUOTES[state.text[state.position]!];
  if (closing === undefined) {
    if (!"”》」』’〉".includes(state.text[state.position]!)) return false;
    state.position += 1;
    return true;
  }
  const end = state.text.slice(state.position + 1, state.position + 1 + LONGEST_NAME).indexOf(closing);
  const inner = end < 0 ? "" : state.text.slice(state.position + 1, state.position + 1 + end);
  if (end < 0 || WORDS.has(inner) || /\d/.test(inner)) {
    state.position += 1;
    return true;
  }
  push(state, "text", end + 2);
  return true;
}

function appendText(state: State): void {
  const before = last(state);
  if (before?.type === "text" && before.to === state.position) {
    before.to += 1;
    before.text += state.text[state.position]!;
    state.position += 1;
  } else push(state, "text", 1);
}

function readLetters(state: State): boolean {
  const letters = at(LETTERS, state.text, state.position);
  if (letters === null) return false;
  const word = letters[0];
  const grade = WORDS.get(word)?.words;
  if (word.length === 1)
    push(state, "letter", 1, word.toUpperCase(), grade === undefined ? {} : { words: grade });
  else push(state, /^[A-Z]{2,6}$/.test(word) || /^(app|ppt)$/i.test(word) ? "text" : "foreign", word.length);
  return true;
}

/** [80,90): the second number is no list number. */
function insideBrackets(state: State): boolean {
  const near = state.tokens.slice(-12);
  return near.findLast((token) => token.type === "open" || token.type === "close")?.type === "open";
}

function readOrdinal(state: State): boolean {
  if (CIRCLED.test(state.text[state.position]!)) {
    push(state, "ordinal", 1);
    return true;
  }
  if (!atClauseStart(state) || insideBrackets(state)) return false;
  const ordinal = at(ORDINAL, state.text, state.position);
  if (ordinal === null) return false;
  push(state, "ordinal", ordinal[0].length);
  return true;
}

function readNth(state: State): boolean {
  if (!"第首".includes(state.text[state.position]!)) return false;
  const nth = at(NTH, state.text, state.position);
  if (nth === null) return false;
  const written = nth[1] ?? "1";
  const value = /^\d/.test(written) ? Number(written) : readChineseInteger(written);
  if (value === null || value < 1) return false;
  push(state, "nth", nth[0].length, String(value));
  return true;
}

function readDateToken(state: State): boolean {
  // 每3月…: after 每 or a verb of counting a number of months is a length of time.
  const before = last(state);
  if (
    before !== undefined &&
    (before.text === "每" || before.words.some((word) => word.kind === "direction"))
  )
    return false;
  const date = dateAt(state.text, state.position);
  if (date === null) return false;
  push(state, "date", date.length, "", { date: date.date });
  return true;
}

const READERS: readonly ((state: State) => boolean)[] = [readOrdinal, readNth, readDateToken, readUnit];
const WORD_FIRST: readonly ((state: State) => boolean)[] = [readSign, readLetters, readQuoted];

function readFen(state: State): boolean {
  const before = last(state);
  if (state.text[state.position] !== "分" || before === undefined) return false;
  const next = state.text.slice(state.position, state.position + 2);
  if (before.type !== "number" || next === "分钟" || next === "分之") return false;
  push(state, "fen", 1);
  return true;
}

const isSpace = (character: string): boolean =>
  /\s/.test(character) && character !== "\n" && character !== "\r" && character !== "\t";

const COUNTED_AFTER: ReadonlySet<string> = new Set(["每", "每有", "每缺", "缺", "少", "缺少"]);

function wordOrNumber(state: State): boolean {
  const word = longestWord(state);
  // 十分显著 is a word, 三项 and 十分 are numbers: the longer reading wins, a number on a tie.
  const before = state.tokens.length;
  const start = state.position;
  // 每缺一类: behind 每 or a direction it is a number of them.
  const counted = (word === "一类" || word === "一级") && COUNTED_AFTER.has(last(state)?.text ?? "");
  if (counted) {
    push(state, "number", 1, "1");
    return true;
  }
  if (word !== null && word.length > 1) {
    if (readNumber(state)) {
      const length = state.position - start;
      if (length >= word.length || /^\d/.test(state.text[start]!)) return true;
      state.tokens.length = before;
      state.position = start;
    }
    return readWord(state);
  }
  return readNumber(state) || readWord(state);
}

/**
 * @param text with its characters normalised
 * @param unit the indicator's own 度量单位, which may be any word
 */
export function tokenise(text: string, unit: string, meter: Meter): Token[] {
  const own = normaliseCharacters(unit)
    .replace(/\s+/g, "")
    .replace(/[(（].*$/u, "");
  const units =
    own === "" || own.length > LONGEST_UNIT || own === "%" || UNITS.has(own)
      ? UNITS
      : new Set([...UNITS, own]);
  const state: State = {
    text,
    tokens: [],
    units,
    isScaled: /^[百千万亿]/u.test(own),
    position: 0,
    found: { position: -1, word: null },
  };
  while (state.position < state.text.length) {
    meter.step();
    if (isSpace(state.text[state.position]!)) {
      state.position += 1;
      continue;
    }
    if (READERS.some((read) => read(state))) continue;
    if (readFen(state)) continue;
    if (WORD_FIRST.some((read) => read(state))) continue;
    if (readAgainst(state) || wordOrNumber(state)) continue;
    appendText(state);
  }
  return state.tokens;
}
