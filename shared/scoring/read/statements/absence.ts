/** What a standard earns where there is no such work: 不涉及的不考核, 没有该项业务的得满分. */
import Big from "big.js";

import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { AbsentWork } from "../tokens/absent-work.ts";
import { earnsAll } from "../worth.ts";
import type { Statement, Statements } from "./statements.ts";

/** As it was said beside the rest of the sentence. */
export function takeAbsentWork(all: Statements, found: AbsentWork | null, context: Context): void {
  if (found === null) return;
  if (found.points !== null && !new Big(found.points).eq(context.points))
    refuse("没有读懂没有此项工作时怎样计分", found);
  context.absent = found.absent;
  all.absent = found.absent;
}

const saysAbsent = ({ conditions }: Statement): boolean =>
  conditions.some(({ condition }) => condition.kind === "work absent");

/** As a statement of its own, which is then no part of the rule. */
export function settleAbsence(all: Statements, context: Context): void {
  for (const statement of all.all) {
    if (!saysAbsent(statement)) continue;
    if (!earnsAll(statement.award, context.points)) refuse("没有读懂没有此项工作时怎样计分", statement);
    context.absent = "full";
  }
  context.absent ??= all.absent;
  all.all = all.all.filter((statement) => !saysAbsent(statement));
}
