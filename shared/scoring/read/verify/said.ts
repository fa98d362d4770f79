/** What a sentence says of its own letters and rates must be so of the indicator. */
import { isOtherRate } from "../compose/quantities.ts";
import type { Context } from "../context.ts";
import { refuseOtherRates } from "../tokens/named-rate.ts";
import { refuse } from "../refusal.ts";
import type { Statements } from "../statements/statements.ts";

/** How far the result and the 指标值 are apart. */
const APART = /(偏差率|偏离[率度]|误差率|差异率)$/u;

export function verifySaid(all: Statements, context: Context): void {
  verifyEnds(all, context);
  // （x为合格率，‰） of an indicator in %: another measure than that of its result.
  for (const { unit, from, to } of all.measures)
    if (unit !== context.unit) refuse(`“${unit}”与度量单位“${context.unit}”不一致`, { from, to });
  const [first, second] = all.ratios;
  if (second !== undefined) refuse("写了两个比率的算法，没有读懂", second);
  const isResult =
    context.isRate ||
    (first?.ofTarget === true &&
      context.hasNumberTarget &&
      (APART.test(first.name) || !isOtherRate(first.name, context)));
  if (first !== undefined && !isResult)
    refuse(`“${first.name}”是另一个量，度量单位是“${context.unit || "（空）"}”的指标不能按它评分`, first);
  if (first !== undefined) refuseOtherRates(first.name, all.all);
  refuseOtherDue(all, context);
}

/** 完成率=实际长度/30公里: of so many as the 指标值 says, in its own measure. */
function refuseOtherDue({ ratios }: Statements, context: Context): void {
  for (const { due, from, to } of ratios) {
    if (due === undefined) continue;
    const value = context.isRate ? null : context.inUnit(due.value, due.unit);
    if (value === null || context.targetNumber?.eq(value) !== true)
      refuse(`“${due.value}${due.unit}”与指标值不一致`, { from, to });
  }
}

/** 低于上限 of an indicator of at least so much: the 指标值 is no upper bound. */
function verifyEnds(all: Statements, context: Context): void {
  const isUpper = /^[≤<]$/u.test(context.read.comparison ?? "");
  const isLower = /^[≥>]$/u.test(context.read.comparison ?? "");
  for (const at of all.all.flatMap(({ conditions }) => conditions)) {
    const end = at.condition.kind === "target" ? at.condition.end : undefined;
    if (end !== undefined && !(end === "upper" ? isUpper : isLower))
      refuse("句中说的上限、下限或超支与指标值对不上", at);
  }
}
