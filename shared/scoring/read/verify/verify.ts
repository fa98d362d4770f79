/** A last look at what was read: nothing left out, nothing that contradicts itself or the row, and a rule that makes sense. */
import type { RuleInput, Scheme, ScoringRule } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import { noteOtherDeadline } from "../statements/deadline.ts";
import { settleExamples } from "../statements/examples.ts";
import { refuseNarrower } from "../statements/narrower.ts";
import { refuseSomeOfThem } from "../statements/some-of-them.ts";
import type { Statements } from "../statements/statements.ts";
import { verifyEffect } from "./effect.ts";
import { refuseContrary, refuseFutile } from "./futile.ts";
import { verifyLater } from "./later.ts";
import { verifyLoose } from "./loose.ts";
import { refuseOwnState } from "./own-state.ts";
import { verifyReach } from "./reach.ts";
import { verifySense } from "./sense.ts";
import { verifyCompared, verifyParts, verifySummed } from "./unsaid.ts";
import { verifyUse } from "./use.ts";

/** Against the statements it was put together from. @param text the whole sentence, normalised */
export function verifyScheme(scheme: Scheme, all: Statements, context: Context, text: string): void {
  verifyLoose(scheme, all, context);
  verifyReach(scheme, context, all);
  verifyUse(scheme, context, all);
  verifyParts(scheme, all, context);
  verifyCompared(scheme, all, context);
  verifySummed(scheme, all, text);
  refuseNarrower(all, scheme, context, text);
  refuseSomeOfThem(all, scheme, context, text);
  verifyEffect(scheme, context, all);
}

/** Against the row, by what it makes of results. */
export function verifyRule(
  rule: ScoringRule,
  inputs: readonly RuleInput[],
  all: Statements,
  context: Context,
): void {
  settleExamples(rule, all, context.indicator, context);
  refuseContrary(rule, context, all);
  refuseFutile(rule, context, all);
  verifySense(rule, context, all);
  verifyLater(rule, context, all);
  refuseOwnState(inputs, all, context);
  noteOtherDeadline(rule, context, all);
}
