/**
 * Text → tokens, one pass, longest word first. Every character ends in exactly one token, except white space and quotation
 * marks around a single grade. The longest word has a fixed length, so the number of steps grows with the text's length only.
 */
import { normaliseCharacters, readChineseInteger } from "../../../text/index.ts";
import type { ScoredIndicator } from "../../types.ts";
import { dateAt } from "./dates.ts";
import { WORDS } from "../lexicon/words.ts";
import type { Meter } from "../meter.ts";
import { readNumber } from "./number-tokens.ts";
import { ownName, readOwnName } from "./own-name.ts";
import { readRateName } from "./rate-names.ts";
import {
  at,
  last,
  LONGEST_UNIT,
  longestWord,
  POINTS,
  push,
  UNITS,
  unitAt,
  wordAt,
  type State,
} from "./token-state.ts";
import { takesUnit } from "./takes-unit.ts";
import { hasRole, roleOf, type Token } from "./tokens.ts";

const OF_POINTS = /分(?![之钟])/uy;

/** 几个百分点, 几次, 几分: so many as are told elsewhere. */
function readSoMany(state: State): boolean {
  if (state.text[state.position] !== "几") return false;
  const unit = unitAt(state, state.position + 1);
  const isFen = at(OF_POINTS, state.text, state.position + 1) !== null;
  if (!isFen && unit === null) return false;
  push(state, "text", 1);
  if (isFen || unit === null) push(state, "fen", 1);
  else push(state, POINTS.has(unit) ? "point" : "unit", unit.length, unit);
  return true;
}

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
const SIGNS = new Set(["×", "÷", "/", "+", "-", "~", "±", "√"]);
const OPENING = new Set(["(", "[", "【", "{", "〔", "［"]);
const CLOSING = new Set([")", "]", "】", "}", "〕", "］"]);
const CIRCLED = /[①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿]/;
const BEGINS_ORDINAL: ReadonlySet<string> = new Set("(第0123456789一二三四五六七八九十");
const ORDINAL =
  /(?:[(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)])|(?:\d{1,2}\s*[)])|(?:\d{1,2}\s*[.](?!\d))|(?:\d{1,2}、(?!\s*\d))|(?:[一二三四五六七八九十]{1,2}、(?=[^一二三四五六七八九十]))|(?:[一二三四五六七八九]是)|(?:第[一二三四五六七八九](?:[,、:]))/y;
/**
 * Only what can happen again and again; 第一期, 第2项, 第三名 name a phase, a part or a rank. 第6本起 goes on from there, and
 * counts things of any kind.
 */
const NTH =
  /(?:第([1-9]\d{0,3}|[一二三四五六七八九十]{1,3})(?:(?:场次|人次|次|个|场|件|起|例|篇|家|户|处|份|人)(?!性|员|月|季|年)|(?:本|宗|条|名|辆|台|株|棵|具|座|栋|张|笔|页|卷|证|盏|块|批)(?=起|开始))|首(?:次)(?!性))/y;
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

const PERMILLE_POINT = /个?千分点/y;
const PERMILLE_BEGINS: ReadonlySet<string> = new Set("个千");

function readUnit(state: State): boolean {
  const before = last(state);
  // 0.5个千分点: so many ‰ of a rate.
  const permille =
    before?.type === "number" && PERMILLE_BEGINS.has(state.text[state.position]!)
      ? at(PERMILLE_POINT, state.text, state.position)
      : null;
  if (permille !== null) {
    push(state, "percent", permille[0].length, "‰");
    return true;
  }
  const expected =
    before !== undefined &&
    (before.type === "number" || takesUnit(before.text) || hasRole(before, "direction"));
  if (!expected || (state.text[state.position] === "分" && state.text[state.position + 1] !== "钟"))
    return false;
  const unit = unitAt(state, state.position);
  if (unit === null) return false;
  const word = longestWord(state);
  // 超时件数, 减少幅度: the name of a number, and no measure of it.
  if (before.type !== "number" && /[数度]/u.test(state.text[state.position + unit.length] ?? ""))
    return false;
  // 每次…, 少年: after 每 or a verb a longer known word wins over a measure word.
  if (before.type !== "number" && word !== null && word.length > unit.length) return false;
  if (beginsName(before, state.text[state.position + unit.length])) return false;
  push(state, POINTS.has(unit) ? "point" : "unit", unit.length, unit);
  return true;
}

