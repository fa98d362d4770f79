/** Nothing that was read may be left out of the rule: every award of a sentence must be found in it again. */
import Big from "big.js";

import { toDecimalText } from "../../project/index.ts";
import type { Scheme } from "../rule/types.ts";
import { isComputed } from "./compose/outcomes.ts";
import type { Context } from "./context.ts";
import { refuse } from "./refusal.ts";
import type { Statements } from "./statements.ts";

export function verifyUse(scheme: Scheme, context: Context, all: Statements): void {
  const written = JSON.stringify(scheme);
  const holds = (value: string): boolean => written.includes(`"${value}"`);
  for (const start of all.starts) if (!holds(start.points)) refuse("没有读懂基本分与其他分数的关系", start);
  for (const statement of all.all) {
    const { award } = statement;
    if (isComputed(award) && !written.includes('"direction"'))
      refuse("没有读懂这里按比例计分的部分", statement);
    if (award.kind !== "points" || new Big(award.points).eq(0)) continue;
    const rest = new Big(context.points).minus(award.points);
    const points = toDecimalText(new Big(award.points));
    if (!holds(points) && !holds(toDecimalText(rest.lt(0) ? new Big(0) : rest)))
      refuse("没有读懂这里的分数与其他分数的关系", statement);
  }
}
