/** 应发85人，漏发1人扣0.5分: how many there are to be, before what some of them come to. */
import type { Span } from "../../types.ts";
import type { ConditionAt } from "../syntax.ts";
import { isGeneric } from "./statement-words.ts";

type NumberSyntax = Extract<ConditionAt["condition"], { kind: "number" }>;

const ASKED = /(应|须|需|要|共|计划|任务)[^,，;。]{0,6}$/u;

/** 全年24次, 应达2400户次: a number of things that is named, or asked for. */
function isWhole(condition: NumberSyntax, from: number, text: string): boolean {
  if (condition.metric !== "plain" || condition.ofTarget) return false;
  const { amount } = condition.lower ?? condition.upper!;
  if (amount.measure !== "unit" || amount.included !== null) return false;
  if (condition.exact && condition.op === null && !condition.reached) return true;
  const before = text.slice(Math.max(0, from - 8), text.indexOf(amount.value, from));
  const isLeast = condition.op === "atLeast" && (condition.exact || condition.upper === undefined);
  return isLeast && ASKED.test(before.replace(/(达到?|完成)$/u, ""));
}

const CALLED = /^为(?:基准|基数|目标|标准|要求|底线|起点)/u;

/** 以90%为基准: a rate from which less is counted. */
function isNamedRate({ exact, op, metric, lower }: NumberSyntax, { from, to }: Span, text: string): boolean {
  if (!exact || op !== null || metric !== "plain" || lower?.amount.measure !== "percent") return false;
  return text[from - 1] === "以" && CALLED.test(text.slice(to));
}

/** Of the same things: so many of them missing, a share of them, or fewer. */
function isOfThem(whole: NumberSyntax, { condition, subject }: ConditionAt): boolean {
  if (condition.kind !== "number") return false;
  const { amount } = (whole.lower ?? whole.upper)!;
  const own = (condition.lower ?? condition.upper)!.amount;
  const sameUnit = own.measure === "unit" && own.unit === amount.unit;
  switch (condition.metric) {
    case "shortfall":
    case "count":
      return sameUnit;
    case "completion":
      return own.measure === "percent" || own.measure === "fraction";
    case "plain":
      // 全年52次，完成1次: so many of them that were done.
      if (sameUnit)
        return condition.exact && own.value !== amount.value && (subject !== "" || condition.reached);
      return own.measure === "percent" && isGeneric(subject) && condition.reached;
    default:
      return false;
  }
}

/** @returns the number that only says how many there are, or null */
export function askedWhole(conditions: readonly ConditionAt[], text: string): ConditionAt | null {
  const [whole, first, ...more] = conditions;
  if (whole === undefined || first === undefined || more.length > 1) return null;
  const { condition } = whole;
  const isBelow = first.condition.kind === "number" && first.condition.metric === "shortfall";
  if (condition.kind === "number" && isBelow && isNamedRate(condition, whole, text)) return whole;
  if (condition.kind !== "number" || !isWhole(condition, whole.from, text)) return null;
  if (!/^[,，:：]/u.test(text.slice(whole.to)) || !isOfThem(condition, first)) return null;
  return whole;
}
