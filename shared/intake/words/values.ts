/** What written values mean: a sign with a number and a unit, 新增/延续, a period, a year. */
import { readComparison, readDecimal } from "../../project/index.ts";
import { normaliseCharacters, withoutSpaces } from "../../text/index.ts";

const CHECKED = "☑√■✔☒✓●◉▣";
const UNCHECKED = "□☐○◯";

const SIGN = String.raw`(?:大于或等于|小于或等于|大于等于|小于等于|不低于|不少于|不高于|不超过|等于|大于|小于|[>＞]\s*[=＝]|[<＜]\s*[=＝]|[=＝]\s*[=＝]|[=＝═﹦≥≧⩾≤≦⩽>＞﹥<＜﹤])`;
const NUMBER = String.raw`[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?`;
const SIGNED = new RegExp(`^(${SIGN})\\s*(.+)$`, "su");
const NUMBER_WITH_UNIT = new RegExp(
  `^(${NUMBER})\\s*([^\\d０-９\\s,，.．;；、。+＋×*()（）~～—–\\-/][^\\d０-９,，;；。+＋×*~～]{0,11})?$`,
  "u",
);

export interface TargetParts {
  comparison: string;
  target: string;
  unit: string;
}

/** Words that set a bound though the record knows them not as signs: 达到100%, 高于90%. */
const SIGN_WORDS: readonly (readonly [RegExp, ">" | "≥" | "<" | "≤"])[] = [
  [/^(?:达到|至少|不得低于|不得少于|不应低于|不少于|不低于|不小于)$/u, "≥"],
  [/^(?:至多|不得高于|不得超过|不得多于|不应超过|不多于|不大于)$/u, "≤"],
  [/^(?:高于|超过|多于)$/u, ">"],
  [/^(?:低于|少于)$/u, "<"],
];
const WORD_BEFORE_NUMBER = /^([\u4e00-\u9fff]{2,4})\s*(?=[\d０-９])/u;

/** The sign that a word such as 达到 stands for where a sign is due; null for other words. */
export function signOfWord(text: string): ">" | "≥" | "<" | "≤" | null {
  return SIGN_WORDS.find(([word]) => word.test(text.trim()))?.[1] ?? null;
}

/** 90%以上, 95%（含）以上, 控制在15分钟以内: the number itself counts in (民法典 art. 1259). */
const BOUND = /^(?:控制在|保持在|达到)?(.+?)(?:[(（]含[^()（）]{0,3}[)）])?(以上|以内|以下)$/su;

/** 10个工作日内, 24小时内: within so much time is 以内. */
const WITHIN = /(?<=\d\s*(?:个?工作日|个?自然日|天|个?小时|分钟|个月|周|年))内$/u;

function splitBound(written: string): TargetParts | null {
  const text = written.replace(WITHIN, "以内");
  const bound = BOUND.exec(text);
  const number = bound === null ? null : NUMBER_WITH_UNIT.exec(bound[1]!.trim());
  if (bound === null || number === null || readDecimal(number[1]!.replaceAll("，", ",")) === null)
    return null;
  if (mayBeDate(number[1]!, number[2] ?? "")) return null;
  return { comparison: bound[2] === "以上" ? "≥" : "≤", target: number[1]!, unit: number[2]?.trim() ?? "" };
}

/** 2026年, 6月, 30日 may be dates; 10年 is a length of time. */
const mayBeDate = (number: string, unit: string): boolean =>
  /^[年月日.．/-]/u.test(unit) &&
  !(unit === "年" && /^\d{1,2}(?:\.\d+)?$/u.test(normaliseCharacters(number)));

/** ≥95% → ≥, 95, %. Words and dates stay whole; a text that is none of these comes back as the target. */
export function splitTarget(text: string): TargetParts {
  const bound = splitBound(text.trim());
  if (bound !== null) return bound;
  const word = WORD_BEFORE_NUMBER.exec(text.trim());
  const sign = word === null || readComparison(word[1]!) !== null ? null : signOfWord(word[1]!);
  if (sign !== null) {
    const rest = splitTarget(text.trim().slice(word![0].length));
    if (rest.unit !== "" || readDecimal(rest.target) !== null) return { ...rest, comparison: sign };
  }
  const signed = SIGNED.exec(text.trim());
  const comparison =
    signed !== null && readComparison(signed[1]!) !== null ? signed[1]!.replace(/\s+/gu, "") : "";
  const rest = comparison === "" ? text.trim() : signed![2]!.trim();
  const number = NUMBER_WITH_UNIT.exec(rest);
  const isDate = number !== null && mayBeDate(number[1]!, number[2] ?? "");
  if (number === null || isDate || readDecimal(number[1]!.replaceAll("，", ",")) === null)
    return { comparison, target: rest, unit: "" };
  return { comparison, target: number[1]!, unit: number[2]?.trim() ?? "" };
}

export function readAttribute(text: string): "quantitative" | "qualitative" | null {
  const plain = withoutSpaces(text);
  if (/^定量(?:指标)?$/u.test(plain)) return "quantitative";
  if (/^定性(?:指标)?$/u.test(plain)) return "qualitative";
  return null;
}

/** The words beside a ticked box; null where no box is drawn. ["延续"] for 新增□ 延续☑. */
export function tickedWords(text: string): string[] | null {
  if (![...text].some((character) => CHECKED.includes(character) || UNCHECKED.includes(character)))
    return null;
  const tokens =
    text.match(new RegExp(`[${CHECKED}${UNCHECKED}]|[^${CHECKED}${UNCHECKED}\\s、；;,，/|]+`, "gu")) ?? [];
  const isBox = (token: string | undefined): boolean =>
    token !== undefined && (CHECKED + UNCHECKED).includes(token);
  const boxFirst = isBox(tokens[0]);
  const words: string[] = [];
  tokens.forEach((token, index) => {
    if (isBox(token)) return;
    const box = boxFirst ? tokens[index - 1] : tokens[index + 1];
    if (box !== undefined && isBox(box) && CHECKED.includes(box)) words.push(token);
  });
  return words;
}

