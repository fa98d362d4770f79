/** Numbers as they are written: 1,200, 三次, 百分之八十, 八成, 三分之二, 半个月. */
import Big from "big.js";

import { readDecimal, toDecimalText } from "../../../project/index.ts";
import { zerosOf } from "../../score/units.ts";
import { CHINESE_NUMERAL_CHARACTERS, readChineseInteger } from "../../../text/index.ts";
import { WORDS } from "../lexicon/words.ts";
import { at, last, push, unitAt, type State } from "./token-state.ts";

const NUMERALS: ReadonlySet<string> = new Set(CHINESE_NUMERAL_CHARACTERS);
const NUMBER = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const PLAIN_NUMBER = /\d+(?:\.\d+)?/y;
const FRACTION = /([一二三四五六七八九十]{1,2})分之([一二三四五六七八九十]{1,2})/y;
/** 2/3以上: a fraction in figures, where nothing else can be meant. */
const QUOTIENT = /([1-9])\/([2-9])(?=的?(?:分值|满分)|及?以[上下]|得|[,、)]|$)/y;
const PER_HUNDRED =
  /百分之([零一二三四五六七八九十百两]{1,5}|\d+(?:\.\d+)?)(?:点([零一二三四五六七八九]+))?/y;
const TENTHS = /([一二三四五六七八九])(?:成(?![立效果本员绩功长为熟交人品就])|折(?![扣合旧算页叠子]))/y;
const HALF_OF = /半(?=个?(?:月|天|日|年|小时|百分点|个百分点))/y;
/** 零点五分: only before what is counted in parts. */
const DECIMAL = /([零一二三四五六七八九十]{1,3})点([零一二三四五六七八九]{1,2})(?=分(?!之|钟)|%|个?百分点)/y;
/** 为零, 大于零: where nothing is counted. */
const NOTHING = /零(?=[,;。、]|[且至到]|的?[得计记扣]|$)/y;
const LONGEST_NUMBER = 20;
const BEGINNINGS: ReadonlySet<string> = new Set([...CHINESE_NUMERAL_CHARACTERS, ..."0123456789百半零"]);

function number(state: State, digits: string, length: number): boolean {
  const value = digits.length > LONGEST_NUMBER ? null : readDecimal(digits);
  if (value === null) push(state, "foreign", length);
  else push(state, "number", length, value);
  return true;
}

const LARGE = /[百千万亿]{1,3}/y;

/** 5万次 is 50000 of them; the 万 of 5万元 and the 千 of 5千米 belong to the unit. */
function readArabic(state: State, digits: string): boolean {
  const start = state.position + digits.length;
  const large = at(LARGE, state.text, start)?.[0] ?? "";
  let length = 0;
  while (length < large.length && unitAt(state, start + length) === null) length += 1;
  if (length === 0) return number(state, digits, digits.length);
  // 3000万 of an indicator in 万元 leaves the 元 away.
  if (state.isScaled && length === large.length) {
    if (unitAt(state, start + length) === null) {
      number(state, digits, digits.length);
      push(state, "unit", length, large);
      return true;
    }
  }
  const value = readDecimal(digits);
  const zeros = zerosOf(large.slice(0, length));
  if (value === null || digits.length + zeros > LONGEST_NUMBER)
    push(state, "foreign", digits.length + length);
  else
    push(
      state,
      "number",
      digits.length + length,
      toDecimalText(new Big(value).times(new Big(10).pow(zeros))),
    );
  return true;
}

/** 八成, 百分之八十: the words carry the sign that figures would have behind them. */
function pushPercent(state: State): void {
  const { position } = state;
  state.tokens.push({ type: "percent", text: "%", from: position, to: position, words: [], value: "%" });
}

export function readNumber(state: State): boolean {
  const { text, position } = state;
  if (!BEGINNINGS.has(text[position]!)) return false;
  const quotient = at(QUOTIENT, text, position);
  if (quotient !== null && last(state)?.type !== "letter" && Number(quotient[1]) < Number(quotient[2])) {
    push(state, "sign", quotient[0].length, `${quotient[1]}/${quotient[2]}`);
    return true;
  }
  // [90,100] holds two numbers, 90,100元 one.
  const arabic = at(last(state)?.type === "open" ? PLAIN_NUMBER : NUMBER, text, position);
  if (arabic !== null) return readArabic(state, arabic[0]);
  const perHundred = at(PER_HUNDRED, text, position);
  if (perHundred !== null) {
    const whole = /^\d/.test(perHundred[1]!)
      ? perHundred[1]!
      : String(readChineseInteger(perHundred[1]!) ?? "x");
    const places =
      perHundred[2] === undefined
        ? ""
        : `.${[...perHundred[2]].map((digit) => readChineseInteger(digit)).join("")}`;
    const value = readDecimal(whole + places);
    if (value === null) return false;
    push(state, "number", perHundred[0].length, value);
    pushPercent(state);
    return true;
  }
  const tenths = at(TENTHS, text, position);
  if (tenths !== null) {
    push(state, "number", tenths[0].length, String(readChineseInteger(tenths[1]!)! * 10));
    pushPercent(state);
    return true;
  }
  const fraction = at(FRACTION, text, position);
  if (fraction !== null) {
    push(
      state,
      "sign",
      fraction[0].length,
      `${readChineseInteger(fraction[2]!)}/${readChineseInteger(fraction[1]!)}`,
    );
    return true;
  }
  const decimal = at(DECIMAL, text, position);
  if (decimal !== null) {
    const places = [...decimal[2]!].map((digit) => readChineseInteger(digit)).join("");
    const value = readDecimal(`${readChineseInteger(decimal[1]!) ?? "x"}.${places}`);
    if (value === null) return false;
    push(state, "number", decimal[0].length, value);
    return true;
  }
  const compared = last(state)?.words.some(({ kind }) => kind === "compare") === true;
  if (compared && at(NOTHING, text, position) !== null) return number(state, "0", 1);
  const half = at(HALF_OF, text, position);
  if (half !== null) return number(state, "0.5", 1);
  return readNumeral(state);
}

/** 三次, 十分, 两项: a Chinese numeral is a number only where something that is counted follows it. */
function readNumeral(state: State): boolean {
  const { text, position } = state;
  let length = 0;
  while (length < 12 && NUMERALS.has(text[position + length] ?? "")) length += 1;
  while (length > 0) {
    const value = readChineseInteger(text.slice(position, position + length));
    const after = text[position + length];
    const counted = after === "分" || after === "%" || unitAt(state, position + length) !== null;
    const isWord = after !== "分" && WORDS.has(text.slice(position, position + length + 1));
    if (value !== null && counted && !isWord) return number(state, String(value), length);
    length -= 1;
  }
  return false;
}
