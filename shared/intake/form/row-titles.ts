/** Titles that stand in a row over their values, told by what the rows hold together. */
import { columnOf } from "../words/columns.ts";
import { below, goalHead, isAmount, isLabelCell, isTitleCell, namesField, rightOf } from "./form-values.ts";
import { cellsStartingIn, type Grid, type GridCell } from "../grid.ts";
import { readsLikeTitle } from "../words/label-patterns.ts";
import { fieldLabel } from "../words/labels.ts";
import { amountLabel, budgetColumn } from "../words/money-words.ts";

/**
 * 主管部门 | (blank) | 资金管理办法 | 按专项规定执行: behind a blank, a short word whose own neighbour would else stand
 * alone is that neighbour's title, and the label was left blank. Only what stands before the next known label counts.
 */
export function titlesTheNext(grid: Grid, label: GridCell, right: GridCell): boolean {
  if (right.column === label.columnEnd || !isShortWord(right)) return false;
  const rest = cellsStartingIn(grid, label.row).filter(
    ({ column, text }) => column >= right.columnEnd && text !== "",
  );
  const nextLabel = rest.findIndex((cell) => isLabelCell(cell));
  return (nextLabel < 0 ? rest.length : nextLabel) % 2 === 1;
}

/**
 * 预算执行（万元） behind 项目名称, which reaches down beside 年初预算 | 执行数: a title over titles is no value of the label at
 * its left.
 */
export function holdsTitles(grid: Grid, label: GridCell, right: GridCell): boolean {
  const said = cellsStartingIn(grid, right.row).filter(({ text }) => text !== "");
  const lower = cellsStartingIn(grid, right.rowEnd).filter(({ text }) => text !== "");
  // Where joined cells were lost, blanks below every title up to this one say that it reaches down.
  const reachesDown = label.rowEnd > right.rowEnd || (lower[0]?.column ?? 0) >= right.column;
  if (right.row !== label.row || !reachesDown) return false;
  const next = said.find(({ column }) => column >= right.columnEnd);
  const under = lower.filter(
    ({ column }) => column >= right.column && column < (next?.column ?? grid.columnCount),
  );
  return under.length > 1 && under.every((cell) => isTitleCell(cell) || columnOf(cell.text) !== null);
}

/** A word that names something without being known: no figures but its own number (绩效指标1), no sentence. */
const isShortWord = ({ text }: GridCell): boolean =>
  text.length <= 12 && !/[\d，。；;,:：]/u.test(text.replace(/(?<=[\u4e00-\u9fff])\d{1,2}$/u, ""));

/** 宣讲补助资金 directly behind 项目名称 may be a source of money or the name; only the row below tells. */
const namesMoneyBesideName = (grid: Grid, row: number): boolean =>
  cellsStartingIn(grid, row).some(
    (cell) =>
      cell.column > 0 &&
      amountLabel(cell.text)?.kind === "source" &&
      fieldLabel(grid.at[row]![cell.column - 1]!.text)?.path === "name",
  );

/** 年度资金总额 | 117.24万元 below 项目性质 | 单位名称: a label of money with its own amount, and no value of the titles above. */
function saysItsAmount(grid: Grid, title: GridCell, cell: GridCell): boolean {
  const money = amountLabel(cell.text);
  const holdsMoney = ["name", "fundingSource"].includes(fieldLabel(title.text)?.path ?? "fundingSource");
  return money !== null && !holdsMoney && isAmount(rightOf(grid, cell));
}

const OF_SOMEBODY = /^(?:name|leader|preparedBy|unit\/(?:name|representative|department\/name))$/u;
/** 资金管理办法, 项目组织机构: a project may be named after such, a person or a unit is not. */
const PART_OF_FORM =
  /(?:管理办法|管理规定|管理制度|规定执行)$|^项目(?:组织|管理|领导|实施)(?:机构|架构|小组|方式)$/u;
const MONEY = /^[￥¥]?\d[\d,，]*(?:\.\d+)?(?:亿元|万元|千元|元|%)$|^\d[\d,，]*\.\d+$/u;

/**
 * 已购买意外险，并制定预案。 below 主管部门, 54.28万元 below 项目负责人: no such field says so, the row is a part of the form by
 * itself.
 */
export function cannotStandUnder(title: GridCell, value: GridCell): boolean {
  const label = fieldLabel(title.text);
  if (label === null || label.long) return false;
  const namesNobody = MONEY.test(value.text) || (label.path !== "name" && PART_OF_FORM.test(value.text));
  return /。|，.{8}/u.test(value.text) || (OF_SOMEBODY.test(label.path) && namesNobody);
}

