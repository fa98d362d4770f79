/** 知晓率占6分、参与率占4分，均以90%为满分线，每低1个百分点各扣0.2分: the same steps for every measure, each within its own points. */
import type { DecimalText } from "../../../project/index.ts";
import { rememberPlace } from "../../rule/places.ts";
import type { Adjustment, Part } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import type { Statement, Statements } from "../statements/statements.ts";
import type { Amount } from "../syntax.ts";
import { compose } from "./scheme.ts";

/** 均以90%为满分线: from where the steps count, said once for all of them. */
function startOf({ conditions, per, wording }: Statement): Amount | null {
  if (per?.reference !== undefined) return conditions.length === 0 ? per.reference : null;
  const numbers = conditions.filter(({ condition }) => condition.kind === "number");
  const [only] = numbers;
  const isNamed = conditions.every(
    ({ condition }) => condition.kind === "number" || (condition.kind === "target" && condition.op === "eq"),
  );
  if (numbers.length !== 1 || !isNamed || only?.condition.kind !== "number" || !only.condition.exact)
    return null;
  const { amount } = only.condition.lower!;
  return amount.measure === "percent" && /[均都皆]以/u.test(wording) ? amount : null;
}

export function weighedStep(
  label: string,
  points: DecimalText,
  statement: Statement,
  all: Statements,
  context: Context,
): Part | null {
  const { per, award } = statement;
  const reference = startOf(statement);
  const isStep = per?.metric === "shortfall" && per.each.measure === "point" && per.noun === "";
  if (!isStep || reference === null || award.kind !== "points" || award.sign !== "deduct") return null;
  // 均以90%为满分线 beside an indicator of 95% would be another measure than its own.
  if (context.targetNumber?.eq(reference.value) !== true) return null;
  const inner = context.measure(label);
  inner.points = points;
  const own: Statement = { ...statement, conditions: [], label: "", labels: [], per };
  const only: Statements = {
    ...all,
    all: [own],
    headers: [],
    limits: [],
    loose: [],
    weights: null,
    groups: 0,
  };
  const scheme = compose(only, [own], inner);
  // A measure of its own has no 指标值 that a rule could name: the number stands there.
  const adjustments = scheme.adjustments.map((each): Adjustment => {
    if (each.type !== "steps" || !("from" in each.steps.quantity)) return each;
    const quantity = { ...each.steps.quantity, from: reference.value };
    return rememberPlace({ ...each, steps: { ...each.steps, quantity } }, statement);
  });
  return rememberPlace({ ...scheme, adjustments, label }, statement);
}
