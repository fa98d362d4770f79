/** The numbers of the table, and whether a number of the text fits one of them. */
import { readComparison, readDecimal, type Indicator, type Project } from "../../project/index.ts";
import { annualRows } from "../support/texts.ts";
import { readUnit, type Unit } from "../support/units.ts";
import type { Quantity } from "./quantity.ts";

/** An indicator whose target is a number with a known unit. */
export interface Measure {
  row: Indicator;
  value: number;
  comparison: ReturnType<typeof readComparison>;
  unit: Unit & { multiplier: number };
}

export function measuresOf(project: Project): Measure[] {
  return annualRows(project).flatMap((row) => {
    const value = readDecimal(row.target);
    const unit = readUnit(row.unit);
    if (value === null || unit === null || row.attribute === "qualitative") return [];
    return [{ row, value: Number(value), comparison: readComparison(row.comparison), unit }];
  });
}

export function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Whether the planned number fits the target, in the base unit of the family. */
export function numbersAgree(
  quantity: Quantity,
  measure: Measure,
  value = quantity.value,
  upTo = quantity.upTo,
): boolean {
  const factor = quantity.unit.factor;
  const low = value * factor;
  const high = upTo * factor;
  const target = measure.value * measure.unit.multiplier * measure.unit.factor;
  if (close(low, target) || close(high, target) || (low < target && target < high)) return true;
  if (quantity.looseness === "about") return Math.abs(low - target) <= 0.1 * target;
  // A plan of 不少于200 and a target of ≥ 220, or 不超过 and ≤, do not contradict each other.
  if (quantity.looseness === "atLeast")
    return measure.comparison === "≥" || measure.comparison === ">" ? target >= low : false;
  if (quantity.looseness === "atMost")
    return measure.comparison === "≤" || measure.comparison === "<" ? target <= high : false;
  if (measure.comparison === ">") return low > target;
  return (measure.comparison === "≤" || measure.comparison === "<") && high <= target;
}

const PEOPLE: ReadonlySet<string> = new Set(["people", "personTimes"]);
const THINGS: ReadonlySet<string> = new Set(["thing", "household"]);

/** 20 个班 of a row that is counted in 个. */
const isClasses = (a: Unit, b: Unit): boolean => a.canonical === "班" && b.canonical === "个";

/** People and 人次, things and 户, classes and 个 may be named for each other; nothing else across families. */
export function compatible(a: Unit, b: Unit): boolean {
  if (a.family === b.family || isClasses(a, b) || isClasses(b, a)) return true;
  return (PEOPLE.has(a.family) && PEOPLE.has(b.family)) || (THINGS.has(a.family) && THINGS.has(b.family));
}
