/** 应进必进事项全部进驻得8分，缺1-10项得5分: all of them, by whatever verb, where what is missing is told in numbers. */
import type { Context } from "../context.ts";
import { isGeneric } from "./statement-words.ts";
import type { Statement, Statements } from "./statement.ts";
import { earnsAll } from "../worth.ts";

const ALL_OF_THEM = /全部|全都|均|都|无一遗漏|([一-龥]{1,4})[尽必]\1/u;
const PARTLY = /[未没不]|部分|基本|大部|一半|且|并|、/u;

/** So many short of the 指标值, and nothing else. */
function isShort({ conditions, per, or, otherwise, label }: Statement): boolean {
  const [only, ...more] = conditions;
  if (per !== null || or || more.length > 0) return false;
  if (otherwise) return only === undefined && label === "";
  if (only?.condition.kind === "met")
    return !only.condition.met && !only.condition.partly && label === "" && isGeneric(only.subject);
  return only?.condition.kind === "number" && only.condition.metric === "shortfall";
}

export function settleAllThere(all: Statements, context: Context): void {
  const target = context.targetNumber;
  if (target === null || target.lte(1) || context.isReverse || context.isRate) return;
  const [first, ...others] = all.all;
  if (first === undefined || others.length === 0 || !others.every(isShort)) return;
  const { award, per, or, otherwise, conditions, label, wording } = first;
  if (!earnsAll(award, context.points) || per !== null || or || otherwise || conditions.length > 0) return;
  if (!ALL_OF_THEM.test(label) || PARTLY.test(wording)) return;
  const met = { kind: "met", met: true, partly: false } as const;
  first.conditions = [{ condition: met, subject: "", from: first.from, to: first.to }];
  first.label = "";
  first.labels = [];
}
