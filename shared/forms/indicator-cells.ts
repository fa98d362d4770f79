/** What of an indicator stands in a cell, as the official forms print it. */
import { readComparison, type Indicator } from "../project/index.ts";
import { balancedLines } from "./balanced-lines.ts";
import type { FormCell } from "./document.ts";
import { emsOf } from "./estimate.ts";
import { cell, numberCell, textCell } from "./pieces.ts";

const path = (indicator: Indicator, field: string): string => `indicators/${indicator.id}/${field}`;

/** 指标性质: ≥ for >=, and = for a 定性 row, which the Yunnan export prints so (DOMAIN §2.1 a). An unknown sign prints as typed. */
export function printedComparison(indicator: Pick<Indicator, "comparison">): string {
  const comparison = readComparison(indicator.comparison);
  if (comparison === null) return indicator.comparison;
  return comparison === "定性" ? "=" : comparison;
}

export function isQualitative(indicator: Pick<Indicator, "comparison" | "attribute">): boolean {
  return (
    indicator.attribute === "qualitative" ||
    (indicator.attribute === "" && readComparison(indicator.comparison) === "定性")
  );
}

/** 指标属性; blank where nobody has said. */
export function printedAttribute(indicator: Pick<Indicator, "comparison" | "attribute">): string {
  if (isQualitative(indicator)) return "定性指标";
  return indicator.attribute === "quantitative" ? "定量指标" : "";
}

/** 可持续影响 / 指标: a class that needs two lines is broken between its words. @param width of its column, in millimetres. */
export function classLines(name: string, width: number): string {
  const ems = emsOf(width);
  const kind = name.endsWith("指标") ? name.slice(0, -2) : "";
  if (name.length <= ems || kind === "") return name;
  return kind.length <= ems ? `${kind}\n指标` : balancedLines(name, ems);
}

export function level3Cell(indicator: Indicator): FormCell {
  return textCell(indicator.level3, path(indicator, "level3"));
}

export function comparisonCell(indicator: Indicator): FormCell {
  return cell(printedComparison(indicator), { path: path(indicator, "comparison"), derived: true });
}

export function targetCell(indicator: Indicator): FormCell {
  return numberCell(indicator.target, { path: path(indicator, "target") });
}

export function unitCell(indicator: Indicator): FormCell {
  return cell(indicator.unit, { path: path(indicator, "unit") });
}

export function attributeCell(indicator: Indicator): FormCell {
  return cell(printedAttribute(indicator), { path: path(indicator, "attribute"), derived: true });
}

export function standardCell(indicator: Indicator): FormCell {
  return textCell(indicator.standard.text, path(indicator, "standard/text"));
}

export function contentCell(indicator: Indicator): FormCell {
  return textCell(indicator.content, path(indicator, "content"));
}

export function basisCell(indicator: Indicator): FormCell {
  return textCell(indicator.basis, path(indicator, "basis"));
}

export function pointsCell(indicator: Indicator): FormCell {
  return numberCell(indicator.points, { path: path(indicator, "points") });
}

/** 指标值 in one cell, as the forms of the MOF print it: ≥200人, 2021年11月30日前, 有所提升. */
export function wholeTargetCell(indicator: Indicator): FormCell {
  const sign = isQualitative(indicator) ? "" : printedComparison(indicator);
  // "=" before a number says nothing on paper; the signs that set a limit do.
  const text = `${sign === "=" ? "" : sign}${indicator.target}${indicator.target === "" ? "" : indicator.unit}`;
  return cell(text, { path: path(indicator, "target"), derived: true });
}
