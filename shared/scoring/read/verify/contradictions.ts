/** The same case with two outcomes, all points at two thresholds: which of the two holds, nothing in the sentence says. */
import Big from "big.js";

import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Statement, Statements } from "../statements/statements.ts";
import type { ConditionSyntax } from "../syntax.ts";
import { earnsAll } from "../worth.ts";

type NumberSyntax = Extract<ConditionSyntax, { kind: "number" }>;

/** What asks for nothing, or for each of something, may be said twice without contradiction. */
const isCase = ({ conditions, per, again, doubled, or }: Statement): boolean =>
  conditions.length > 0 && per === null && !again && !doubled && !or;

const sameAmount = (a: NumberSyntax, b: NumberSyntax): boolean =>
  a.lower?.amount.value === b.lower?.amount.value && a.upper?.amount.value === b.upper?.amount.value;

/** Whether two statements ask for the same, whatever they earn. */
const sameCase = (a: Statement, b: Statement): boolean =>
  a.group === b.group &&
  a.label === b.label &&
  a.conditions.length === b.conditions.length &&
  a.conditions.every(({ condition, subject }, index) => {
    const other = b.conditions[index]!;
    if (subject !== other.subject || condition.kind !== other.condition.kind) return false;
    // The bands of a ladder differ in their numbers, which are compared at once.
    if (condition.kind === "number" && !sameAmount(condition, other.condition as NumberSyntax)) return false;
    return JSON.stringify(condition) === JSON.stringify(other.condition);
  });

/** 发生一起扣5分，发生一起不得分. */
function refuseTwoOutcomes(statements: readonly Statement[]): void {
  const cases = statements.filter(isCase);
  cases.forEach((statement, index) => {
    const isOther = ({ award }: Statement): boolean =>
      JSON.stringify(award) !== JSON.stringify(statement.award);
    if (cases.slice(0, index).some((before) => sameCase(before, statement) && isOther(before)))
      refuse("同一种情况写了两种得分", statement);
  });
}

/** The one number from which, or up to which, a statement earns all points. */
function thresholdOfAll(statement: Statement, context: Context): NumberSyntax | null {
  const { award, conditions, per, or } = statement;
  const [only, ...more] = conditions;
  if (
    !earnsAll(award, context.points) ||
    per !== null ||
    or ||
    more.length > 0 ||
    only?.condition.kind !== "number"
  )
    return null;
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

/** 5本以内不扣分，从第8本起每本扣…: what the sixth and the seventh cost is not said. */
function refuseGap(statements: readonly Statement[]): void {
  for (const { award, conditions, per } of statements) {
    const [only, ...more] = conditions;
    if (award.kind !== "full" || per !== null || more.length > 0 || only?.condition.kind !== "number")
      continue;
    const { lower, upper } = only.condition;
    if (lower !== undefined || upper?.inclusive !== true || upper.amount.measure !== "unit") continue;
    const goesOn = statements.find(
      ({ per: step }) =>
        step?.after != null &&
        step.after !== "0" &&
        step.each.unit === upper.amount.unit &&
        !new Big(step.after).eq(upper.amount.value),
    );
    if (goesOn !== undefined) refuse("没有读懂从第几个起计算", goesOn);
  }
}

export function refuseContradictions({ all }: Statements, context: Context): void {
  if (all.length < 2) return;
  refuseTwoOutcomes(all);
  refuseTwoThresholds(all, context);
  refuseSpared(all);
  refuseGap(all);
}
