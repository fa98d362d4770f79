/** 项目 | 高标准农田管护 | 项目负责人 | 沐春华: the project's name behind the word alone, in the form of one project. */
import { isAmount, isLabelCell, isTitleCell, rightOf } from "./form-values.ts";
import { takeValue } from "./field-values.ts";
import type { FundingCollector } from "../money/funding.ts";
import { columnOf } from "../words/columns.ts";
import { cellsStartingIn, type Grid, type GridCell } from "../grid.ts";
import { readLabel } from "../words/label-text.ts";
import { fieldLabel } from "../words/labels.ts";
import type { Reading } from "../reading.ts";
import type { SourcePlace } from "../source.ts";
import { amountLabel, costColumn } from "../words/money-words.ts";

const DOUBT = { confidence: "doubtful" as const, remark: "取自“项目”一栏，请核对是否项目名称" };

/** Does the row hold labels with their values and nothing else? */
function holdsPairs(cells: readonly GridCell[]): boolean {
  return (
    cells.length % 2 === 0 &&
    cells.every((cell, index) => (index % 2 === 0 ? index === 0 || isTitleCell(cell) : !isLabelCell(cell)))
  );
}

/** May stand as a name where 项目 alone asks for it. */
export const mayBeName = ({ text }: GridCell): boolean =>
  text.length >= 4 &&
  text.length <= 60 &&
  /[\u4e00-\u9fff]{3}/u.test(text) &&
  !/[。；：:]/u.test(text) &&
  columnOf(text) === null &&
  costColumn(text) === null;

/** Takes the name behind 项目 alone. */
export function takeDoubtfulName(reading: Reading, text: string, place: SourcePlace): true {
  const before = new Set(reading.draft.provenance);
  takeValue(reading, fieldLabel("项目名称")!, text, place);
  for (const provenance of reading.draft.provenance)
    if (!before.has(provenance)) Object.assign(provenance, DOUBT);
  return true;
}

interface Into {
  reading: Reading;
  /** What was collected belongs to the project before. */
  funding: FundingCollector;
}

/** 项目一, 项目（2） over the form of one of several projects. */
const COUNTED = /^项目[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]?[:：]?$/u;

/** 名称 directly below 项目一: each form of a sheet names its own project. */
function takeCountedName({ reading, funding }: Into, grid: Grid, cell: GridCell, right: GridCell): boolean {
  const above = cell.row === 0 ? [] : cellsStartingIn(grid, cell.row - 1).filter(({ text }) => text !== "");
  const [title, ...others] = above;
  const isCounted = title !== undefined && others.length === 0 && COUNTED.test(title.text);
  if (readLabel(cell.text).base !== "名称" || !isCounted || right.row !== cell.row || !mayBeName(right))
    return false;
  for (const { place } of [cell, title]) reading.use(place);
  funding.finish(reading);
  takeValue(reading, fieldLabel("项目名称")!, right.text, right.place);
  return true;
}

/** Takes such a name, doubtfully, where the form has not named its project and more labels follow; false for others. */
export function takeBareName(into: Into, grid: Grid, cell: GridCell): boolean {
  const { reading } = into;
  const right = rightOf(grid, cell);
  if (right !== null && takeCountedName(into, grid, cell, right)) return true;
  if (readLabel(cell.text).base !== "项目" || reading.draft.content.name !== "" || right === null)
    return false;
  const cells = cellsStartingIn(grid, cell.row).filter(({ text }) => text !== "");
  const next = grid.at[cell.rowEnd]?.[cell.column];
  const isOfForm =
    next !== undefined &&
    (fieldLabel(next.text) !== null || amountLabel(next.text) !== null || cells.length > 2);
  if (cells[0] !== cell || right.row !== cell.row || isAmount(right)) return false;
  if (!isOfForm || !holdsPairs(cells) || !mayBeName(right)) return false;
  reading.use(cell.place);
  return takeDoubtfulName(reading, right.text, right.place);
}
