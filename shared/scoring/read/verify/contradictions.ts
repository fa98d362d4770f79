/** The same case with two outcomes, all points at two thresholds: which of the two holds, nothing in the sentence says. */
import Big from "big.js";

import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Statement, Statements } from "../statements/statements.ts";
import type { ConditionSyntax } from "../syntax.ts";

type NumberSyntax = Extract<ConditionSyntax, { kind: "number" }>;

/** What a statement asks for, whatever it earns; null where it may be said twice without contradiction. */
function caseOf({ conditions, per, label, group, again, doubled, or }: Statement): string | null {
  if (conditions.length === 0 || per !== null || again || doubled || or) return null;
  return JSON.stringify([group, label, conditions.map(({ condition, subject }) => [condition, subject])]);
}

/** 发生一起扣5分，发生一起不得分. */
function refuseTwoOutcomes(statements: readonly Statement[]): void {
  const known = new Map<string, string>();
  for (const statement of statements) {
    const asked = caseOf(statement);
    if (asked === null) continue;
    const outcome = JSON.stringify(statement.award);
    const before = known.get(asked);
    if (before !== undefined && before !== outcome) refuse("同一种情况写了两种得分", statement);
    known.set(asked, outcome);
  }
}

/** The one number from which, or up to which, a statement earns all points. */
function thresholdOfAll(statement: Statement, context: Context): NumberSyntax | null {
  const { award, conditions, per, or } = statement;
  const isAll =
    award.kind === "full" ||
    (award.kind === "points" && award.sign === "get" && new Big(award.points).eq(context.points));
  const [only, ...more] = conditions;
  if (!isAll || per !== null || or || more.length > 0 || only?.condition.kind !== "number") return null;
  const { lower, upper, exact } = only.condition;
  return exact || (lower === undefined) === (upper === undefined) ? null : only.condition;
}

const measureOf = ({ metric, noun, lower, upper }: NumberSyntax): string =>
  JSON.stringify([metric, noun, lower === undefined, (lower ?? upper)!.amount.measure]);

/** 达到8篇计满分，达到12篇计满分. */
function refuseTwoThresholds(statements: readonly Statement[], context: Context): void {
  const known = new Map<string, string>();
  for (const statement of statements) {
    const threshold = thresholdOfAll(statement, context);
    if (threshold === null) continue;
    const subject = statement.conditions[0]!.subject;
    const asked = `${statement.group} ${subject} ${measureOf(threshold)}`;
    const { value } = (threshold.lower ?? threshold.upper)!.amount;
    const before = known.get(asked);
    if (before !== undefined && before !== value)
      refuse(`${before}和${value}都写成得满分，没有读懂以哪一个为准`, statement);
    known.set(asked, value);
  }
}

/** 每高于或低于目标1个百分点扣0.5分，高于目标的不扣分: one side costs and costs nothing. */
function refuseSpared(statements: readonly Statement[]): void {
  const both = statements.find(({ per }) => per?.metric === "deviation");
  if (both === undefined) return;
  const spared = statements.find(
    ({ award, conditions }) =>
      award.kind === "full" &&
      conditions.some(({ condition }) => condition.kind === "target" && /^[gl]t$/.test(condition.op)),
  );
  if (spared !== undefined) refuse("高了低了都扣分，又写一边不扣分，两种说法对不上", spared);
}

export function refuseContradictions({ all }: Statements, context: Context): void {
  if (all.length < 2) return;
  refuseTwoOutcomes(all);
  refuseTwoThresholds(all, context);
  refuseSpared(all);
}
