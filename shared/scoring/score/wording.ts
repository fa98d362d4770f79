/** Short Chinese names for quantities and conditions, for the lines of a score. */
import { printDate } from "../../project/index.ts";
import type { Bound, Condition, DateReference, Quantity, Reference } from "../rule/types.ts";
import type { Scope } from "./scope.ts";
import { baseUnit } from "./units.ts";

export function printUnit(scope: Scope, input: string): string {
  return baseUnit(scope.inputs[scope.indexOf(input)]!.unit ?? "");
}

export function dateText(reference: DateReference): string {
  if (reference === "target") return "规定期限";
  const relative = /^Y([+-]\d+)?-(\d{2})-(\d{2})$/.exec(reference);
  if (relative === null) return printDate(reference);
  const year =
    relative[1] === undefined ? "当年" : relative[1] === "+1" ? "次年" : `预算年度${relative[1]}年`;
  return `${year}${Number(relative[2])}月${Number(relative[3])}日`;
}

const referenceText = (reference: Reference, unit: string): string =>
  reference === "target" ? "指标值" : `${reference}${unit}`;

/** 少于指标值 … with the unit its number is in. */
export function quantityName(quantity: Quantity, scope: Scope): { text: string; unit: string } {
  const label = scope.inputs[scope.indexOf(quantity.input)]!.label;
  const unit = printUnit(scope, quantity.input);
  switch (quantity.of) {
    case "value":
      return { text: label, unit };
    case "completion":
      return { text: "完成率", unit: "%" };
    case "lateness":
      return { text: `比${dateText(quantity.from)}晚`, unit: quantity.in === "month" ? "个月" : "天" };
    default: {
      const verb = { shortfall: "低于", excess: "超过", deviation: "偏离" }[quantity.of];
      const beyond =
        quantity.beyond === undefined
          ? ""
          : `${quantity.beyond}${quantity.in === "percent" ? "%" : unit}以外`;
      const measured = quantity.in === "percent" ? "%" : unit === "%" ? "个百分点" : unit;
      return { text: `${verb}${referenceText(quantity.from, unit)}${beyond}`, unit: measured };
    }
  }
}

function boundsText(min: Bound | undefined, max: Bound | undefined, unit: string): string {
  const one = (bound: Bound): string => referenceText(bound.value, unit);
  if (min !== undefined && max !== undefined) {
    if (min.value === max.value) return `为${one(min)}`;
    return `在${min.inclusive ? "[" : "("}${one(min)}，${one(max)}${max.inclusive ? "]" : ")"}内`;
  }
  if (min !== undefined) return `${min.inclusive ? "不低于" : "高于"}${one(min)}`;
  return max === undefined ? "" : `${max.inclusive ? "不高于" : "低于"}${one(max)}`;
}

/** 完成率不低于80%. */
export function conditionText(condition: Condition, scope: Scope): string {
  switch (condition.test) {
    case "met":
      return condition.met ? "达到指标值" : "未达到指标值";
    case "range": {
      const name = quantityName(condition.quantity, scope);
      return `${name.text}${boundsText(condition.min, condition.max, name.unit)}`;
    }
    case "date": {
      const by =
        condition.by === undefined
          ? ""
          : `${dateText(condition.by.date)}${condition.by.inclusive ? "前（含当日）" : "前（不含当日）"}`;
      const after =
        condition.after === undefined
          ? ""
          : `${dateText(condition.after.date)}${condition.after.inclusive ? "起" : "后"}`;
      return `${after}${after !== "" && by !== "" ? "至" : ""}${by}完成`;
    }
  }
}
