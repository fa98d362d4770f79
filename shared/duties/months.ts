/** Months of a duty within the year. */
export interface Months {
  from: number;
  /** Not before `from`: no duty goes over the turn of the year. */
  to: number;
}

/** Months after its end in which what is missing is still shown: later it is history. */
const GRACE = 2;

export type Season = "before" | "in" | "after" | "over";

export function seasonOf(month: number, { from, to }: Months): Season {
  if (month < from) return "before";
  if (month <= to) return "in";
  return month <= to + GRACE ? "after" : "over";
}

export const monthsText = ({ from, to }: Months): string => (to <= from ? `${from}月` : `${from}月至${to}月`);

/** Year and month of an ISO day. */
export function yearAndMonth(today: string): { year: number; month: number } {
  const [year, month] = today.split("-").map(Number) as [number, number];
  return { year, month };
}