/** Every cell of the row stands under one of the titles, none reaching beyond it. */
export function standsUnder(grid: Grid, row: number, titles: readonly GridCell[]): boolean {
  return cellsStartingIn(grid, row)
    .filter(({ text }) => text !== "")
    .every((cell) =>
      titles.some(({ column, columnEnd }) => column === cell.column && cell.columnEnd <= columnEnd),
    );
}

/** Two labels side by side, or one at the end of the row: no values stand between them. */
function leavesNoRoom(cells: readonly GridCell[], labels: readonly GridCell[]): boolean {
  const short = new Set(labels.filter(({ text }) => fieldLabel(text)?.long !== true));
  return cells.some((cell, index) => {
    const next = cells[index + 1];
    return short.has(cell) && (next === undefined || short.has(next));
  });
}

function hasBlankBetween(grid: Grid, row: number, cells: readonly GridCell[]): boolean {
  const last = cells.at(-1)?.column ?? 0;
  return cellsStartingIn(grid, row).some(({ text, column }) => text === "" && column < last);
}

/** 文艺演出补助资金 beside 项目名称, no amount below it: the name only reads like a source of money. */
const isNamedLikeMoney = (grid: Grid, cell: GridCell): boolean =>
  fieldLabel(grid.at[cell.row]![cell.column - 1]?.text ?? "")?.path === "name" &&
  fieldLabel(cell.text) === null &&
  amountLabel(cell.text)?.kind === "source" &&
  /[\u4e00-\u9fff]/u.test(below(grid, cell)?.text ?? "");

/**
 * True where a row's titles stand over their values: every cell names something, and the row below says something under
 * at least one of them and names nothing. Words that no field answers to may stand among the titles.
 */
export function titlesAbove(grid: Grid, row: number): GridCell[] | null {
  const cells = cellsStartingIn(grid, row).filter((cell) => cell.text !== "" && cell.rowEnd === row + 1);
  // 实施进度计划 over two rows holds 内容, 开始时间, 完成时间 as parts of itself.
  if (grid.at[row]!.some((cell) => cell.rowEnd > row + 1 && fieldLabel(cell.text)?.path === "plan"))
    return null;
  const listsProjects = cells.some(({ text }) => fieldLabel(text)?.path === "name");
  const labels = cells.filter(
    (cell) =>
      fieldLabel(cell.text) !== null ||
      // 项目名称 | 年初预算 | 执行数: what a list may say of each project and nothing else.
      (listsProjects && budgetColumn(cell.text) !== null && isAmount(below(grid, cell))) ||
      goalHead(cell.text) !== null ||
      (amountLabel(cell.text) !== null && isAmount(below(grid, cell))),
  );
  const others = cells.filter(
    (cell) =>
      (!isTitleCell(cell) || isNamedLikeMoney(grid, cell)) &&
      columnOf(cell.text) !== "number" &&
      columnOf(cell.text) !== "note",
  );
  if (labels.length < 2) return null;
  // 资金性质 among amounts names no field of the record, and is a title all the same.
  const unknown =
    (others.length < labels.length || others.length * 2 < cells.length) &&
    others.every(isShortWord) &&
    leavesNoRoom(cells, labels) &&
    row + 1 < grid.rowCount &&
    standsUnder(grid, row + 1, cells);
  if (others.length > 0 && !unknown) return null;
  // 法定代表人 | (blank) | 项目编号 | (blank): labels left without values, whatever the next row holds.
  if (hasBlankBetween(grid, row, cells) && row + 1 < grid.rowCount && !standsUnder(grid, row + 1, cells))
    return null;
  if (namesMoneyBesideName(grid, row) && !standsUnder(grid, row + 1, cells)) return null;
  if (cells.some((cell) => saysItsAmount(grid, cell, below(grid, cell) ?? cell))) return null;
  const under = cells
    .map((cell) => below(grid, cell))
    .filter((cell) => cell !== null && cell.text !== "" && cell.row === row + 1);
  // With gaps between its words the row may as well hold labels with their values: then most must stand over something.
  const filled = under.length * 2 - (hasBlankBetween(grid, row, cells) ? 1 : 0);
  if (others.length > 0 && filled < cells.length) return null;
  if (under.some((cell) => cannotStandUnder(grid.at[row]![cell!.column]!, cell!))) return null;
  if (
    under.length === 0 ||
    under.some(
      (cell) => namesField(cell!) || (readsLikeTitle(cell!.text) && amountLabel(cell!.text) === null),
    )
  )
    return null;
  return cells;
}