/** 未发生处置不力事件, 存在项目违规: what happened goes on as a name, and so many of it would stand before what they cost. */
const beginsName = (before: Token, next: string | undefined): boolean =>
  before.type !== "number" &&
  roleOf(before, "direction") === "count" &&
  next !== undefined &&
  /[一-龥]/u.test(next) &&
  !/[扣得计减加记的则即就均都不每]/u.test(next);

function readWord(state: State): boolean {
  const word = longestWord(state);
  if (word === null) return false;
  push(state, "word", word.length, "", WORDS.get(word)!.words);
  return true;
}

/** 12345热线工单, 119警情: a telephone number is a name. */
const SHORT_NUMBER =
  /(?:1\d{2}|1[02]\d{3}|9\d{4})(?=政务|市民|服务热线|便民|热线|平台|专线|工单|急救|警情|接警|报警|指挥中心)|[1-5]A(?=级|景区|旅游|乡村|厕所)|[3-6]G(?=基站|网络|信号|通信|覆盖|用户|应用)/y;
/** PM2.5, H7N9: letters and numbers that name a thing together. */
const CHEMICAL = /PM(?:2\.5|10|1(?!\d))|H\dN\d|(?:CO|SO|NO)2|O3|VOCs?|NOx|pH值?/y;
/** 45秒内出动率, 24小时办结率: how fast, as part of the name of a rate. */
const TIMED_RATE = /\d+(?:\.\d+)?(?:秒钟?|分钟|个?小时|个?工作日|天|日|个月)(?:以内|之内|内)?[一-龥]{1,6}率/y;
/** A word between that would be a rule of its own. */
const NO_NAME = /[得扣加减每的达为超低不未完按至到或和且]/u;

const isFigure = (character: string): boolean => character >= "0" && character <= "9";

/** Numbers that are part of a name. */
function readNumberedName(state: State): boolean {
  if (!isFigure(state.text[state.position]!)) return false;
  const before = last(state);
  const counted = before?.text === "每" || hasRole(before, "direction") || hasRole(before, "compare");
  const short = at(SHORT_NUMBER, state.text, state.position)?.[0];
  const timed = at(TIMED_RATE, state.text, state.position)?.[0];
  const name =
    short ??
    (timed !== undefined && !NO_NAME.test(timed.replace(/到位|到场|到达|完成/gu, "")) ? timed : undefined);
  if (name === undefined || counted) return false;
  push(state, "text", name.length);
  return true;
}

/** 份数同计划份数: 同 compares where the 指标值 follows it, and is part of a name elsewhere. */
function readAgainst(state: State): boolean {
  if (state.text[state.position] !== "同" || /[合共相不协]/u.test(state.text[state.position - 1] ?? ""))
    return false;
  const word = wordAt(state.text, state.position + 1);
  if (word === null || !WORDS.get(word)!.words.some(({ kind }) => kind === "target")) return false;
  push(state, "word", 1, "", [{ kind: "plain", value: "同" }]);
  return true;
}

