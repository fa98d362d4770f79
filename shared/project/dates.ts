import { normaliseCharacters } from "../text/index.ts";

/** A calendar day, YYYY-MM-DD. */
export type IsoDate = string;

/**
 * What a written date means. The text itself stays what she typed; `last` is the last day that it covers, so that
 * 2022年11月30日前 and 2022年11月底 both end on 2022-11-30 (前 and 底 include the day by habit, DOMAIN §3.2).
 */
export interface WrittenDate {
  first: IsoDate;
  last: IsoDate;
  precision: "day" | "month" | "quarter" | "half" | "year";
  /** 前、之前、以前、底前: on or before. */
  before: boolean;
  /** The year stood in the text; false where `yearWhenAbsent` was used. */
  yearWritten: boolean;
  from: number;
  to: number;
}

const pad = (value: number): string => String(value).padStart(2, "0");

/** Days of a month by the Gregorian calendar. `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The ISO text of a day, or null where there is no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2199 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** Days since 1970-01-01, for counting calendar days between dates. */
export function dayNumber(date: IsoDate): number {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const YEAR = String.raw`(?:((?:19|20|21)\d{2})\s*(?:年|[-./])\s*)?`;
const BEFORE = String.raw`(\s*(?:底|末)?(?:之前|以前|前|底|末)?)`;
const DAY = new RegExp(
  `${YEAR}(?<!\\d)(1[0-2]|0?[1-9])\\s*(?:月|[-./])\\s*(3[01]|[12]\\d|0?[1-9])(?!\\d)\\s*日?(之前|以前|前)?`,
);
const MONTH = new RegExp(`${YEAR}(?<!\\d)(1[0-2]|0?[1-9])\\s*月(?:份)?${BEFORE}`);
const QUARTER = new RegExp(`${YEAR}第?([一二三四1-4])季度${BEFORE}`);
const HALF = new RegExp(`${YEAR}(上|下)半年${BEFORE}`);
const YEAR_ONLY = new RegExp(`((?:19|20|21)\\d{2})\\s*年(?:度)?(?!\\s*\\d)${BEFORE}`);
const YEAR_END = /(年底|年末|年终)(之前|以前|前)?/;

/** First and last month of what the unit's own word names: 11月, 三 or 3 (季度), 上 or 下 (半年). */
const MONTHS = {
  month: (word: string): [number, number] => [Number(word), Number(word)],
  quarter: (word: string): [number, number] => {
    const index = "一二三四".includes(word) ? "一二三四".indexOf(word) : Number(word) - 1;
    return [index * 3 + 1, index * 3 + 3];
  },
  half: (word: string): [number, number] => (word === "上" ? [1, 6] : [7, 12]),
};

const endsBefore = (suffix: string | undefined): boolean => suffix !== undefined && suffix.includes("前");

function period(year: number, firstMonth: number, lastMonth: number): { first: IsoDate; last: IsoDate } {
  return {
    first: isoDate(year, firstMonth, 1)!,
    last: isoDate(year, lastMonth, daysInMonth(year, lastMonth))!,
  };
}

/**
 * Reads the first date written in the text: 2022年11月30日前, 2022-11-30, 11月30日, 2022年11月底, 第三季度, 上半年, 年底前, 2022年.
 * @param yearWhenAbsent the year for a date that names none (the 预算年度); without it such a date is not read.
 */
export function readDate(text: string, yearWhenAbsent: number | null = null): WrittenDate | null {
  const plain = normaliseCharacters(text);
  const place = (match: RegExpExecArray) => ({
    from: match.index,
    to: match.index + match[0].trimEnd().length,
  });
  const yearOf = (written: string | undefined): number | null =>
    written === undefined ? yearWhenAbsent : Number(written);

  const day = DAY.exec(plain);
  // 2.5 or 3-4 without 月 or a year is a number, not a day.
  if (day !== null && (day[1] !== undefined || day[0].includes("月"))) {
    const year = yearOf(day[1]);
    const date = year === null ? null : isoDate(year, Number(day[2]), Number(day[3]));
    if (date !== null) {
      return {
        first: date,
        last: date,
        precision: "day",
        before: endsBefore(day[4]),
        yearWritten: day[1] !== undefined,
        ...place(day),
      };
    }
    return null;
  }
  const readings: readonly [RegExpExecArray | null, keyof typeof MONTHS][] = [
    [MONTH.exec(plain), "month"],
    [QUARTER.exec(plain), "quarter"],
    [HALF.exec(plain), "half"],
  ];
  for (const [match, precision] of readings) {
    if (match === null) continue;
    const year = yearOf(match[1]);
    if (year === null) return null;
    const [firstMonth, lastMonth] = MONTHS[precision](match[2]!);
    return {
      ...period(year, firstMonth, lastMonth),
      precision,
      before: endsBefore(match[3]),
      yearWritten: match[1] !== undefined,
      ...place(match),
    };
  }
  const yearEnd = YEAR_END.exec(plain);
  const yearOnly = YEAR_ONLY.exec(plain);
  if (yearEnd !== null && yearOnly === null) {
    if (yearWhenAbsent === null) return null;
    const last = isoDate(yearWhenAbsent, 12, 31)!;
    return {
      first: last,
      last,
      precision: "day",
      before: endsBefore(yearEnd[2]),
      yearWritten: false,
      ...place(yearEnd),
    };
  }
  if (yearOnly !== null) {
    return {
      ...period(Number(yearOnly[1]), 1, 12),
      precision: "year",
      before: endsBefore(yearOnly[2]),
      yearWritten: true,
      ...place(yearOnly),
    };
  }
  return null;
}

/** 2022-11-30 → 2022年11月30日, without leading zeros (GB/T 9704-2012). */
export function printDate(date: IsoDate): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
