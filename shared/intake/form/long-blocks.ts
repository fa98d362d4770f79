/** A long field whose right side has several rows: a plan by steps, a basis with its parts. */
import { columnOf } from "../words/columns.ts";
import { takeValue } from "./field-values.ts";
import { takeGoalsSideBySide } from "./goals-side-by-side.ts";
import { goalHead, goalSaidBeside, isLabelCell } from "./form-values.ts";
import type { GridCell } from "../grid.ts";
import { readLabel } from "../words/label-text.ts";
import { fieldLabel, type FieldLabel } from "../words/labels.ts";
import type { Reading } from "../reading.ts";

const PARTS_WITHOUT_FIELD = /^(?:项目)?(?:立项|实施|申报|设立)?的?(?:可行性|必要性)(?:分析)?$/u;
const BASIS = /^(?:项目)?(?:立项|政策|申报|设立)?的?依据$/u;
/** What titles over the steps of a plan say. */
export const PLAN_HEAD =
  /^(?:(?:工作|实施|项目|进度)?(?:内容|阶段|事项|任务)|(?:开始|完成|起始|结束|计划|起止)?时间|进度|进度安排|序号|责任人|项目实施内容|计划(?:开始|完成)时间)$/u;

/** 可行性, 必要性: official parts of a form for which the record has no field. */
export const isPartWithoutField = (text: string): boolean => PARTS_WITHOUT_FIELD.test(readLabel(text).base);

/** 依据 among such parts. */
export const isBasis = (text: string): boolean => BASIS.test(readLabel(text).base);

const namesGoal = ({ text }: GridCell): boolean => fieldLabel(text) !== null || goalHead(text) !== null;

/** 联系方式 | 实施期限 | 2026年…: a row that begins with a short field and says something besides. */
function isRowOfFields(cells: readonly GridCell[]): boolean {
  const label = fieldLabel(cells[0]!.text);
  return label !== null && !label.long && cells.some((cell) => !isLabelCell(cell));
}

/** Is the label a title over rows that speak for themselves, or over the titles of a table? */
function titlesRows(rows: readonly GridCell[][]): boolean {
  return (
    rows.some(isRowOfFields) ||
    rows.every(([first]) => namesGoal(first!)) ||
    rows.some((cells) => cells.length > 2 && cells.every(({ text }) => columnOf(text) !== null))
  );
}

/** The beginning or end of the whole project, said again beside its plan. */
function isProjectPeriod(reading: Reading, text: string): boolean {
  const { startDate, endDate } = reading.draft.content;
  return text !== "" && (text === startDate || text === endDate);
}

/** The row's part of the field's text, with its place; null where it only titles others or has no field. */
function stepIn(
  reading: Reading,
  cells: readonly GridCell[],
  isOnlyStep: boolean,
): { text: string; cell: GridCell | null } | null {
  if (cells.every(({ text }) => PLAN_HEAD.test(readLabel(text).base))) return null;
  const name = readLabel(cells[0]!.text).base;
  const isPart = PARTS_WITHOUT_FIELD.test(name);
  if (cells.length === 1 && (isPart || BASIS.test(name))) return null;
  if (cells.length === 2 && isPart) {
    // 立项情况 {依据, 可行性, 必要性}: the record has a field for the first only.
    reading.leave(`${cells[0]!.text}：${cells[1]!.text}`, cells[1]!.place);
    return null;
  }
  if (cells.length === 2 && BASIS.test(name)) return { text: cells[1]!.text, cell: cells[1]! };
  // Beside the plan's only step stand the project's own dates again; steps of their own keep theirs.
  const said = isOnlyStep ? cells.filter(({ text }) => !isProjectPeriod(reading, text)) : cells;
  return { text: (said.length === 0 ? cells : said).map(({ text }) => text).join("\t"), cell: null };
}

/** 总体目标 over 年初目标 | text and 全年完成 | text: the goal itself, and its result. */
function takeGoalAndResult(reading: Reading, label: FieldLabel, rows: readonly GridCell[][]): boolean {
  const result = fieldLabel("目标实际完成情况");
  const heads = rows.map(([head]) => goalSaidBeside(head!.text));
  const isPair = rows.every((cells) => cells.length === 2 && !isLabelCell(cells[1]!));
  if (!label.path.includes("Goal") || !isPair || result === null) return false;
  if (new Set(heads).size !== rows.length || heads.includes(null)) return false;
  rows.forEach(([head, value], index) => {
    reading.use(head!.place);
    takeValue(reading, heads[index] === "result" ? result : label, value!.text, value!.place);
  });
  return true;
}

/** Takes the rows as the label's text; leaves them alone where the label only titles them. */
export function takeBlock(reading: Reading, label: FieldLabel, rows: readonly GridCell[][]): void {
  if (takeGoalsSideBySide(reading, label, rows)) return;
  if (takeGoalAndResult(reading, label, rows) || titlesRows(rows)) return;
  const steps: string[] = [];
  let { place } = rows[0]![0]!;
  for (const cells of rows) {
    for (const cell of cells) reading.use(cell.place);
    const step = stepIn(reading, cells, rows.length <= 2);
    if (step === null) continue;
    steps.push(step.text);
    if (step.cell !== null) place = step.cell.place;
  }
  if (steps.length === 0) return;
  const several = rows.some((cells) => cells.length > 1) && steps.length > 1;
  const trust = several ? { confidence: "doubtful" as const, remark: "由表中几行合成" } : {};
  const text = steps.join("\n");
  if (label.change !== undefined) return takeValue(reading, label, text, place);
  reading.settle(reading.setText(label.path, text, place, trust), text, place);
}
