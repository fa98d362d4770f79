/** 12月底前未完成: done after that day, or not at all. */
import Big from "big.js";

import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import { isGeneric } from "../statements/statement-words.ts";
import type { Statement } from "../statements/statements.ts";
import type { Draft, Interval } from "./draft.ts";

const isInTime = ({ condition }: Statement["conditions"][number]): boolean =>
  condition.kind === "punctual" && condition.onTime;

/** 完成或超额完成, 提前完成或按期完成, 线上或线下均可: either way the 指标值 is met. */
export const meetsEitherWay = ({ conditions, label, wording }: Statement, context: Context): boolean =>
  (conditions.length > 1 && conditions.every((each) => isInTime(each) && isGeneric(each.subject))) ||
  (!context.isReverse &&
    (wording.includes("均可") ||
      (conditions.length > 1 && [label, ...conditions.map(({ subject }) => subject)].every(isGeneric))) &&
    conditions.every(
      ({ condition }) =>
        (condition.kind === "met" && condition.met && !condition.partly) ||
        (condition.kind === "target" && /^g[et]$/.test(condition.op)),
    ));

/** 缺失1份 of an indicator that wants so many 份: one less. Of anything else it is a fault that is counted. */
export const lacks = (noun: string, unit: string, context: Context): boolean =>
  noun.startsWith("缺失") &&
  unit !== "" &&
  unit === context.unit &&
  context.targetNumber?.gt(0) === true &&
  !context.isReverse;

/** 年底前未支付: what had not happened by then, in words that no other condition holds. */
const NOT_YET = /^(仍|尚|还)?(未|没)/u;

function reachesTarget({ quantity, lower }: Interval, context: Context): boolean {
  const all = quantity.of === "completion" ? new Big(100) : context.targetNumber;
  return lower !== null && (all === null || lower.value.gte(all));
}

export function notDoneBy(draft: Draft, context: Context): void {
  const { conditions } = draft;
  const index = conditions.findIndex(({ test }) => test === "date");
  const day = conditions[index];
  if (day?.test !== "date" || day.by === undefined) return;
  // 6月底前未达到50%, 上半年完成50%: so much by then, of which the year's result shows nothing.
  const isShort = draft.interval !== null && !reachesTarget(draft.interval, context) && !context.isReverse;
  if (draft.standing !== "unmet" && !isShort && !NOT_YET.test(draft.statement.label)) return;
  if (day.after !== undefined || !context.hasDateTarget || draft.interval !== null)
    refuse("没有读懂到期未完成的情况", draft.statement);
  const after = { date: day.by.date, inclusive: !day.by.inclusive };
  conditions[index] = { test: "date", input: day.input, after };
  draft.standing = null;
}
