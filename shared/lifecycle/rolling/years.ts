/** 年份 and 日期: years, five-year plans and anniversaries that belong to another year. */
import { readChineseInteger } from "../../text/index.ts";
import type { Found, Rolling } from "./leftover.ts";

const YEAR = /(?<![\d.])((?:19|20|21)\d{2})(?![\d.]|\s*(?:[人名元个件户次场篇万亿]|公里|平方|%))/gu;
const DATE = /^\s*(?:年\s*(?:1[0-2]|0?[1-9])\s*月|[-./](?:1[0-2]|0?[1-9])[-./]\d)/u;
const CHINESE_YEAR = /[二][〇零○][一二三四五六七八九〇零○]{2}(?=年)/gu;
const PLAN = /(十[一二三四五六七八九]?|二十)五(?=[”"]?(?:规划|时期|期间|收官|开局|末|”|"|，|、|。))/gu;
const ANNIVERSARY = /(建党|中国共产党成立|新中国成立|建国|建军|改革开放|抗战胜利|五四运动)(\d{2,3})周年/gu;
const RELATIVE = /(?<![较比与同对])(?:去年|上年度?|前年|前一年)/gu;

const FOUNDED: Readonly<Record<string, number>> = {
  建党: 1921,
  中国共产党成立: 1921,
  新中国成立: 1949,
  建国: 1949,
  建军: 1927,
  改革开放: 1978,
  抗战胜利: 1945,
  五四运动: 1919,
};
const DIGITS = "〇一二三四五六七八九";

/** 十四五 counts 2021 to 2025; every plan lasts five years (the first began in 1953, the sixth in 1981). */
const lastYearOfPlan = (number: number): number => 1950 + 5 * number + 5;
const planOfYear = (year: number): number => Math.ceil((year - 1950) / 5) - 1;
const TENS = ["", "十", "二十", "三十"];

function chineseBelowForty(value: number): string {
  const digit = value % 10;
  return `${TENS[Math.floor(value / 10)] ?? ""}${digit === 0 ? "" : DIGITS[digit]}`;
}

const chineseYear = (year: number): string =>
  [...String(year)].map((digit) => DIGITS[Number(digit)]).join("");

function whyYear(year: number, { fromYear, toYear }: Rolling): string {
  if (year === fromYear) return `上一年度的年份，新项目是 ${toYear} 年的`;
  return year < toYear ? `${year} 年是往年，新项目是 ${toYear} 年的` : `写着以后的年份 ${year}，请核对`;
}

/** Last year's own years move with the project; what lies further back may be history, so nothing is proposed. */
function shifted(year: number, { fromYear, toYear }: Rolling): number | null {
  if (fromYear === null) return null;
  return year >= fromYear - 1 && year <= fromYear + 3 && year !== toYear ? year + (toYear - fromYear) : null;
}

function years(plain: string, rolling: Rolling): Found[] {
  return [...plain.matchAll(YEAR)].flatMap((match): Found[] => {
    const year = Number(match[1]);
    if (year === rolling.toYear) return [];
    const isDate = DATE.test(plain.slice(match.index + 4));
    // A deadline of either year before moves to the new year; an older date is more likely history.
    const recent = rolling.fromYear !== null && year >= rolling.fromYear - 1;
    const proposal = isDate && recent && year < rolling.toYear ? rolling.toYear : shifted(year, rolling);
    return [
      {
        from: match.index,
        to: match.index + 4,
        kind: isDate ? "date" : "year",
        proposal: proposal === null ? null : String(proposal),
        why:
          isDate && year < rolling.toYear
            ? `日期在 ${year} 年，新项目是 ${rolling.toYear} 年的`
            : whyYear(year, rolling),
      },
    ];
  });
}

function chineseYears(plain: string, rolling: Rolling): Found[] {
  return [...plain.matchAll(CHINESE_YEAR)].flatMap((match): Found[] => {
    const year = readChineseInteger(match[0].replaceAll("○", "〇"));
    if (year === null || year === rolling.toYear) return [];
    const next = shifted(year, rolling);
    return [
      {
        from: match.index,
        to: match.index + match[0].length,
        kind: "year",
        proposal: next === null ? null : chineseYear(next),
        why: whyYear(year, rolling),
      },
    ];
  });
}

function plans(plain: string, { toYear }: Rolling): Found[] {
  return [...plain.matchAll(PLAN)].flatMap((match): Found[] => {
    const number = readChineseInteger(match[1]!);
    if (number === null || toYear <= lastYearOfPlan(number)) return [];
    return [
      {
        from: match.index,
        to: match.index + match[0].length,
        kind: "year",
        proposal: `${chineseBelowForty(planOfYear(toYear))}五`,
        why: `“${match[0]}”到 ${lastYearOfPlan(number)} 年为止`,
      },
    ];
  });
}

function anniversaries(plain: string, { toYear }: Rolling): Found[] {
  return [...plain.matchAll(ANNIVERSARY)].flatMap((match): Found[] => {
    const [whole, event, count] = match;
    const now = toYear - FOUNDED[event!]!;
    if (Number(count) === now) return [];
    const from = match.index + event!.length;
    return [
      {
        from,
        to: from + count!.length,
        kind: "year",
        proposal: String(now),
        why: `${toYear} 年是${whole.replace(count!, String(now))}`,
      },
    ];
  });
}

function relative(plain: string): Found[] {
  return [...plain.matchAll(RELATIVE)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    kind: "year",
    proposal: null,
    why: `“${match[0]}”说的已经是再往前一年，请换成新的情况`,
    along: "clause",
  }));
}

export function foundYears(plain: string, rolling: Rolling): Found[] {
  return [
    ...years(plain, rolling),
    ...chineseYears(plain, rolling),
    ...plans(plain, rolling),
    ...anniversaries(plain, rolling),
    ...relative(plain),
  ];
}
