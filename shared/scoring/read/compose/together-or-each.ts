/** Several things that have to be so together, and what each of them that is not so costs. */
import type { Scheme } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import type { Statement, Statements } from "../statements/statements.ts";
import { missesOne } from "../statements/statement-words.ts";
import { flatPoints } from "./outcomes.ts";
import { compose } from "./scheme.ts";

/** 4个环节: how many there are, and nothing that has to be reached. */
const countsParts = ({ condition }: Statement["conditions"][number]): boolean =>
  condition.kind === "number" &&
  condition.exact &&
  condition.op === null &&
  !condition.reached &&
  condition.lower?.amount.measure === "unit";

/** 每缺1项, 缺一项 of words: how many of the things are not there. */
function countsMissing({ per, conditions }: Statement, context: Context): boolean {
  if (context.hasNumberTarget || context.hasDateTarget) return false;
  if (per !== null)
    return per.metric === "shortfall" && per.each.measure === "unit" && conditions.length === 0;
  const [only, ...more] = conditions;
  const isUnit = only?.condition.kind === "number" && only.condition.lower?.amount.measure === "unit";
  return isUnit && more.length === 0 && missesOne(only);
}

/** 4个环节均符合规定得8分，每有1个环节不符合扣2分: all points, and what each of them that is not so costs. */
export function togetherOrEach(all: Statements, context: Context): Scheme | null {
  const [first, second, ...more] = all.all;
  const isAll =
    first?.per === null &&
    first.conditions.every(countsParts) &&
    flatPoints(first.award, context.points, first) === context.points;
  const costs =
    second !== undefined &&
    ((second.per?.metric === "count" && second.conditions.length === 0) || countsMissing(second, context)) &&
    second.award.kind === "points" &&
    second.award.sign === "deduct";
  if (!isAll || !costs || more.length > 0 || all.together!.from > first.from + first.wording.length)
    return null;
  const { from, to } = all.together!;
  first.conditions = [{ condition: { kind: "met", met: true, partly: false }, subject: "", from, to }];
  return compose(all, all.all, context);
}
