/** Text → tokens, and what is said with several of them brought to how it is usually said. */
import type { Context } from "../context.ts";
import type { Meter } from "../meter.ts";
import { withAnyOne } from "./any-one.ts";
import { withAsMany } from "./as-many.ts";
import { withDaySides } from "./day-sides.ts";
import { withDaysGoneBy } from "./days-gone-by.ts";
import { withGradeTable } from "./grade-tables.ts";
import { withUsualLetters } from "./letters.ts";
import { withMissingPart } from "./missing-part.ts";
import { withNamedLine } from "./named-line.ts";
import { withNumbering } from "./numbering.ts";
import { withOnceBeyond } from "./once-beyond.ts";
import { withoutSaidTwice } from "./said-twice.ts";
import { withSpokenEnds } from "./spoken-ends.ts";
import { withTargetLetter } from "./target-letter.ts";
import { tokenise } from "./tokenise.ts";
import type { Token } from "./tokens.ts";
import { withUnfilled } from "./unfilled.ts";
import { withZeroPoints } from "./zero-points.ts";

type Pass = (tokens: Token[], context: Context) => Token[];

/** Each reads what those before it have left; the order is part of the grammar. */
const PASSES: readonly Pass[] = [
  withoutSaidTwice,
  withAnyOne,
  withUnfilled,
  withSpokenEnds,
  withZeroPoints,
  withOnceBeyond,
  withDaysGoneBy,
  (tokens, { indicator }) => withMissingPart(tokens, indicator),
  withDaySides,
  withGradeTable,
  withAsMany,
  withTargetLetter,
  withUsualLetters,
  (tokens, { isReverse }) => withNamedLine(tokens, isReverse),
];

/** @param text with its characters normalised, and without what does not count */
export function wordsOf(text: string, context: Context, meter: Meter): Token[] {
  const tokens = tokenise(withNumbering(text), context.indicator, meter);
  return PASSES.reduce((before, pass) => pass(before, context), tokens);
}
