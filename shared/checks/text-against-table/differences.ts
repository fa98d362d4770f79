/** One finding for each row and each number that the text gives against it. */
import { labelOfPath, type Project } from "../../project/index.ts";
import { quote } from "../../text/index.ts";
import { fix, indicatorPath, place, replaceSpans, set } from "../support/places.ts";
import { nameOfRow } from "../support/texts.ts";
import type { CheckResult } from "../types.ts";
import type { Measure } from "./measures.ts";
import { NEAR, type Pair } from "./pairing.ts";
import type { Quantity } from "./quantity.ts";

/** A number as people print it: no binary dust, no trailing zeros. */
export function printNumber(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

export const spanOf = (quantity: Quantity) => ({ from: quantity.from, to: quantity.spanTo });
export const amountOf = (quantity: Quantity): string => `${printNumber(quantity.value)} ${quantity.unitText}`;
export const targetOf = (measure: Measure): string =>
  `${measure.row.target.trim()} ${measure.row.unit.trim()}`;

function inTableUnit({ quantity, measure }: Pair): number {
  return (quantity.value * quantity.unit.factor) / (measure.unit.multiplier * measure.unit.factor);
}

function inTextUnit({ quantity, measure }: Pair): number {
  return (measure.value * measure.unit.multiplier * measure.unit.factor) / quantity.unit.factor;
}

/** 每季度1次 and 3至5次 have no single number to be put in their place. */
function canBeReplaced({ quantity }: Pair): boolean {
  return quantity.frequency === 1 && quantity.value === quantity.upTo;
}

/** 计划、内容和年度目标. */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join("、")}和${names.at(-1)!}`;
}

const FIELD_ORDER = ["plan", "activities", "annualGoal/text", "fundingNote"];

const isLessSure = ({ quantity, confidence }: Pair): boolean =>
  quantity.looseness !== "exact" || confidence < NEAR;

function difference(project: Project, unordered: readonly Pair[]): CheckResult {
  const pairs = unordered.toSorted(
    (a, b) => FIELD_ORDER.indexOf(a.quantity.path) - FIELD_ORDER.indexOf(b.quantity.path),
  );
  const { quantity, measure } = pairs[0]!;
  const targetPath = indicatorPath(measure.row.id, "target");
  const fields = pairs.map((pair) => labelOfPath(pair.quantity.path, project).replace(/^项目/u, ""));
  const proper = printNumber(inTableUnit(pairs[0]!));
  const fixes = [fix(`指标改为 ${proper}`, set(targetPath, proper))];
  if (pairs.every(canBeReplaced)) {
    const replacements = pairs.map((pair) => ({
      path: pair.quantity.path,
      from: pair.quantity.from,
      to: pair.quantity.to,
      text: printNumber(inTextUnit(pair)),
    }));
    const names = listed(fields.map((field) => field.replace(/^实施/u, "")));
    fixes.push(fix(`${names}改为 ${replacements[0]!.text}`, ...replaceSpans(project, replacements)));
  }
  // 计划 300, 指标 ≥ 200: a target set low, not a contradiction.
  const targetIsLow = measure.comparison === "≥" && inTableUnit(pairs[0]!) > measure.value;
  const row = quote(`${measure.row.level3.trim()} ${measure.row.comparison.trim()} ${targetOf(measure)}`, 60);
  const said = pairs.map(
    (pair) => `${labelOfPath(pair.quantity.path, project)}“${quote(pair.quantity.clause)}”`,
  );
  return {
    message: `“${nameOfRow(project, measure.row)}”前后不一：${listed(fields)}写 ${amountOf(quantity)}，指标值为 ${targetOf(measure)}`,
    detail: [...said, `指标“${row}”`].join("　"),
    places: [place(targetPath), ...pairs.map((pair) => place(pair.quantity.path, spanOf(pair.quantity)))],
    about: amountOf(quantity),
    severity: targetIsLow || pairs.some(isLessSure) ? "warning" : "error",
    fixes,
  };
}

export function differences(project: Project, differs: readonly Pair[]): CheckResult[] {
  const groups = Map.groupBy(differs, (pair) => `${pair.measure.row.id} ${inTableUnit(pair)}`);
  return [...groups.values()].map((pairs) => difference(project, pairs));
}
