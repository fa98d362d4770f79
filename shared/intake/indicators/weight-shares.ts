/** 权重 written as parts of one (0.2): the program counts in points of a hundred. */
import type { GridCell } from "../grid.ts";
import type { IndicatorRow } from "./indicator-rows.ts";

const PART = /^(?:0?\.\d{1,4}|0|1(?:\.0+)?)$/u;

const pointsOf = ({ cells, row }: IndicatorRow): GridCell | null => {
  const cell = cells.get("points")?.[0];
  return cell?.row === row ? cell : null;
};

const asPoints = (cell: GridCell): GridCell => {
  const text = String(Math.round(Number(cell.text) * 10_000) / 100);
  return { ...cell, text, doubt: `权重“${cell.text}”按百分制读作 ${text} 分，请核对` };
};

/** The rows with their weights in points, doubtfully, where all are parts that make up one whole. */
export function withWholePoints(rows: readonly IndicatorRow[]): readonly IndicatorRow[] {
  const cells = rows.flatMap((row) => pointsOf(row) ?? []);
  const sum = cells.reduce((added, { text }) => added + Number(text), 0);
  const areParts =
    cells.length > 1 && cells.every(({ text }) => PART.test(text)) && Math.abs(sum - 1) < 0.001;
  if (!areParts) return rows;
  return rows.map((row) => {
    const cell = pointsOf(row);
    return cell === null ? row : { ...row, cells: new Map([...row.cells, ["points", [asPoints(cell)]]]) };
  });
}
