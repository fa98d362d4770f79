/** Composing a standard from a form: each kind of rule has its fields, and every form gives a sentence that reads back as the rule. */
import Big from "big.js";

import { toDecimalText, type DecimalText, type IsoDate } from "../project/index.ts";
import { dayText } from "./write/conditions.ts";
import { readStandard, type StandardReading } from "./read/standard.ts";
import { baseUnit } from "./score/units.ts";
import type { ScoredIndicator } from "./types.ts";

export interface FormBand {
  /** null = no end on this side. */
  min: DecimalText | null;
  minInclusive: boolean;
  max: DecimalText | null;
  maxInclusive: boolean;
  points: DecimalText;
}

/** Numbers as decimal text; percentages in percent. */
export type StandardForm = { points: DecimalText } & (
  | { kind: "allOrNothing" }
  | { kind: "credit"; each: DecimalText; per: DecimalText; partial: "down" | "up" | "linear" }
  | {
      kind: "deduction";
      from: "shortfall" | "excess" | "deviation" | "faults";
      each: DecimalText;
      /** target: percent of the 指标值; unit: the indicator's unit, 百分点 for a rate. */
      in: "unit" | "percent";
      per: DecimalText;
      partial: "down" | "up" | "linear";
      most: DecimalText | null;
      /** No points below (shortfall) or above (excess, faults) this result. */
      zeroBeyond: DecimalText | null;
    }
  | {
      kind: "proportional";
      formula: "positive" | "reverseRatio" | "reverseLinear";
      /** 完成率 in percent. */ zeroBelow: DecimalText | null;
    }
  | { kind: "bands"; on: "value" | "completion"; bands: FormBand[]; otherwise: DecimalText }
  | {
      kind: "deadline";
      date: IsoDate | null;
      late:
        | { mode: "zero" }
        | {
            mode: "deduct";
            each: DecimalText;
            unit: "day" | "month";
            per: DecimalText;
            zeroAfterDays: DecimalText | null;
          };
    }
  | { kind: "bonus"; base: DecimalText; each: DecimalText; per: DecimalText; most: DecimalText | null }
  | { kind: "grades"; grades: { label: string; points: DecimalText }[] }
  | { kind: "checklist"; parts: { label: string; points: DecimalText }[] }
  | { kind: "allOf"; labels: string[] }
  | { kind: "manual"; mode: "score" | "deduct"; min: DecimalText; max: DecimalText }
);

const PARTIAL = {
  down: (step: string) => `不足${step}的不计`,
  up: (step: string) => `不足${step}的按${step}计`,
  linear: (step: string) => `不足${step}的按比例计算`,
} as const;

function deduction(
  form: Extract<StandardForm, { kind: "deduction" }>,
  unit: string,
  rate: boolean,
): string[] {
  const step = form.in === "percent" ? `${form.each}%` : `${form.each}${unit === "%" ? "个百分点" : unit}`;
  const share = form.in === "percent" && rate ? "的" : "";
  const verb = {
    shortfall: `低于目标值${share}`,
    excess: `超过目标值${share}`,
    deviation: `高于或低于目标值${share}`,
    faults: "发生",
  }[form.from];
  const clauses = [`每${verb}${step}扣${form.per}分`, PARTIAL[form.partial](step)];
  if (form.most !== null) clauses.push(`最多扣${form.most}分`);
  if (form.zeroBeyond !== null)
    clauses.push(`${form.from === "shortfall" ? "低于" : "高于"}${form.zeroBeyond}${unit}不得分`);
  return clauses;
}

