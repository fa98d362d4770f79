/** 一篇信息被中央采用计6分、被省委采用计4分，取最高分: levels of one thing, of which the best that holds counts. */
import type { Context } from "../context.ts";
import type { Statement, Statements } from "./statements.ts";
import type { ConditionAt } from "../syntax.ts";

const ONE_OF_THEM = /^(一|1)(篇|条|件|份|项|个|次)/u;

const isOne = ({ condition }: ConditionAt): boolean =>
  condition.kind === "number" &&
  condition.exact &&
  condition.op === null &&
  condition.nth === undefined &&
  condition.lower?.amount.measure === "unit" &&
  condition.lower.amount.value === "1";

/** What happened, of any one of them; more than one is a number, which is no level. */
function isLevel({ conditions, per, otherwise, or, award }: Statement): boolean {
  return (
    per === null &&
    !otherwise &&
    !or &&
    conditions.length > 0 &&
    award.kind === "points" &&
    award.sign === "get" &&
    conditions.every((each) => isOne(each) || each.condition.kind === "occurrence")
  );
}

/** Turns the levels into names, where the indicator has no number that one of them could be. */
export function nameLevels(all: Statements, { read }: Context): void {
  if (all.highest === null || read.target.kind !== "words") return;
  if (!all.all.some(({ conditions }) => conditions.some(isOne))) return;
  all.all = all.all.map((statement) =>
    isLevel(statement)
      ? { ...statement, conditions: [], label: statement.wording.replace(ONE_OF_THEM, ""), labels: [] }
      : statement,
  );
}
