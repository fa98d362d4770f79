/** Conditions in the words that the reader gives back. */
import { printDate } from "../../project/index.ts";
import type { Bound, Condition, DateReference, Quantity, RuleInput } from "../rule/types.ts";
import { baseUnit, isRateUnit } from "../score/units.ts";

export type Inputs = ReadonlyMap<string, RuleInput>;

/** What stands after a number of the input: %, 次, 元. */
export function unitOfInput(inputs: Inputs, id: string): string {
  const unit = baseUnit(inputs.get(id)?.unit ?? "");
  return unit.split("/")[0]!;
}

export function dayText(reference: DateReference): string {
  const relative = /^Y(?:\+(\d+))?-(\d{2})-(\d{2})$/.exec(reference);
  if (relative === null) return printDate(reference);
  return `${relative[1] === undefined ? "" : "次年"}${Number(relative[2])}月${Number(relative[3])}日`;
}

/** Words for the quantity, and the unit of its numbers. */
export function quantityWords(quantity: Quantity, inputs: Inputs): { words: string; unit: string } {
  const unit = unitOfInput(inputs, quantity.input);
  switch (quantity.of) {
    case "value":
      return { words: valueWords(quantity.input, inputs), unit };
    case "completion":
      return { words: isRateUnit(unit) ? "实际值÷目标值" : "完成率", unit: "%" };
    case "lateness":
      return { words: "逾期", unit: quantity.in === "month" ? "个月" : "天" };
    default: {
      const words = { shortfall: "低于目标值", excess: "超过目标值", deviation: "高于或低于目标值" }[
        quantity.of
      ];
      const share = quantity.in === "percent" && isRateUnit(unit) ? "的" : "";
      return {
        words: words + share,
        unit: quantity.in === "percent" ? "%" : unit === "%" ? "个百分点" : unit,
      };
    }
  }
}

const OWN_RESULT = "实际完成值";

function valueWords(input: string, inputs: Inputs): string {
  const label = inputs.get(input)?.label ?? "";
  if (label === OWN_RESULT || label === "") return "";
  return label;
}

const isCount = (id: string): boolean => /^count(-\d+)?$/.test(id);

/** 发生重大事故, 未制定方案: a fault that has a number of its own. */
function eventWords(
  quantity: Quantity,
  min: Bound | undefined,
  max: Bound | undefined,
  inputs: Inputs,
): string | null {
  if (quantity.of !== "value" || !isCount(quantity.input)) return null;
  const label = inputs.get(quantity.input)?.label ?? "";
  // 瞒报次数 in 次 is 瞒报.
  const noun = /[一-龥]{2}次数$/u.test(label) ? label.slice(0, -2) : label.replace(/数$/u, "");
  if (min?.value === "1" && min.inclusive && max === undefined) return noun === label ? label : `发生${noun}`;
  if (max?.value === "0" && max.inclusive && min === undefined) return `未发生${noun}`;
  return null;
}

function rangeWords(condition: Extract<Condition, { test: "range" }>, inputs: Inputs): string {
  const { quantity, min, max } = condition;
  const event = eventWords(quantity, min, max, inputs);
  if (event !== null) return event;
  const { words, unit } = quantityWords(quantity, inputs);
  const number = (bound: Bound): string => `${bound.value}${unit}`;
  const isDistance = quantity.of !== "value" && quantity.of !== "completion";
  if (min !== undefined && max !== undefined) {
    if (min.value === max.value) return isDistance ? `${words}${number(min)}` : `${words}等于${number(min)}`;
    return `${words}${min.inclusive ? "[" : "("}${number(min)},${number(max)}${max.inclusive ? "]" : ")"}`;
  }
  if (isDistance) {
    if (max !== undefined && max.value === "0" && max.inclusive)
      return quantity.of === "lateness" ? "按时完成" : "达到目标值";
    if (max !== undefined) return `${words}${number(max)}${max.inclusive ? "以内" : "（不含）以内"}`;
    return `${words}${min!.inclusive ? "[" : "("}${number(min!)},+∞)`;
  }
  if (min !== undefined) return `${words}${min.inclusive ? "不低于" : "高于"}${number(min)}`;
  return `${words}${max!.inclusive ? "不高于" : "低于"}${number(max!)}`;
}

function dateWords(condition: Extract<Condition, { test: "date" }>): string {
  const { after, by } = condition;
  if (after === undefined && by?.date === "target") return by.inclusive ? "按时完成" : "提前完成";
  if (by === undefined && after?.date === "target") return "未按时完成";
  if (after !== undefined && by !== undefined) return `${dayText(after.date)}至${dayText(by.date)}完成`;
  if (by !== undefined) return `${dayText(by.date)}${by.inclusive ? "" : "（不含）"}前完成`;
  return `${dayText(after!.date)}${after!.inclusive ? "（含）" : ""}后完成`;
}

function conditionWords(condition: Condition, inputs: Inputs): string {
  switch (condition.test) {
    case "met":
      if (condition.words !== undefined && condition.words.length > 0)
        return condition.met ? condition.words[0]! : `未${condition.words[0]!}`;
      return condition.met ? "达到目标值" : "未达到目标值";
    case "range":
      return rangeWords(condition, inputs);
    case "date":
      return dateWords(condition);
  }
}

export const conditionsWords = (conditions: readonly Condition[], inputs: Inputs): string =>
  conditions.map((condition) => conditionWords(condition, inputs)).join("且");
