/** 每…扣, 每…得, 每…加 in the words that the reader gives back. */
import type { Adjustment, Steps } from "../rule/types.ts";
import { baseUnit, isIndivisible, isRateUnit } from "../score/units.ts";
import { conditionsWords, quantityWords, unitOfInput, type Inputs } from "./conditions.ts";

type Sign = "get" | "deduct" | "add";
const VERB: Readonly<Record<Sign, string>> = { get: "得", deduct: "扣", add: "加" };

/** How the part of a step counts, left out only where there can be none. */
function partialWords(steps: Steps, step: string): string {
  const { quantity, each, partial } = steps;
  if (each === "1" && partial === "down" && quantity.of === "lateness" && quantity.in === "day") return "";
  const words = {
    down: `不足${step}的不计`,
    up: `不足${step}的按${step}计`,
    linear: `不足${step}的按比例计算`,
  }[partial];
  return `，${words}`;
}

function needsPartial(steps: Steps, inputs: Inputs): boolean {
  const { quantity, each, partial } = steps;
  const unit = baseUnit(inputs.get(quantity.input)?.unit ?? "");
  const isThing =
    quantity.of === "value"
      ? isIndivisible(unit) || unit === ""
      : quantity.of !== "completion" &&
        quantity.of !== "lateness" &&
        quantity.in === "unit" &&
        (isIndivisible(unit) || unit === "");
  return !(each === "1" && partial === "down" && isThing);
}

/** 有效投诉件数 → 有效投诉; a label made of the unit alone leaves nothing. */
function faultNoun(label: string, unit: string): string {
  const bare = label.replace(/^(缺少|扣分)/u, "").replace(/数$/u, "");
  return unit !== "" && bare.endsWith(unit) ? bare.slice(0, -unit.length) : bare;
}

function head(steps: Steps, sign: Sign, inputs: Inputs): { text: string; step: string } {
  const { quantity, each } = steps;
  const input = inputs.get(quantity.input)!;
  if (quantity.of === "value") {
    const unit = unitOfInput(inputs, quantity.input);
    const step = `${each}${unit === "%" ? "个百分点" : unit}`;
    if (input.label === "实际完成值")
      return { text: sign === "get" ? `每完成${step}` : `每发生${step}`, step };
    if (/^逾期.*数$/u.test(input.label) || input.label === "逾期工作日")
      return { text: `每逾期${step}`, step };
    if (input.label.startsWith("缺少")) return { text: `每缺少${step}${faultNoun(input.label, unit)}`, step };
    if (input.label.startsWith("扣分")) return { text: `每发生${step}`, step };
    if (sign === "get") return { text: `${input.label}每${step}`, step };
    return { text: `每发生${step}${faultNoun(input.label, unit)}`, step };
  }
  const { unit } = quantityWords(quantity, inputs);
  const step = `${each}${unit}`;
  if (quantity.of === "completion") return { text: `每完成${step}`, step };
  if (quantity.of === "lateness")
    return { text: `每${quantity.beyond === undefined ? "" : "多"}逾期${step}`, step };
  const verb = { shortfall: "低于", excess: "超过", deviation: "高于或低于" }[quantity.of];
  const more = quantity.beyond === undefined ? "" : "多";
  const own = unitOfInput(inputs, quantity.input);
  const share = quantity.in === "percent" && isRateUnit(own) ? "的" : "";
  const from = quantity.from === "target" ? `目标值${share}` : `${quantity.from}${own}的`;
  return { text: `每${more}${verb}${from}${step}`, step };
}

export function stepsWords(steps: Steps, sign: Sign, inputs: Inputs): string {
  const { text, step } = head(steps, sign, inputs);
  return `${text}${VERB[sign]}${steps.per}分${needsPartial(steps, inputs) ? partialWords(steps, step) : ""}`;
}

/** 高于或低于目标值5%以内得满分: where the steps of a quantity begin later than at the target. */
export function toleranceWords(adjustments: readonly Adjustment[], inputs: Inputs): string | null {
  for (const adjustment of adjustments) {
    if (adjustment.type !== "steps") continue;
    const { quantity } = adjustment.steps;
    if (quantity.of === "value" || quantity.of === "completion" || quantity.beyond === undefined) continue;
    const { beyond, ...plain } = quantity;
    return `${conditionsWords([{ test: "range", quantity: plain, max: { value: beyond, inclusive: true } }], inputs)}得满分`;
  }
  return null;
}

/** @param fromNothing the adjustments are all that earns points, so that they read as credits. */
export function adjustmentWords(adjustment: Adjustment, inputs: Inputs, fromNothing: boolean): string {
  if (adjustment.type === "when")
    return `${conditionsWords(adjustment.when, inputs)}${adjustment.sign === "deduct" ? "扣" : "加"}${adjustment.points}分`;
  const most =
    adjustment.most === undefined
      ? ""
      : `，最多${adjustment.sign === "deduct" ? "扣" : "加"}${adjustment.most}分`;
  return (
    stepsWords(adjustment.steps, fromNothing && adjustment.sign === "add" ? "get" : adjustment.sign, inputs) +
    most
  );
}
