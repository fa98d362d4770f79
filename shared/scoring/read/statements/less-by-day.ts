/** 12月20日前得满分，12月21日至31日完成的扣3分: what is taken off for a later day is less of all points, and none of nothing. */
import Big from "big.js";

import { toDecimalText } from "../../../project/index.ts";
import type { Context } from "../context.ts";
import type { Statement } from "./statement.ts";
import { earnsAll, takesOff } from "../worth.ts";

const saysDay = ({ conditions, per }: Statement): boolean =>
  per === null &&
  conditions.some(({ condition }) => condition.kind === "date" || condition.kind === "punctual");

const isLater = ({ conditions, per, again, otherwise }: Statement): boolean =>
  per === null &&
  !again &&
  !otherwise &&
  conditions.some(({ condition }) => condition.kind === "date") &&
  conditions.every(
    ({ condition }) => condition.kind === "date" || (condition.kind === "met" && condition.met),
  );

/** Only beside a day that earns all of them, and where nothing else is taken off. */
export function lessByDay(statements: readonly Statement[], context: Context): Statement[] {
  const isWhole = statements.some(
    (statement) => earnsAll(statement.award, context.points) && saysDay(statement),
  );
  if (!isWhole || !statements.filter(({ award }) => takesOff(award)).every(isLater)) return [...statements];
  return statements.map((statement) => {
    const { award } = statement;
    if (!takesOff(award)) return statement;
    const left = new Big(context.points).minus(award.points);
    return left.gt(0)
      ? { ...statement, award: { ...award, sign: "get", points: toDecimalText(left) } }
      : statement;
  });
}