/** 项目属性; null where the words fit neither, or both. */
export function readNature(text: string): "new" | "continuing" | null {
  const plain = (tickedWords(text) ?? [text]).map((word) => withoutSpaces(word));
  const isNew = plain.some((word) => /新增|新设|新立|新建项目/u.test(word));
  const isContinuing = plain.some((word) => /延续|持续|存续|结转项目/u.test(word));
  return isNew === isContinuing ? null : isNew ? "new" : "continuing";
}

/** 是否延续项目 | 否: the question with its answer; null where it asks or is answered otherwise. A no is the other of the two. */
export function natureAnswered(question: string, answer: string): "new" | "continuing" | null {
  const asked = question.startsWith("是否") ? readNature(question) : null;
  const words = tickedWords(answer) ?? [answer];
  const said = words.length === 1 ? withoutSpaces(words[0]!) : "";
  if (asked === null || !/^[是否]$/u.test(said)) return null;
  return (asked === "continuing") === (said === "是") ? "continuing" : "new";
}

const DATE_LIKE =
  /^(?:19|20|21)\d{2}\s*(?:年|[-./])?\s*(?:\d{1,2}\s*(?:月|[-./])?\s*(?:\d{1,2}\s*日?)?)?(?:底|初|中旬)?$/u;

/** 2027-01-01, 2027年3月: a day or a month and nothing else. */
export const isDate = (text: string): boolean =>
  /\d{4}\D+\d/u.test(text) && DATE_LIKE.test(normaliseCharacters(text.trim()));

/** 2022年1月至2022年12月, 2022-01-01—2022-12-31 → both ends as written; null where the text is no period. */
export function splitPeriod(text: string): { start: string; end: string } | null {
  // 自2026年1月1日起至2026年12月31日止
  const plain = text
    .trim()
    // 1年（2026.1—2026.12）
    .replace(/^[\d一二三四五]{1,2}(?:年|个月)\s*[(（]([^()（）]+)[)）]$/u, "$1")
    .replace(/^自\s*(?=\d)/u, "")
    .replace(/(?<=[日月年底])\s*起(?=\s*[至到])/u, "")
    .replace(/(?<=[日月年底])\s*止$/u, "");
  for (const separator of [
    /\s*(?:至|到)\s*/u,
    /\s*[—–~～－]{1,2}\s*/u,
    /\s+-\s+|(?<=[日月年])\s*-\s*|--/u,
    /-(?=(?:19|20|21)\d{2}(?:[./年]|$))/u,
  ]) {
    const parts = plain.split(separator);
    if (
      parts.length === 2 &&
      DATE_LIKE.test(normaliseCharacters(parts[0]!.trim())) &&
      /\d/u.test(parts[1]!) &&
      parts[1]!.length <= 20
    ) {
      return { start: parts[0]!.trim(), end: parts[1]!.trim() };
    }
  }
  return null;
}

const DIGIT = "〇一二三四五六七八九";

/** 二〇二六年 → 2026年. */
const withArabicYears = (text: string): string =>
  text.replace(/(?:二[〇○零Oo0]|一九)[〇○零Oo0一二三四五六七八九]{2}(?=年)/gu, (year) =>
    [...year].map((digit) => Math.max(0, DIGIT.indexOf(digit))).join(""),
  );

/** Every year written in the text, in order: 2022年-2024年 → [2022, 2024]. */
export function yearsIn(text: string): number[] {
  return [...normaliseCharacters(withArabicYears(text)).matchAll(/(?<!\d)((?:19|20|21)\d{2})(?!\d)/gu)].map(
    (match) => Number(match[1]),
  );
}

/** A year that stands alone: 2022, 2022年, 2022年度. */
export function readYear(text: string): number | null {
  const match = /^[(（]?((?:19|20|21)\d{2})年?度?[)）]?$/u.exec(
    withoutSpaces(normaliseCharacters(withArabicYears(text))),
  );
  return match === null ? null : Number(match[1]);
}

/** 10, 10分, １０ → the number as plain digits; empty where it is none. */
export function readPoints(text: string): string {
  return (
    readDecimal(
      normaliseCharacters(text)
        .trim()
        .replace(/\s*分$/u, ""),
    ) ?? ""
  );
}

/** __36__万元: what was typed on a line to write on, without the line; strokes beside Latin letters are part of a word. */
export function withoutWritingLines(text: string): string {
  return text.replace(/(?<![A-Za-z_＿])[_＿]{2,}(?![A-Za-z_＿])/gu, (line, at: number) =>
    /[\s\u3000]/u.test(text[at - 1] ?? " ") || /[\s\u3000]/u.test(text[at + line.length] ?? " ") ? " " : "",
  );
}

/** Text that must stand on one line: a break made by a narrow column is taken out again. */
export function onOneLine(text: string): string {
  return text
    .replace(/([\u2e80-\u9fff\uff00-\uffef“”‘’《》、，。；：])\s*\n\s*/gu, "$1")
    .replace(/\s*\n\s*(?=[\u2e80-\u9fff\uff00-\uffef“”‘’《》、，。；：])/gu, "")
    .replace(/\s*\n\s*/gu, " ")
    .trim();
}
