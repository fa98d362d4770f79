/** 达到350台得6分；低于350台的，按实际台数÷350×6计分: a share of what the band above it earns, and not of all points. */
import Big from "big.js";

import { flatPoints, outcomeOf } from "./outcomes.ts";
import type { Build } from "./build.ts";
import type { Draft } from "./draft.ts";
import { formulaMeaning } from "./formula-meaning.ts";
import type { Rung } from "./rung.ts";

/**
 * Only where the formula comes to the points of the next band exactly where that begins: what it is a share of is then said
 * twice. A formula for all of the points is read as every other.
 */
export function shareOfBand({ context }: Build, draft: Draft, drafts: readonly Draft[]): Rung | null {
  const { statement, interval, conditions } = draft;
  const { award, alternative } = statement;
  const end = interval?.upper;
  if (award.kind !== "formula" || alternative !== null || conditions.length > 0 || context.isReverse)
    return null;
  if (interval == null || end == null || interval.lower !== null || end.inclusive) return null;
  const above = drafts.find(
    (other) =>
      other.interval?.lower?.value.eq(end.value) === true &&
      JSON.stringify(other.interval.quantity) === JSON.stringify(interval.quantity),
  );
  const points = above && flatPoints(above.statement.award, context.points, above.statement);
  if (points == null || points === context.points || new Big(points).lte(0)) return null;
  const meaning = formulaMeaning(award.formula, points, context.isRate);
  const isShare = meaning?.ofShare === true;
  const measures = isShare && !context.isRate ? "completion" : "value";
  if (meaning?.direction !== "positive" || interval.quantity.of !== measures) return null;
  if (!/^\d/u.test(meaning.base) || !end.value.eq(meaning.base)) return null;
  const own = context.share(points);
  own.points = points;
  return { draft, ...outcomeOf(statement, false, own) };
}
