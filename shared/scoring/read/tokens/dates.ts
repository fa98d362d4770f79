/** Dates inside a standard: 2026年10月31日, 10月31日, 10月底, 次年一季度, 上半年, 年底. */
import { daysInMonth, isoDate } from "../../../project/index.ts";
import { readChineseInteger } from "../../../text/index.ts";
import type { DateToken } from "./tokens.ts";

const NUMERAL = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}";
const RELATIVE = "次年|下一年|下年度|下年|翌年|第二年|来年|当年度|当年|本年度|本年|年度内";
const YEAR = String.raw`(?:((?:19|20|21)\d\d)\s*年度?\s*|(${RELATIVE})(?:的|度)?\s*)?`;
const DAY = new RegExp(String.raw`${YEAR}(${NUMERAL})\s*月份?\s*(${NUMERAL})\s*[日号]`, "y");
const MONTH = new RegExp(
  String.raw`${YEAR}(${NUMERAL})\s*月份?(上旬|中旬|下旬|底|末|初)?(?!\s*[0-9一二三四五六七八九十])`,
  "y",
);
const QUARTER = new RegExp(String.raw`${YEAR}第?([一二三四1-4])季度(?:末|底)?`, "y");
const HALF = new RegExp(String.raw`${YEAR}(上|下)半年(?:末|底)?`, "y");
const YEAR_END =
  /(?:((?:19|20|21)\d\d)\s*)?(次年底|次年末|年底|年末|年终|当年底|当年末|本年底|年度末|年度终了)/y;
const ISO = /((?:19|20|21)\d\d)([-./])(\d{1,2})\2(\d{1,2})(?!\d)/y;

const pad = (value: number): string => String(value).padStart(2, "0");
const numeral = (text: string): number => (/^\d/.test(text) ? Number(text) : (readChineseInteger(text) ?? 0));
const NEXT_YEAR = /^(次年|下|翌年|第二年|来年)/;

function at(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

function found(
  year: string | undefined,
  relative: string | undefined,
  first: string,
  last: string,
  length: number,
): { date: DateToken; length: number } {
  const offset = relative !== undefined && NEXT_YEAR.test(relative) ? 1 : 0;
  return { date: { year: year === undefined ? null : Number(year), offset, first, last }, length };
}

const MONTH_PARTS: Readonly<Record<string, readonly [number, number]>> = {
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
  初: [1, 10],
};

/** What a date can begin with: figures, 次年, 下半年, 第一季度, 年底 … */
const BEGINNINGS: ReadonlySet<string> = new Set("0123456789一二三四五六七八九十次下翌第来当本年上");

/** The date that starts at the position, or null. `last` may be 02-29 where the year is not known. */
export function dateAt(text: string, from: number): { date: DateToken; length: number } | null {
  if (!BEGINNINGS.has(text[from]!)) return null;
  const iso = at(ISO, text, from);
  if (iso !== null && isoDate(Number(iso[1]), Number(iso[3]), Number(iso[4])) !== null) {
    const day = `${pad(Number(iso[3]))}-${pad(Number(iso[4]))}`;
    return found(iso[1], undefined, day, day, iso[0].length);
  }
  const day = at(DAY, text, from);
  if (day !== null) {
    const [month, date] = [numeral(day[3]!), numeral(day[4]!)];
    if (isoDate(Number(day[1] ?? 2024), month, date) !== null) {
      return found(day[1], day[2], `${pad(month)}-${pad(date)}`, `${pad(month)}-${pad(date)}`, day[0].length);
    }
    return null;
  }
  const month = at(MONTH, text, from);
  if (month !== null && numeral(month[3]!) >= 1 && numeral(month[3]!) <= 12) {
    const number = numeral(month[3]!);
    const end = daysInMonth(Number(month[1] ?? 2025), number);
    const [first, last] = MONTH_PARTS[month[4] ?? ""] ?? [1, end];
    // 底 and 末 mean the month's last day.
    const start = month[4] === "底" || month[4] === "末" ? end : first;
    return found(
      month[1],
      month[2],
      `${pad(number)}-${pad(start)}`,
      `${pad(number)}-${pad(Math.min(last, end))}`,
      month[0].length,
    );
  }
  const quarter = at(QUARTER, text, from);
  if (quarter !== null) {
    const index = numeral(quarter[3]!) - 1;
    const last = index * 3 + 3;
    return found(
      quarter[1],
      quarter[2],
      `${pad(index * 3 + 1)}-01`,
      `${pad(last)}-${daysInMonth(2025, last)}`,
      quarter[0].length,
    );
  }
  const half = at(HALF, text, from);
  if (half !== null) {
    const first = half[3] === "上";
    return found(half[1], half[2], first ? "01-01" : "07-01", first ? "06-30" : "12-31", half[0].length);
  }
  const end = at(YEAR_END, text, from);
  if (end !== null)
    return found(end[1], end[2]!.startsWith("次年") ? "次年" : undefined, "12-31", "12-31", end[0].length);
  return null;
}
