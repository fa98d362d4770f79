/** Moments as people say them; days are compared on this PC's calendar. */
import { printDate } from "../../shared/project/index.ts";

const two = (value: number): string => String(value).padStart(2, "0");

/** The local calendar day of a moment, YYYY-MM-DD. */
export function localDay(moment: string): string {
  const date = new Date(moment);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function timeOfDay(moment: string, seconds = true): string {
  const date = new Date(moment);
  return `${two(date.getHours())}:${two(date.getMinutes())}${seconds ? `:${two(date.getSeconds())}` : ""}`;
}

/** The day is asked anew every ten minutes, so that shortly after midnight it may still be the one before. */
const isJustAfterMidnight = (days: number, moment: string): boolean =>
  days === -1 && new Date(moment).getHours() === 0;

/** 今天 10:32, 昨天 09:10, 3月5日, 2025年3月5日; a later day (the clock was set back) by its date as well. */
export function saidMoment(moment: string, today: string): string {
  const day = localDay(moment);
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  if (days === 0 || isJustAfterMidnight(days, moment)) return `今天 ${timeOfDay(moment, false)}`;
  if (days === 1) return `昨天 ${timeOfDay(moment, false)}`;
  const printed = printDate(day);
  return day.slice(0, 4) === today.slice(0, 4) ? printed.slice(5) : printed;
}
