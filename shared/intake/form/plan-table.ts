/** 时间 | 工作内容 | 责任人 over the steps of a plan: none of them is the project's own time, work or person. */
import { PLAN_HEAD } from "./long-blocks.ts";
import { isAmount } from "./form-values.ts";
import { cellsStartingIn, type Grid, type GridCell } from "../grid.ts";
import { readLabel } from "../words/label-text.ts";
import type { Reading } from "../reading.ts";
import { standsUnder } from "./row-titles.ts";

const WORK = /(?:内容|阶段|事项|任务)$/u;
const WHEN = /时间$|^进度/u;
const TRUST = { confidence: "doubtful" as const, remark: "由表中几行合成" };

const said = (grid: Grid, row: number): GridCell[] =>
  cellsStartingIn(grid, row).filter(({ text }) => text !== "");

function titlesSteps(titles: readonly GridCell[]): boolean {
  const words = titles.map(({ text }) => readLabel(text).base);
  return (
    titles.length > 1 &&
    words.every((word) => PLAN_HEAD.test(word)) &&
    words.some((word) => WORK.test(word)) &&
    words.some((word) => WHEN.test(word))
  );
}

/** Takes such a table as the plan's text; the first row behind it, or null. */
export function takePlanTable(reading: Reading, grid: Grid, row: number): number | null {
  const titles = said(grid, row);
  if (!titlesSteps(titles)) return null;
  const steps: GridCell[][] = [];
  for (let at = row + 1; at < grid.rowCount; at += 1) {
    const cells = said(grid, at);
    const isStep =
      cells.length > 1 &&
      standsUnder(grid, at, titles) &&
      !cells.some((cell) => isAmount(cell) && cell.column !== titles[0]!.column);
    if (!isStep) break;
    steps.push(cells);
  }
  if (steps.length < 2) return null;
  for (const { place } of titles) reading.use(place);
  const text = steps.map((cells) => cells.map((cell) => cell.text).join("\t")).join("\n");
  const { place } = steps[0]![0]!;
  const outcome = reading.setText("plan", text, place, TRUST);
  for (const cells of steps) for (const cell of cells) reading.use(cell.place);
  reading.settle(outcome, text, place);
  return row + 1 + steps.length;
}
