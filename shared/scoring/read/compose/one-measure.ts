/** One condition speaks of one number. */
import { refuse } from "../refusal.ts";
import { isGeneric, MEASURE } from "../statements/statement-words.ts";
import type { Statement } from "../statements/statements.ts";
import type { ConditionAt } from "../syntax.ts";

/** 完成率100%且满意度90%: the second number is a number of something else, for which there is no result. */
export function refuseOtherMeasure(statement: Statement, at: ConditionAt): void {
  const index = statement.conditions.indexOf(at);
  const name = at.subject.replace(/^其中/u, "");
  const first = statement.conditions.slice(0, index).find(({ condition }) => condition.kind === "number");
  if (first === undefined || isGeneric(name) || !MEASURE.test(name)) return;
  if (first.subject === "" || !(first.subject.endsWith(name) || name.endsWith(first.subject)))
    refuse("一个条件里出现了两种不同的量，没有读懂", at);
}