function readSign(state: State): boolean {
  const character = state.text[state.position]!;
  const separator = SEPARATORS[character];
  if (separator !== undefined) push(state, "separator", 1, separator);
  else if (character === "%" || character === "‰") push(state, "percent", 1, character);
  else if (character === "*") push(state, "sign", 1, character).text = "×";
  else if (SIGNS.has(character)) push(state, "sign", 1, character);
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
const CLOSING_QUOTES: ReadonlySet<string> = new Set("”》」』’〉");
const LONGEST_NAME = 60;

/** A quoted name is text as a whole; quotation marks around one known word are only marks. */
function readQuoted(state: State): boolean {
  const closing = QUOTES[state.text[state.position]!];
  if (closing === undefined) {
    if (!CLOSING_QUOTES.has(state.text[state.position]!)) return false;
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
  const name = at(CHEMICAL, state.text, state.position);
  if (name !== null) {
    push(state, "text", name[0].length);
    return true;
  }
  const word = letters[0];
  if (word.length === 1) push(state, "letter", 1, word.toUpperCase(), WORDS.get(word)?.words);
  else push(state, /^[A-Z]{2,6}$/.test(word) || /^(app|ppt)$/i.test(word) ? "text" : "foreign", word.length);
  return true;
}

const NEAR = 12;

/** [80,90): the second number is no list number. */
function insideBrackets(state: State): boolean {
  const { tokens } = state;
  for (let back = 1; back <= NEAR && back <= tokens.length; back += 1) {
    const { type } = tokens[tokens.length - back]!;
    if (type === "open" || type === "close") return type === "open";
  }
  return false;
}

function readOrdinal(state: State): boolean {
  const character = state.text[state.position]!;
  if (!BEGINS_ORDINAL.has(character)) {
    if (!CIRCLED.test(character)) return false;
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
  const first = state.text[state.position];
  if (first !== "第" && first !== "首") return false;
  const nth = at(NTH, state.text, state.position);
  if (nth === null) return false;
  const written = nth[1] ?? "1";
  const value = /^\d/.test(written) ? Number(written) : readChineseInteger(written);
  if (value === null || value < 1) return false;
  push(state, "nth", nth[0].length, String(value));
  return true;
}

/** 一月一巡, 一季一评: how often something is done. 一月一日 is a day. */
const IDIOM_OF_FREQUENCY = /一[日天周旬月季年]一(?![日号月季年天周旬])[一-龥]/y;

function readFrequency(state: State): boolean {
  const idiom =
    state.text[state.position] === "一" ? at(IDIOM_OF_FREQUENCY, state.text, state.position) : null;
  if (idiom === null) return false;
  push(state, "text", idiom[0].length);
  return true;
}

/** 超过10月31日, 晚于年底: beyond a day. */
const AFTER_DAY: ReadonlySet<string> = new Set(["超过", "晚于", "迟于"]);
const DAY_ENDS: ReadonlySet<string> = new Set("日号底末");

function readDateToken(state: State): boolean {
  const date = dateAt(state.text, state.position);
  if (date === null) return false;
  // 每3月…: after 每 or a verb of counting a number of months is a length of time.
  const before = last(state);
  const isCounted = before?.text === "每" || hasRole(before, "direction");
  // 超过10月31日 names a day, 超过3月 may be so many months.
  const isDay = (): boolean =>
    AFTER_DAY.has(before!.text) && DAY_ENDS.has(state.text[state.position + date.length - 1]!);
  if (isCounted && !isDay()) return false;
  push(state, "date", date.length).date = date.date;
  return true;
}

function readFen(state: State): boolean {
  if (state.text[state.position] !== "分" || last(state)?.type !== "number") return false;
  const next = state.text[state.position + 1];
  if (next === "钟" || next === "之") return false;
  push(state, "fen", 1);
  return true;
}

const isChinese = (character: string): boolean => character >= "一" && character <= "龥";

/** White space but for the ends of lines and cells, which end a clause. */
const isSpace = (character: string): boolean =>
  !isChinese(character) && SEPARATORS[character] === undefined && /\s/.test(character);

/** What a character can only be at its place in a sentence; then a sign; then a word, a name or a number. */
const readNext = (state: State): boolean =>
  readOwnName(state) ||
  readNumberedName(state) ||
  readOrdinal(state) ||
  readNth(state) ||
  readFrequency(state) ||
  readSoMany(state) ||
  readDateToken(state) ||
  readUnit(state) ||
  readFen(state) ||
  readSign(state) ||
  readLetters(state) ||
  readQuoted(state) ||
  readAgainst(state) ||
  readRateName(state) ||
  wordOrNumber(state);

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
 * @param indicator its own 度量单位, which may be any word, and its name, where the sentence may hold it
 */
export function tokenise(
  text: string,
  indicator: Pick<ScoredIndicator, "unit" | "name">,
  meter: Meter,
): Token[] {
  const own = normaliseCharacters(indicator.unit)
    .replace(/\s+/g, "")
    .replace(/[(（].*$/u, "");
  const isOwn = own.length <= LONGEST_UNIT && own !== "%" && !UNITS.has(own);
  const state: State = {
    text,
    tokens: [],
    ownUnit: isOwn ? own : "",
    name: ownName(indicator.name, text),
    isScaled: /^[百千万亿]/u.test(own),
    isRate: own === "%" || own === "‰",
    position: 0,
    found: { position: -1, word: null },
  };
  while (state.position < state.text.length) {
    meter.step();
    if (isSpace(text[state.position]!)) state.position += 1;
    else if (!readNext(state)) appendText(state);
  }
  return state.tokens;
}
