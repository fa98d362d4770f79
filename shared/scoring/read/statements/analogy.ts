/**
 * 缺勤1人扣0.5分，缺勤2人扣1分，以此类推: a table that goes on in equal steps is 每人扣0.5分; 满5个扣1分，满10个扣2分 is
 * 每满5个扣1分, and says itself that four of them cost nothing.
 */
import Big from "big.js";

import { refuse } from "../refusal.ts";
import type { Statement, Statements } from "./statement.ts";
import type { ConditionSyntax } from "../syntax.ts";

type NumberSyntax = Extract<ConditionSyntax, { kind: "number" }>;

function numberOf(statement: Statement): NumberSyntax | null {
  const [only, ...more] = statement.conditions;
  const condition = more.length === 0 ? only?.condition : undefined;
  if (condition?.kind !== "number" || condition.nth !== undefined) return null;
  return condition.exact || isFull(condition) ? condition : null;
}

/** 满5个: so many and more, up to the next row. */
const isFull = ({ lower, upper, op, ofTarget }: NumberSyntax): boolean =>
  op === "atLeast" && !ofTarget && upper === undefined && lower?.inclusive === true;

/** 少监测不足5个不扣分: that less than the first row costs nothing, and which way all of them count. */
function sparedBelow(statement: Statement | undefined, row: NumberSyntax | null): NumberSyntax | null {
  const [only, ...more] = statement?.conditions ?? [];
  const isKept = statement?.award.kind === "full" && statement.per === null && more.length === 0;
  if (!isKept || only?.condition.kind !== "number" || row === null || !isFull(row)) return null;
  const { lower, upper } = only.condition;
  const isBelow =
    lower === undefined &&
    upper?.inclusive === false &&
    upper.amount.value === row.lower!.amount.value &&
    upper.amount.unit === row.lower!.amount.unit;
  return isBelow && row.metric === "plain" ? only.condition : null;
}

/** Whether the n-th of them speaks of n and is worth n times the first. */
function goesOn(rows: readonly Statement[]): boolean {
  const [first] = rows;
  if (rows.length < 2 || first?.award.kind !== "points") return false;
  const { sign, points } = first.award;
  const amount = numberOf(first)?.lower?.amount;
  if (amount === undefined || new Big(amount.value).lte(0)) return false;
  const times = (index: number): Big => new Big(amount.value).times(index + 1);
  return rows.every(({ award, ...statement }, index) => {
    const own = numberOf({ award, ...statement });
    return (
      award.kind === "points" &&
      award.sign === sign &&
      own?.metric === numberOf(first)?.metric &&
      own?.exact === numberOf(first)?.exact &&
      own?.lower?.amount.unit === amount.unit &&
      own.lower.amount.measure === amount.measure &&
      times(index).eq(own.lower.amount.value) &&
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
  const own = numberOf(first!)!;
  const spared = all.all[all.all.indexOf(first!) - 1];
  const below = sparedBelow(spared, own);
  const { metric, noun, ofTarget, lower } = { ...own, ...(below === null ? {} : { metric: below.metric }) };
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
      whole: isFull(own),
    },
  };
  return all.all.flatMap((statement) =>
    statement === first
      ? [step]
      : rows.includes(statement) || (below !== null && statement === spared)
        ? []
        : [statement],
  );
}
