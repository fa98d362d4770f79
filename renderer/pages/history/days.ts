/** The timeline by days of this PC's calendar, the newest first. */
import type { TimelineEntry } from "../../../shared/api/index.ts";
import { printDate } from "../../../shared/project/index.ts";
import { localDay } from "../../shell/moments.ts";

export interface TimelineDay {
  /** 今天, 昨天, 2026年3月5日. */
  title: string;
  day: string;
  entries: TimelineEntry[];
}

function titleOf(day: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  if (days === 0) return `今天 ${printDate(day).slice(5)}`;
  if (days === 1) return `昨天 ${printDate(day).slice(5)}`;
  return printDate(day);
}

export function byDays(entries: readonly TimelineEntry[], today: string): TimelineDay[] {
  return [...Map.groupBy(entries, ({ at }) => localDay(at))].map(([day, of]) => ({
    title: titleOf(day, today),
    day,
    entries: of,
  }));
}
