/**
 * Who finishes later than the 指标值 asks cannot earn more than who finishes a day earlier. A reading in which that happens was
 * misread, or the sentence contradicts itself; days at growing distance and around every number of days in the rule show it.
 */
import Big from "big.js";

import { isoDate, type IsoDate } from "../../../project/index.ts";
import type { Condition, ScoringRule } from "../../rule/types.ts";
import { isoFromParts } from "../../score/actual.ts";
import { scoreIndicator } from "../../score/indicator.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Statements } from "../statements/statements.ts";
import { conditionsOf } from "./order.ts";

const MONTH = 31;
/** Days after the deadline at which a rule without numbers of its own is tried. */
const LATER = [0, 1, 2, 3, 5, 10, 15, 30, 31, 60, 92, 183, 366];
/** Any year serves a rule that never asks for one. */
const SOME_YEAR = 2026;

function daysNamed(condition: Condition): number[] {
  if (condition.test !== "range" || condition.quantity.of !== "lateness") return [];
  const { quantity, min, max } = condition;
  return [min, max].flatMap((bound) => {
    if (bound === undefined || bound.value === "target") return [];
    const far = new Big(bound.value).plus(quantity.beyond ?? 0).times(quantity.in === "month" ? MONTH : 1);
    const day = Number(far.round(0, Big.roundDown));
    return [day - 1, day, day + 1];
  });
}

function plusDays(date: IsoDate, days: number): IsoDate {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return isoDate(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate())!;
}

/** The last day that the 指标值 allows; null where it is no date. */
function lastDay({ read }: Context): IsoDate | null {
  const { target } = read;
  if (target.kind === "date") return target.last;
  return target.kind === "yearlessDate" ? isoFromParts(read.year ?? SOME_YEAR, target.monthDay) : null;
}

export function verifyLater(rule: ScoringRule, context: Context, all: Statements): void {
  const [first, ...others] = rule.inputs;
  if (first?.kind !== "date" || !others.every((input) => input.whenEmpty !== undefined)) return;
  const last = lastDay(context);
  if (last === null) return;
  const days = new Set([...LATER, ...conditionsOf(rule).flatMap(daysNamed)].filter((day) => day >= 0));
  // Where no year is known anywhere, a day of the next one would be taken for one before the deadline.
  const isYearless = context.read.target.kind === "yearlessDate" && context.read.year === null;
  let least: Big | null = null;
  for (const day of [...days].toSorted((a, b) => a - b)) {
    const date = plusDays(last, day);
    if (isYearless && date.slice(0, 4) !== last.slice(0, 4)) break;
    const { points } = scoreIndicator(rule, context.indicator, date);
    if (points === null) continue;
    const scored = new Big(points);
    if (least !== null && scored.gt(least)) refuse("按读到的意思，完成得更晚反而得分更高，应当不是原意", all);
    least = scored;
  }
}