function band(entry: FormBand, on: "value" | "completion", unit: string): string {
  const measure = on === "completion" ? "%" : unit;
  const name = on === "completion" ? (unit === "%" || unit === "‰" ? "实际值÷目标值" : "完成率") : "";
  const earned = new Big(entry.points).eq(0) ? "不得分" : `得${entry.points}分`;
  const { min, max, minInclusive, maxInclusive } = entry;
  if (min !== null && max !== null) {
    if (new Big(min).eq(max)) return `${name}等于${min}${measure}${earned}`;
    return `${name}${minInclusive ? "[" : "("}${min}${measure},${max}${measure}${maxInclusive ? "]" : ")"}${earned}`;
  }
  if (min !== null) return `${name}${minInclusive ? "不低于" : "高于"}${min}${measure}${earned}`;
  if (max !== null) return `${name}${maxInclusive ? "不高于" : "低于"}${max}${measure}${earned}`;
  return `其他情况${earned}`;
}

function deadline(form: Extract<StandardForm, { kind: "deadline" }>): string[] {
  const done = form.date === null ? "按时完成" : `${dayText(form.date)}前完成`;
  if (form.late.mode === "zero") return [`${done}得${form.points}分`, "其他情况不得分"];
  const unit = form.late.unit === "day" ? "天" : "个月";
  const step = `${form.late.each}${unit}`;
  const after = form.late.zeroAfterDays === null ? [] : [`逾期超过${form.late.zeroAfterDays}天不得分`];
  return [`${done}得${form.points}分`, `每逾期${step}扣${form.late.per}分`, PARTIAL.down(step), ...after];
}

function clauses(form: StandardForm, unit: string): string[] {
  const rate = unit === "%" || unit === "‰";
  const whole = unit === "%" ? "个百分点" : unit;
  switch (form.kind) {
    case "allOrNothing":
      return [`达到目标值得${form.points}分`, "其他情况不得分"];
    case "credit":
      return [`每完成${form.each}${whole}得${form.per}分`, PARTIAL[form.partial](`${form.each}${whole}`)];
    case "deduction":
      return deduction(form, unit, rate);
    case "proportional": {
      const formula = {
        positive: "实际值÷目标值",
        reverseRatio: "目标值÷实际值",
        reverseLinear: "[1-(实际值-目标值)÷目标值]",
      }[form.formula];
      return [
        `按${formula}×${form.points}计分`,
        ...(form.zeroBelow === null
          ? []
          : [`${rate ? "实际值÷目标值" : "完成率"}低于${form.zeroBelow}%不得分`]),
      ];
    }
    case "bands":
      return [
        ...form.bands.map((entry) => band(entry, form.on, unit)),
        `其他情况${new Big(form.otherwise).eq(0) ? "不得分" : `得${form.otherwise}分`}`,
      ];
    case "deadline":
      return deadline(form);
    case "bonus":
      return [
        `达到目标值得${form.base}分`,
        "其他情况不得分",
        `每超过目标值${form.each}${whole}加${form.per}分`,
        PARTIAL.down(`${form.each}${whole}`),
        ...(form.most === null ? [] : [`最多加${form.most}分`]),
      ];
    case "grades":
      return form.grades.map((grade) => `${grade.label}得${grade.points}分`);
    case "checklist":
      return form.parts.map(
        (part, index) => `${String.fromCharCode(0x2460 + index)}${part.label}得${part.points}分`,
      );
    case "allOf":
      return [`${form.labels.join("、")}${form.labels.length}项均满足得${form.points}分`, "缺一项不得分"];
    case "manual":
      return [
        form.mode === "score" ? `视情况得${form.min}-${form.max}分` : `酌情扣${form.min}-${form.max}分`,
      ];
  }
}

/**
 * The sentence that a form stands for, and how it is read for the indicator. Where the fields contradict one another the
 * reading is refused with the reason, exactly as if the sentence had been typed.
 */
export function composeStandard(
  form: StandardForm,
  indicator: ScoredIndicator,
): { text: string; reading: StandardReading } {
  const points = toDecimalText(new Big(form.points));
  const text = `${points}分，${clauses({ ...form, points }, baseUnit(indicator.unit).split("/")[0]!).join("；")}`;
  return { text, reading: readStandard(text, indicator) };
}
