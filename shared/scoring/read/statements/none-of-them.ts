/** 验收2座得7分，验收1座得3分，一座未验收得0分: not one of them, where one already earns points. */
import type { AwardSyntax, ConditionAt, Limit } from "../syntax.ts";
import type { Statement } from "./statement.ts";

const NOT_ONE =
  /一(?:个|项|次|场|户|座|处|件|人|家|期|篇|台|份|名|条|所|批|例|村)(?:都|也|均)?(?:未|没|没有|不)/u;

const exactly = ({ condition }: ConditionAt): Limit | null =>
  condition.kind === "number" && condition.exact && condition.metric === "plain" ? condition.lower! : null;

const earnsFor = ({ award, conditions }: Statement, count: string, unit: string): boolean => {
  const limit = conditions.length === 1 ? exactly(conditions[0]!) : null;
  const isPositive = award.kind === "points" && award.sign === "get";
  return isPositive && limit?.amount.value === count && limit.amount.unit === unit;
};

/** @param before the statements before it */
export function noneOfThem(
  conditions: readonly ConditionAt[],
  award: AwardSyntax,
  before: readonly Statement[],
  wording: string,
): ConditionAt[] | null {
  const [one] = conditions;
  const limit = one === undefined ? null : exactly(one);
  if (
    award.kind !== "zero" &&
    !(award.kind === "points" && award.sign === "get" && Number(award.points) === 0)
  )
    return null;
  if (limit === null || limit.amount.value !== "1" || !NOT_ONE.test(wording)) return null;
  const { unit } = limit.amount;
  if (!before.some((other) => earnsFor(other, "1", unit))) return null;
  const { condition } = one!;
  if (condition.kind !== "number") return null;
  const { lower: _lower, ...rest } = condition;
  const upper: Limit = { ...limit, inclusive: false, explicit: true };
  return [{ ...one!, condition: { ...rest, upper, exact: false, op: "lt" } }];
}
