/** 9月30日前完成三轮检查: how much is to be done by a day, of an indicator whose result is the day. */
import type { Context } from "../context.ts";
import type { ConditionAt } from "../syntax.ts";
import type { Statement } from "./statement.ts";
import { earnsAll } from "../worth.ts";

const TIME = /天|日|周|星期|旬|月|季|年|小时|分钟|时/u;

/** 完成三轮检查, and no 完成2场以上 or 少1场. */
function isWork({ condition }: ConditionAt): boolean {
  if (condition.kind !== "number" || !condition.exact || condition.metric !== "plain") return false;
  const { measure, unit } = condition.lower!.amount;
  const isPlain = condition.op === null || condition.reached;
  return isPlain && measure === "unit" && !TIME.test(unit);
}

const isOfDays = ({ condition }: ConditionAt): boolean =>
  condition.kind === "date" || (condition.kind === "punctual" && condition.onTime);

const isOfTime = ({ condition }: ConditionAt): boolean =>
  condition.kind !== "number" || condition.metric === "lateness";

/**
 * Without the number where it stands beside the day that earns all points and no other statement speaks of numbers: being
 * done is then all of it. 9月30日前完成2场得6分，完成1场得3分 needs more than a day to be entered.
 */
export function withoutWork(all: readonly Statement[], context: Context): Statement[] {
  const counting = all.filter(({ conditions }) => conditions.some(isWork));
  const [only, ...more] = counting;
  const others = all.filter((statement) => statement !== only);
  const isPlain =
    context.hasDateTarget &&
    only !== undefined &&
    more.length === 0 &&
    only.per === null &&
    only.conditions.some(isOfDays) &&
    only.conditions.filter(isWork).length === 1 &&
    earnsAll(only.award, context.points) &&
    others.every(
      ({ conditions, per }) => (per === null || per.metric === "lateness") && conditions.every(isOfTime),
    );
  if (!isPlain) return [...all];
  return all.map((statement) =>
    statement === only
      ? { ...only, conditions: only.conditions.filter((condition) => !isWork(condition)) }
      : statement,
  );
}
