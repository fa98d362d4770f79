/** 之后每次, 此后每晚1天: a 每… that goes on from what the statement before it named. */
import type { DecimalText } from "../../../project/index.ts";
import type { Span } from "../../types.ts";
import { refuse } from "../refusal.ts";
import type { PerSyntax } from "../syntax.ts";
import type { Statement } from "./statement.ts";

/** 第一次扣1分，之后每次扣2分: from the number of the statement before. */
function lastCount(before: Statement | undefined, span: Span): DecimalText {
  const number = before?.conditions.find(({ condition }) => condition.kind === "number");
  const limit = number?.condition.kind === "number" ? number.condition.lower : undefined;
  return limit?.amount.measure === "unit" ? limit.amount.value : refuse("没有读懂“之后”从第几个起算", span);
}

/** 6月底前办妥得4分，此后每晚1天: later than the day that was just named. */
export function goingOn(per: PerSyntax & Span, before: Statement | undefined): PerSyntax & Span {
  const { after: _after, ...late } = per;
  const [day, ...more] = before?.conditions ?? [];
  const isDay =
    day?.condition.kind === "date" && day.condition.by !== undefined && day.condition.after === undefined;
  const isDone = more.every(({ condition }) => condition.kind === "met" && condition.met);
  if (isDay && isDone && per.metric === "lateness") return late;
  return { ...per, after: lastCount(before, per) };
}
