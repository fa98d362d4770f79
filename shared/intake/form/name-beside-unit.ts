/** 单位：105001-区农业农村局 | 项目：质量监测经费, as the finance system heads its forms: beside the unit, 项目 asks for the name. */
import { mayBeName } from "./bare-name-cell.ts";
import { mayNameUnit } from "./unit-values.ts";
import { cellsStartingIn, replaceCell, type Grid, type GridCell } from "../grid.ts";
import { splitLabels } from "../words/inline-labels.ts";
import { readLabel } from "../words/label-text.ts";
import { fieldLabel } from "../words/labels.ts";

const PROJECT = /^项目[:：]\s*(?=[^。；]*[\u4e00-\u9fff]{2}[^。；]*$)/u;

function saysUnit(part: string): boolean {
  const [pair, ...others] = splitLabels(part, ({ path }) => path === "unit/name")?.pairs ?? [];
  return pair !== undefined && others.length === 0 && mayNameUnit(pair.value);
}

/** The parts of a line or of a row, 项目： read as 项目名称： where exactly one other part names the unit. */
export function withNamedProject(parts: readonly string[]): string[] {
  const named =
    parts.filter((part) => PROJECT.test(part)).length === 1 && parts.filter(saysUnit).length === 1;
  return parts.map((part) => (named ? part.replace(PROJECT, "项目名称：") : part));
}

/** 单位 | 区农业农村局 | 项目 | 质量监测经费: the label of the name, in a row of two pairs. */
function labelOfName(cells: readonly GridCell[]): GridCell | null {
  if (cells.length !== 4) return null;
  const pairs = [cells.slice(0, 2), cells.slice(2)] as const;
  const names = pairs.find(([label, value]) => readLabel(label!.text).base === "项目" && mayBeName(value!));
  const isUnit = ([label, value]: readonly GridCell[]): boolean =>
    fieldLabel(label!.text)?.path === "unit/name" && mayNameUnit(value!.text);
  return names !== undefined && pairs.some(isUnit) ? names[0]! : null;
}

/** Reads 项目 as 项目名称 in such rows, in place. */
export function nameBesideUnit(grid: Grid): void {
  for (let row = 0; row < grid.rowCount; row += 1) {
    const cells = cellsStartingIn(grid, row).filter(({ text }) => text !== "");
    if (cells.length < 2 || !cells.some(({ text }) => text.startsWith("项目"))) continue;
    const texts = withNamedProject(cells.map(({ text }) => text));
    cells.forEach((cell, index) => {
      if (texts[index] !== cell.text) replaceCell(grid, cell, { text: texts[index]! });
    });
    const label = labelOfName(cells);
    if (label !== null) replaceCell(grid, label, { text: "项目名称" });
  }
}
