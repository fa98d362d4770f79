/** Rule → canonical Chinese. */
import { dayText, conditionsWords, unitOfInput, type Inputs } from "./conditions.ts";
import { adjustmentWords, stepsWords, toleranceWords } from "./steps.ts";
import type { Base, Outcome, Part, Proportional, Scheme, ScoringRule } from "../rule/types.ts";
import { isRateUnit } from "../score/units.ts";

function formulaWords(proportional: Proportional, inputs: Inputs): string {
  const { direction, base, points } = proportional;
  const unit = unitOfInput(inputs, proportional.input);
  if (direction === "reverseLinear") return `按[1-(实际值-目标值)÷目标值]×${points}计分`;
  if (direction === "reverseRatio") return `按目标值÷实际值×${points}计分`;
  if (base === "target") return `按实际值÷目标值×${points}计分`;
  if (isRateUnit(unit)) return base === "100" ? `得分=比率×${points}` : `得分=比率÷${base}%×${points}`;
  return `得分=实际值÷${base}×${points}`;
}

function outcomeWords(outcome: Outcome, inputs: Inputs): string {
  if ("proportional" in outcome) return formulaWords(outcome.proportional, inputs);
  return outcome.points === "0" ? "不得分" : `得${outcome.points}分`;
}

/** Parts of the kind of 培训人数完成率和参训率各占5分，均按比例计算. */
function evenParts(parts: readonly Part[]): boolean {
  return parts.every(
    (part) =>
      part.base.type === "proportional" &&
      part.points === parts[0]!.points &&
      part.gates.length === 0 &&
      part.adjustments.length === 0,
  );
}

/** 其中6分, 另4分: a share of the points for the same result has no other name. */
const SHARE = /^(其中|另)\d+(\.\d+)?分$/u;

function partsWords(base: Extract<Base, { type: "parts" }>, inputs: Inputs): string {
  const names = base.parts.map((part) => part.label).join("和");
  if (base.mode === "highest") return `${names}任选其一，按完成率计分`;
  if (base.parts.every((part) => SHARE.test(part.label)))
    return base.parts.map((part) => `${part.label}看${schemeClauses(part, inputs).join("，")}`).join("；");
  if (evenParts(base.parts)) return `${names}各占${base.parts[0]!.points}分，均按比例计算`;
  return base.parts.map((part, index) => `${circled(index)}${partWords(part, inputs)}`).join("；");
}

/** A part that only loses points names first what earns them all, so that its points stand in the sentence. */
function partWords(part: Part, inputs: Inputs): string {
  const clauses = schemeClauses(part, inputs);
  const [first] = part.adjustments;
  const quantity = first?.type === "steps" ? first.steps.quantity : null;
  if (
    part.base.type !== "start" ||
    quantity === null ||
    quantity.of === "value" ||
    quantity.of === "completion" ||
    quantity.of === "lateness"
  )
    return clauses.join("，");
  const number = `${quantity.from}${unitOfInput(inputs, quantity.input)}`;
  return [
    `${part.label}${quantity.of === "excess" ? "不高于" : "达到"}${number}得${part.points}分`,
    ...clauses,
  ].join("，");
}

const circled = (index: number): string =>
  index < 20 ? String.fromCharCode(0x2460 + index) : `(${index + 1})`;

/** A share of less than all points is one of what reaching the 指标值 earns. */
function shareBelow({ base, points }: Scheme): string | null {
  if (base.type !== "cases" || !("proportional" in base.otherwise)) return null;
  const share = base.otherwise.proportional;
  const isOfTarget = share.direction === "positive" && share.base === "target" && share.points !== points;
  return isOfTarget ? `未达到目标值的${share.points}分按比例计` : null;
}

function baseClauses(scheme: Scheme, inputs: Inputs): string[] {
  const { base } = scheme;
  switch (base.type) {
    case "start": {
      if (base.points !== scheme.points && base.points !== "0") return [`基本分${base.points}分`];
      const tolerance = toleranceWords(scheme.adjustments, inputs);
      const deadline = startDeadline(scheme);
      return [tolerance, deadline].filter((text) => text !== null);
    }
    case "cases": {
      const rows = base.cases.map(
        (entry) => conditionsWords(entry.when, inputs) + outcomeWords(entry.earns, inputs),
      );
      return [...rows, shareBelow(scheme) ?? `其他情况${outcomeWords(base.otherwise, inputs)}`];
    }
    case "proportional":
      return [formulaWords(base.proportional, inputs)];
    case "credit":
      return [stepsWords(base.steps, "get", inputs)];
    case "checklist":
      if (base.mode === "highest")
        return [...base.parts.map((part) => `${part.label}得${part.points}分`), "按最高分计"];
      return base.parts.map((part, index) => `${circled(index)}${part.label}得${part.points}分`);
    case "allOf":
      return [`${base.labels.join("、")}${base.labels.length}项均满足得${base.points}分`, "缺一项不得分"];
    case "grades":
      return base.grades.map((grade) => `${grade.label}得${grade.points}分`);
    case "gradeRanges":
      return base.ranges.map((range) => `${range.label}得${range.from}%-${range.to}%分值`);
    case "gradePoints":
      return base.ranges.map(({ label, from, to }) =>
        from === to ? `${label}得${from}分` : `${label}得${from}-${to}分`,
      );
    case "manual":
      return [
        base.mode === "score" ? `视情况得${base.min}-${base.max}分` : `酌情扣${base.min}-${base.max}分`,
      ];
    case "parts":
      return [partsWords(base, inputs)];
  }
}

/** The day that the steps of lateness count from, where it is not the indicator's own. */
function startDeadline(scheme: Scheme): string | null {
  for (const adjustment of scheme.adjustments) {
    if (adjustment.type !== "steps") continue;
    const { quantity } = adjustment.steps;
    if (quantity.of === "lateness" && quantity.from !== "target" && quantity.beyond === undefined)
      return `${dayText(quantity.from)}前完成得满分`;
  }
  return null;
}

function schemeClauses(scheme: Scheme, inputs: Inputs): string[] {
  return [
    ...baseClauses(scheme, inputs),
    ...scheme.adjustments.map((adjustment) =>
      adjustmentWords(adjustment, inputs, scheme.base.type === "start" && scheme.base.points === "0"),
    ),
    ...scheme.gates.map((gate) => conditionsWords(gate.when, inputs) + outcomeWords(gate.earns, inputs)),
    ...(scheme.floor === "0" ? [] : [`最低得${scheme.floor}分`]),
  ];
}

const ABSENT = { full: "没有此项工作的得满分", exclude: "不适用的不考核" } as const;

/**
 * A rule in canonical Chinese. Read for the same indicator, it gives the same rule again, without open questions about
 * how parts of a step count.
 */
export function writeStandard(rule: ScoringRule): string {
  const inputs: Inputs = new Map(rule.inputs.map((input) => [input.id, input]));
  const clauses = schemeClauses(rule, inputs);
  const absolute = rule.inputs.filter(({ magnitude }) => magnitude).map(({ label }) => `${label}按绝对值计`);
  return [
    `${rule.points}分`,
    ...clauses,
    ...absolute,
    ...(rule.absent === undefined ? [] : [ABSENT[rule.absent]]),
  ]
    .join("；")
    .replace("；", "，");
}
