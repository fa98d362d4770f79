/** Lines that carry “label：value”, once or several times. */
import { fieldLabel, LABEL_WORDS, type FieldLabel } from "./labels.ts";
import { leadingNumbering } from "./label-text.ts";

export interface LabelledValue {
  label: FieldLabel;
  value: string;
}

export interface LabelledLine {
  /** Text before the first label; empty where the line begins with it. */
  before: string;
  pairs: LabelledValue[];
}

const GAP = String.raw`[\s\u3000\u00a0]*`;
const spaced = (word: string): string =>
  [...word].map((character) => character.replace(/[/().]/g, String.raw`\$&`)).join(GAP);
const WORD = `(?:${LABEL_WORDS.map(spaced).join("|")})`;
const NOTE = String.raw`(?:[(（\[【][^()（）[\]【】]{0,30}[)）\]】])?`;
const YEARED_GOAL = String.raw`(?:(?:预算年度)?(?:19|20|21)\d{2}年?(?:度)?(?:绩效)?目标|预算年度[(（][^()（）]{1,20}[)）]目标)`;
/** Wordings that are known by their pattern only stand without gaps. */
const UNLISTED = String.raw`[\u4e00-\u9fff/、]{3,14}`;
const LABEL = new RegExp(`(?:${WORD}|${YEARED_GOAL}|${UNLISTED})${GAP}${NOTE}${GAP}[:：∶﹕]`, "gu");
/** 项目一：河道清淤, 项目二：…… */
const COUNTED_PROJECT = /^项目(?:[一二三四五六七八九十]|\d{1,2})[:：]$/u;
const COLON = /[:：∶﹕]/u;
const NUMBERED_LEAD = new RegExp(`^(${WORD})${GAP}${NOTE}(?:[\\s\\u3000]+|[。.])(?=\\S)`, "u");
const SEPARATOR_AT_END = /[\s\u3000；;，,、|（(]+$/u;

/** 3. or （二） by itself, and the bare number of a chapter: 1.2 建设单位：…… */
const isNumbering = (text: string): boolean =>
  leadingNumbering(text) === text || /^\d{1,2}(?:\.\d{1,2}){0,2}$/u.test(text);

/** The number of a label within a line: 3. of 地址：某路1号；3.联系电话：…… */
function numberBefore(before: string): string {
  const number = /(?:^|[\s\u3000；;，,、|])(\S{1,4})$/u.exec(before)?.[1] ?? "";
  return number !== "" && leadingNumbering(number) === number ? number : "";
}

/** 某大学（组织机构代码：…；电话：…）: what stands in brackets behind a short value says more of it. */
function opensBracket(line: string, before: string, previous: FieldLabel | undefined): boolean {
  if (!/[（(]$/u.test(before) || !/[)）]$/u.test(line)) return false;
  return previous === undefined
    ? gappedPair(before.replace(/[（(]$/u, ""), () => true)?.pairs[0]?.label.long === false
    : !previous.long;
}

/** May the label begin here? After nothing, after white space, or after a separator that ends the value before it. */
function opensAt(line: string, index: number, previous: FieldLabel | undefined): boolean {
  const afterLongLabel = previous?.long === true;
  const afterShortLabel = previous?.long === false;
  const before = line.slice(0, index);
  if (before.trim() === "" || leadingNumbering(before.trim()) === before.trim()) return true;
  if (opensBracket(line, before, previous)) return true;
  if (afterLongLabel) return /(?:[ \u00a0]{2,}|[\t\u3000])$/u.test(before);
  return /[\s\u3000；;，,、|]$/u.test(before) || (afterShortLabel && before.endsWith("。"));
}

/**
 * Splits a line at the labels it knows: “地址：某路1号 联系电话：0871-1234567” → two pairs.
 * @param valid tells whether a label may be trusted at this point of the document, behind another one of the line
 */
export function splitLabels(
  line: string,
  valid: (label: FieldLabel, before?: FieldLabel) => boolean,
): LabelledLine | null {
  // Most cells and paragraphs hold no colon, and no label can stand in them.
  if (!COLON.test(line)) return leadingHeading(line, valid) ?? gappedPair(line, valid);
  const found: { label: FieldLabel; from: number; valueFrom: number }[] = [];
  const heading = headingAt(line, valid);
  if (heading !== null) found.push({ label: heading.label, from: 0, valueFrom: heading.valueFrom });
  LABEL.lastIndex = heading?.valueFrom ?? 0;
  for (let match = LABEL.exec(line); match !== null; match = LABEL.exec(line)) {
    const label = fieldLabel(COUNTED_PROJECT.test(match[0]) ? "项目名称" : match[0]);
    const previous = found.at(-1);
    const from = match.index - numberBefore(line.slice(0, match.index)).length;
    if (label === null || !valid(label, previous?.label) || !opensAt(line, from, previous?.label)) {
      // 延续性项目    起止时间： is 起止时间 behind a value, not 项目起止时间 with a gap in it.
      LABEL.lastIndex = match.index + 1;
      continue;
    }
    found.push({ label, from, valueFrom: match.index + match[0].length });
  }
  const first = found[0];
  if (first === undefined) return leadingHeading(line, valid) ?? gappedPair(line, valid);
  const lead = line.slice(0, first.from).trim();
  const before = isNumbering(lead) ? "" : lead.replace(SEPARATOR_AT_END, "");
  const inBrackets = found.some(({ from }) => /[（(]$/u.test(line.slice(0, from)));
  const pairs = found.map(({ label, valueFrom }, index) => {
    const next = found[index + 1];
    const value = line.slice(valueFrom, next?.from ?? line.length).trim();
    if (next !== undefined) return { label, value: value.replace(SEPARATOR_AT_END, "") };
    return { label, value: inBrackets ? value.replace(/[)）]$/u, "") : value };
  });
  const ahead = gappedPair(before, valid);
  return ahead === null ? { before, pairs } : { before: "", pairs: [...ahead.pairs, ...pairs] };
}

/**
 * 资金性质：一般公共预算        金额：18.6万元 → its two parts, where every part between wide gaps names itself and at
 * least one by a word that no field answers to; null for any other line.
 */
export function labelledParts(line: string): string[] | null {
  const parts = line
    .trim()
    .split(/[ \u00a0]{2,}|\t+|\u3000+/u)
    .filter((part) => part !== "");
  if (parts.length < 2 || parts.some((part) => !/^[^:：，。]{2,14}[:：]\s*\S/u.test(part))) return null;
  const known = parts.map((part) => fieldLabel(part.slice(0, part.search(COLON))) !== null);
  return known.every(Boolean) ? null : parts;
}

/** 请于8月10日前报送，联系人：王科员，电话：…: a number that a letter's sentence ends with is not the project's. */
export function isAside({ before, pairs }: LabelledLine): boolean {
  return /^(?=.{12}).*[，。；]/su.test(before) && pairs.every(({ label }) => label.reach === "unit");
}

/** “项目名称    城市书房” with a wide gap for a colon: only a field's own words, at the beginning of the line. */
function gappedPair(line: string, valid: (label: FieldLabel) => boolean): LabelledLine | null {
  const match =
    /^\s*([\u4e00-\u9fff]{4,10}(?:[（(][^()（）]{1,20}[)）])?)(?:[ \u00a0]{2,}|\t+|\u3000+)(\S.*)$/su.exec(
      line,
    );
  const label = match === null ? null : fieldLabel(match[1]!);
  if (match === null || label === null || label.reach !== "anywhere" || !valid(label)) return null;
  if (label.long && !/[\u4e00-\u9fff].{4}/su.test(match[2]!)) return null;
  return /[\t\u3000]| {2,}/u.test(match[2]!) || fieldLabel(match[2]!) !== null
    ? null
    : { before: "", pairs: [{ label, value: match[2]!.trim() }] };
}

/**
 * “一、立项依据 按照……” and “（二）项目实施单位。某局，地址：……”: only behind a number is the first word a label, and a short
 * one only before a full stop.
 */
function headingAt(
  line: string,
  valid: (label: FieldLabel) => boolean,
): { label: FieldLabel; valueFrom: number } | null {
  const from = line.length - line.trimStart().length;
  const numbering = leadingNumbering(line.slice(from));
  if (numbering === "") return null;
  const behind = line.slice(from + numbering.length);
  const gap = behind.length - behind.trimStart().length;
  const match = NUMBERED_LEAD.exec(behind.slice(gap));
  const label = match === null ? null : fieldLabel(match[1]!);
  if (match === null || label === null || !valid(label)) return null;
  if (!label.long && (label.reach !== "anywhere" || !match[0].endsWith("。"))) return null;
  return { label, valueFrom: from + numbering.length + gap + match[0].length };
}

function leadingHeading(line: string, valid: (label: FieldLabel) => boolean): LabelledLine | null {
  const heading = headingAt(line, valid);
  if (heading === null) return null;
  const value = line.slice(heading.valueFrom).trim();
  const { label } = heading;
  return { before: "", pairs: [{ label, value: label.long ? value : value.replace(/。$/u, "") }] };
}
