/** Days and months between a deadline and the day of completion. */
import Big from "big.js";

import { dayNumber, daysInMonth, isoDate } from "../../project/index.ts";
import { decimal, plus, ZERO, type Fraction } from "../arithmetic/fraction.ts";
import type { DateReference } from "../rule/types.ts";
import { isoFromParts, UnreadableActual, type DayRange } from "./actual.ts";
import type { ReadTarget } from "./target.ts";

const RELATIVE = /^Y([+-]\d+)?-(\d{2}-\d{2})$/;

/** The deadline as a day number; where no year is known anywhere, the year of the day of completion. */
export function deadlineResolver(
  reference: DateReference,
  read: ReadTarget,
): (day: DayRange | null) => number {
  const { target } = read;
  if (reference === "target") {
    if (target.kind === "date") {
      const last = dayNumber(target.last);
      return () => last;
    }
    if (target.kind === "yearlessDate") return relative(0, target.monthDay, read.year);
    return () => {
      throw new UnreadableActual("指标值里没有日期，无法判断是否按时，请先把指标值写成日期。");
    };
  }
  const match = RELATIVE.exec(reference);
  if (match === null) {
    const last = dayNumber(reference);
    return () => last;
  }
  const year = read.year ?? (target.kind === "date" ? Number(target.last.slice(0, 4)) : null);
  return relative(Number(match[1] ?? 0), match[2]!, year);
}

function relative(offset: number, monthDay: string, year: number | null): (day: DayRange | null) => number {
  return (day) => {
    const base = year ?? (offset === 0 && day !== null ? yearOf(day.last) : null);
    if (base === null) throw new UnreadableActual("不知道是哪一年的期限，请先填写预算年度。");
    return dayNumber(isoFromParts(base + offset, monthDay)!);
  };
}

const EPOCH_YEAR = 1970;

function yearOf(day: number): number {
  let year = EPOCH_YEAR + Math.floor(day / 366);
  while (dayNumber(`${year + 1}-01-01`) <= day) year += 1;
  return year;
}

/** Whole days late, 0 when on time. A period that straddles the deadline cannot be counted. */
export function daysLate(day: DayRange, deadline: number): number {
  if (day.last <= deadline) return 0;
  if (day.first !== day.last)
    throw new UnreadableActual(`“${day.text}”没有写到日，无法计算逾期天数，请填写完成的年月日。`);
  return day.last - deadline;
}

function isoOf(day: number): { year: number; month: number; date: number } {
  const year = yearOf(day);
  let rest = day - dayNumber(`${year}-01-01`);
  let month = 1;
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return { year, month, date: rest + 1 };
}

/** The same day of a later month, or that month's last day. */
function monthsAfter(deadline: number, months: number): number {
  const { year, month, date } = isoOf(deadline);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const wasLast = date === daysInMonth(year, month);
  const last = daysInMonth(newYear, newMonth);
  return dayNumber(isoDate(newYear, newMonth, wasLast ? last : Math.min(date, last))!);
}

/** Months late: whole months, and the days of the month begun as a share of it. */
export function monthsLate(day: DayRange, deadline: number): Fraction {
  const days = daysLate(day, deadline);
  if (days === 0) return ZERO;
  let whole = Math.floor(days / 31);
  while (monthsAfter(deadline, whole + 1) <= day.last) whole += 1;
  const start = monthsAfter(deadline, whole);
  const rest = { over: new Big(day.last - start), by: new Big(monthsAfter(deadline, whole + 1) - start) };
  return day.last === start ? decimal(whole) : plus(decimal(whole), rest);
}
