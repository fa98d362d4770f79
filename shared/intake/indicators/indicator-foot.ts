/** Rows of an indicator table that are no indicators: sums, numbers of the columns, and what stands at its foot. */
import { officialLevels, readClassName } from "../words/class-names.ts";
import { columnOf, type Column } from "../words/columns.ts";
import type { GridCell } from "../grid.ts";
import type { IndicatorHeader } from "./indicator-header.ts";
import { fieldLabel } from "../words/labels.ts";

/** Rows that end a table: totals, signatures, notes. */
const FOOT =
  /^(?:总分|合计|总计|总得分|综合得分|综合评分|综合评价|自评得分|评价得分|得分合计|自评总分|自评等次|评价等次|评价等级|自评等级|自评结论|评价结论|存在问题|改进措施|填报说明|填表说明|注[:：]|说明[:：]|备注[:：]|单位负责人|财务负责人|审核|填表|填报|联系人|项目负责人)/u;

/** 评审结论 | 良: the form's own verdict, even where an indicator's name would stand. */
const VERDICT = /^(?:评审|审核|自评|评价|综合|专家)(?:结论|意见|结果|等级|等次|得分)$/u;

/** 区财政局业务股室意见 | (blank) | 绩效股室意见 | (blank): room for those who will sign. */
const OPINION = /(?:股室?|科室?|处室?|部门|单位|领导|局|委|办|中心)意见(?:[(（].{0,8}[)）])?[:：]?$/u;

function asksOpinions(row: readonly GridCell[]): boolean {
  const texts = row.flatMap(({ text }) => (text === "" ? [] : [text]));
  return texts.length > 0 && texts.length < 4 && texts.every((text) => OPINION.test(text));
}

/** The columns that make a row an indicator's. */
export const SUBSTANCE: readonly Column[] = [
  "target",
  "overallTarget",
  "comparison",
  "unit",
  "attribute",
  "standard",
  "content",
  "basis",
  "value",
];

/** 1 | 2 | 3 … under the titles, as public tables number their columns. */
export function countsColumns(cells: readonly GridCell[]): boolean {
  const numbers = cells.map(({ text }) => Number(text));
  return (
    numbers.length > 3 && numbers.every((number, index) => number === index + numbers[0]! && number < 40)
  );
}

/** 原因分析 | one text over all the other columns: a label with its value, as no indicator is written. */
function isLabelWithText(row: readonly GridCell[], header: IndicatorHeader): boolean {
  const [label, text, ...others] = row.filter((cell) => cell.text !== "");
  if (label === undefined || text === undefined || others.length > 0 || label.column !== 0) return false;
  const named = new Set(
    header.uses.slice(text.column, text.columnEnd).flatMap((use) => (use === null ? [] : [use.column])),
  );
  return named.size >= 3 && officialLevels(label.text).length === 0;
}

/** 合计 | 168.40 among the projects of a list: a row of its own, not the list's end. */
export function isTotalOfList(row: readonly GridCell[], header: IndicatorHeader): boolean {
  const lists = header.uses.some((use) => use?.column === "projectName" || use?.column === "unitOrProject");
  return lists && /^(?:合\s*计|总\s*计|小\s*计)$/u.test(row[0]?.text ?? "");
}

const SUBTOTAL =
  /^(?:(?:本|该)?(?:类|项|级|部分)?(?:指标)?|[一-龥]{2,8}指标)(?:分值)?小\s*计(?:[(（]?分[)）]?)?[:：]?$/u;

/** 小计 | 35 below the indicators of a class: the sum of points that the program works out itself. */
export function subtotalIn(row: readonly GridCell[]): GridCell[] | null {
  const cells = row.filter(({ text }) => text !== "");
  const at = cells.findIndex(({ text }) => SUBTOTAL.test(text));
  if (at < 0 || cells.slice(0, at).some(({ text }) => officialLevels(text).length === 0)) return null;
  return cells.slice(at + 1).every(({ text }) => /^(?:\d{1,3}(?:\.\d+)?(?:分|%)?|[-—–/\s]+)$/u.test(text))
    ? cells
    : null;
}

export function isFoot(
  row: readonly GridCell[],
  header: IndicatorHeader,
  cells: Map<Column, GridCell[]>,
): boolean {
  const first = row.find((cell) => cell.text !== "");
  if (first === undefined) return false;
  if (isLabelWithText(row, header)) return true;
  const starting = row.filter((cell) => cell.text !== "");
  // 2.项目名称 | … | 实施单位 | …: the next form in the same sheet.
  const labels = starting.filter(
    ({ text }) => fieldLabel(text) !== null && readClassName(text).text.length < 12,
  );
  const opensForm =
    header.uses[first.column]?.column !== "projectName" &&
    (fieldLabel(first.text)?.path === "name" ||
      (labels.length > 1 && labels.length * 2 >= starting.length && labels[0] === first));
  if (opensForm) return true;
  // 综合得分 over all columns up to the points: no indicator is its own target.
  const name = cells.get("level3")?.[0];
  if (name !== undefined && cells.get("target")?.[0] === name && officialLevels(name.text).length === 0)
    return true;
  if (VERDICT.test(first.text) || asksOpinions(starting)) return true;
  const isName =
    header.uses[first.column]?.column === "level3" && SUBSTANCE.some((column) => cells.has(column));
  if (isName || (header.uses[first.column]?.column ?? "").startsWith("projectName")) return false;
  return (
    FOOT.test(first.text) ||
    (fieldLabel(first.text) !== null && columnOf(first.text) === null) ||
    (fieldLabel(first.text) !== null && row.filter((cell) => cell.text !== "").length <= 2)
  );
}
