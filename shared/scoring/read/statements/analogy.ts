/** 缺勤1人扣0.5分，缺勤2人扣1分，以此类推: a table that goes on in equal steps is 每人扣0.5分. */
import Big from "big.js";

import { refuse } from "../refusal.ts";
import type { Statement, Statements } from "./statement.ts";
import type { ConditionSyntax } from "../syntax.ts";

type NumberSyntax = Extract<ConditionSyntax, { kind: "number" }>;

function numberOf(statement: Statement): NumberSyntax | null {
  const [only, ...more] = statement.conditions;
  const condition = more.length === 0 ? only?.condition : undefined;
  return condition?.kind === "number" && condition.exact && condition.nth === undefined ? condition : null;
}

/** Whether the n-th of them speaks of n and is worth n times the first. */
function goesOn(rows: readonly Statement[]): boolean {
  const [first] = rows;
  if (rows.length < 2 || first?.award.kind !== "points") return false;
  const { sign, points } = first.award;
  const amount = numberOf(first)?.lower?.amount;
  return rows.every(({ award, ...statement }, index) => {
    const own = numberOf({ award, ...statement });
    return (
      award.kind === "points" &&
      award.sign === sign &&
      own?.metric === numberOf(first)?.metric &&
      own?.lower?.amount.unit === amount?.unit &&
      own?.lower?.amount.value === String(index + 1) &&
      new Big(award.points).eq(new Big(points).times(index + 1))
    );
  });
}

/** @returns the statements with the table that 类推 continues as one step. */
export function continued(all: Statements): Statement[] {
  const { analogy } = all;
  if (analogy === null) return all.all;
  const rows = all.all.filter((statement) => statement.to <= analogy.from && numberOf(statement) !== null);
  // 每少1次扣1分，以此类推 says it already.
  if (rows.length === 0 && all.all.some((statement) => statement.per !== null)) return all.all;
  if (!goesOn(rows)) refuse("没有读懂怎样类推", analogy);
  const [first] = rows;
  const { metric, noun, ofTarget, lower } = numberOf(first!)!;
  const step: Statement = {
    ...first!,
    conditions: [],
    to: analogy.to,
    per: {
      metric: metric === "plain" ? null : metric,
      each: lower!.amount,
      noun: noun || first!.conditions[0]!.subject,
      ofTarget,
      share: false,
      whole: false,
    },
  };
  return all.all.flatMap((statement) =>
    statement === first ? [step] : rows.includes(statement) ? [] : [statement],
  );
}
