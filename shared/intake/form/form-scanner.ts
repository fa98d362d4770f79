/** Reading a table that is a form: labels with their values, money, goals, the indicator table inside. */
import { takeAdjustedColumns } from "../project-lists/adjusted-columns.ts";
import { statesOtherGoals } from "./another-form.ts";
import { amountsInLine } from "../money/amounts-in-line.ts";
import { takeBareName } from "./bare-name-cell.ts";
import { joinBrokenLabels } from "./broken-labels.ts";
import { nameBareTitle } from "../project-lists/bare-name.ts";
import { takeBudgetRowOfLabels } from "../money/budget-row.ts";
import { takeBudgetTable } from "../money/budget-table.ts";
import { takeCostTable } from "../money/cost-table.ts";
import { datesBeside, joinDatesBelow } from "./dates-beside.ts";
import { splitCodedName, takeValue } from "./field-values.ts";
import {
  below,
  blockRightOf,
  continuedBelow,
  goalHead,
  goalSaidBeside,
  groupsOf,
  isAmount,
  isLabelCell,
  rightOf,
} from "./form-values.ts";
import { columnOf, titlesAColumn } from "../words/columns.ts";
import { takeClassLabels } from "./class-labels.ts";
import type { FundingCollector } from "../money/funding.ts";
import { cellsSeenIn, cellsStartingIn, type Grid, type GridCell } from "../grid.ts";
import { horizonIn } from "../indicators/indicator-header.ts";
import { takeIndicators } from "../indicators/indicators.ts";
import { splitLabels } from "../words/inline-labels.ts";
import { passGroupRows, withoutGroupRows } from "../project-lists/group-rows.ts";
import { endOfInstructions } from "../words/instructions.ts";
import { readsLikeTitle } from "../words/label-patterns.ts";
import { readLabel } from "../words/label-text.ts";
import { fieldLabel, isStructureTitle, type FieldLabel } from "../words/labels.ts";
import { amountLabel } from "../words/money-words.ts";
import { isBasis, isPartWithoutField, takeBlock } from "./long-blocks.ts";
import { takeAmountCell, takeMoneyUnit } from "../money/money-cells.ts";
import { nameInGrid, opensForm, titleOfForm } from "./name-ahead.ts";
import { nameBesideUnit } from "./name-beside-unit.ts";
import { takePairedClasses } from "../indicators/paired-classes.ts";
import { takePlanTable } from "./plan-table.ts";
import { projectsInColumns } from "./project-columns.ts";
import { holdsTitles, titlesTheNext } from "./row-titles.ts";

import type { Reading } from "../reading.ts";
import type { TextScanner } from "../text/text-scanner.ts";
import { isChangeTitle } from "../words/superseded.ts";
import { takeTitle } from "../words/title.ts";
import { goalAtLeft, namesGoalItself, takeTitledColumns } from "../project-lists/titled-columns.ts";
import { setBudgetUpright, setUpright } from "../indicators/turned-table.ts";
import { fieldOfTitle } from "../words/titles-with-text.ts";
import { onOneLine, readYear } from "../words/values.ts";
import { takeYearlyFunding } from "../money/yearly-funding.ts";

const TOTAL_ROW =
  /^(?:总分|总得分|得分合计|自评总分|合计|总计|综合得分|综合评分|自评得分|(?:自评|评价|绩效|综合)(?:等级|等次))$/u;
/** Points, a score or a grade: what the program works out itself. */
const COMPUTED = /^(?:\d{1,3}(?:\.\d+)?\s*分?|[优良中差](?:秀|好|等)?|[-—–/]+)$/u;

export class FormScanner {
  readonly #reading: Reading;
  readonly #funding: FundingCollector;
  readonly #text: TextScanner;
  /** The title of the last form. */
  #title = "";

  constructor(reading: Reading, funding: FundingCollector, text: TextScanner) {
    this.#reading = reading;
    this.#funding = funding;
    this.#text = text;
  }

  /** @returns how many lone 空 were read as empty */
  table(grid: Grid): number {
    this.#reading.hints += grid.hints;
    for (const { place } of joinBrokenLabels(grid)) this.#reading.use(place);
    const isForm = grid.columnCount > 1;
    if (isForm) this.#text.closeSection();
    let row = 0;
    nameBesideUnit(grid);
    joinDatesBelow(grid);
    const name = nameInGrid(grid, endOfInstructions(grid, 0) ?? 0);
    this.#beginForm(grid, name);
    this.#turnTo(name);
    while (row < grid.rowCount) row = this.#rows(grid, row) ?? this.#row(grid, row);
    this.#leaveRest(grid);
    return grid.emptyWords;
  }

  /** The next sheet's form, of a project that it does not name. */
  #beginForm(grid: Grid, name: string | null): void {
    const { draft } = this.#reading;
    const title = titleOfForm(grid);
    const isUnnamed = name === null || draft.content.name === "";
    if (title !== "" && title === this.#title && isUnnamed && statesOtherGoals(grid, draft.content)) {
      this.#funding.finish(this.#reading);
      this.#reading.startDraft();
    }
    if (title !== "") this.#title = title;
  }

  #turnTo(name: string | null): void {
    if (name === null) return;
    this.#funding.finish(this.#reading);
    this.#reading.turnToProject(splitCodedName(onOneLine(name)).name);
  }

  /** A whole part: indicators, 预算执行, cost lines, titles above their values. */
  #rows(grid: Grid, row: number): number | null {
    const behindInstructions = endOfInstructions(grid, row);
    if (behindInstructions !== null) return behindInstructions;
    nameBareTitle(this.#reading, grid, row);
    const indicators = this.#indicators(grid, row);
    if (indicators !== null) {
      this.#text.closeSection();
      return indicators;
    }
    return (
      this.#projectColumns(grid, row) ??
      takeAdjustedColumns(this.#reading, this.#funding, grid, row) ??
      takeBudgetRowOfLabels(this.#reading, grid, row) ??
      takeBudgetTable(this.#reading, grid, row) ??
      this.#turnedBudget(grid, row) ??
      takeYearlyFunding(this.#reading, grid, row) ??
      takeCostTable(this.#reading, grid, row) ??
      takePlanTable(this.#reading, grid, row) ??
      takeTitledColumns(this.#reading, this.#funding, grid, row)
    );
  }

  /** Projects side by side, read one after the other. */
  #projectColumns(grid: Grid, row: number): number | null {
    const found = projectsInColumns(grid, row);
    if (found === null) return null;
    for (const { place } of found.titles) this.#reading.use(place);
    for (const { name, form } of found.projects) {
      this.#turnTo(name);
      // Each label speaks for every project in turn.
      for (const [label] of form.at) this.#reading.release(label!.place);
      let at = 0;
      while (at < form.rowCount) at = this.#rows(form, at) ?? this.#row(form, at);
    }
    return found.end;
  }

  /** 年初预算, 调整后预算 … at the left, the sources above. */
  #turnedBudget(grid: Grid, row: number): number | null {
    const turned = setBudgetUpright(grid, row);
    if (turned === null) return null;
    const around = grid.at[row]!.slice(0, turned.grid.at[0]![0]!.place.column).filter(
      ({ text }) => text !== "",
    );
    const texts = around.map(({ text }) => text);
    if (takeBudgetTable(this.#reading, turned.grid, 0, texts) === null) return null;
    // 资金情况（万元） and 项目 only title what stands beside and below them.
    for (const cell of [...around, turned.grid.at[0]![0]!])
      if (/资金|预算|^项目$/u.test(cell.text)) this.#reading.use(cell.place);
    return turned.end;
  }

  /** An indicator table as forms print it, with its classes side by side, or turned round. */
  #indicators(grid: Grid, row: number): number | null {
    const horizon = this.#horizonAt(grid, row);
    const list = withoutGroupRows(grid, row);
    const upright = this.#uprightIndicators(list?.grid ?? grid, row, horizon);
    if (upright !== null && list !== null) passGroupRows(this.#reading, grid, list.groups);
    if (upright !== null) return list === null ? upright : list.rowOf(upright);
    return this.#turnedIndicators(grid, row, horizon);
  }

  #uprightIndicators(grid: Grid, row: number, horizon: "overall" | "annual" | null): number | null {
    return takePairedClasses(this.#reading, grid, row) ?? takeIndicators(this.#reading, grid, row, horizon);
  }

  #turnedIndicators(grid: Grid, row: number, horizon: "overall" | "annual" | null): number | null {
    const upright = setUpright(grid, row);
    if (upright === null || takeIndicators(this.#reading, upright.grid, 0, horizon) === null)
      return takeClassLabels(this.#reading, grid, row, horizon);
    return upright.end;
  }

  /** 长期绩效指标 or 年度绩效指标 as a vertical title at the left, or in the line above. */
  #horizonAt(grid: Grid, row: number): "overall" | "annual" | null {
    for (const cell of grid.at[row]!) {
      if (cell.row < row && /指标/u.test(cell.text) && cell.text.length < 20)
        return horizonIn(cell.text) ?? this.#text.horizon;
    }
    return this.#text.horizon;
  }

  #row(grid: Grid, row: number): number {
    if (row > 0 && opensForm(grid, row)) this.#turnTo(nameInGrid(grid, row));
    const cells = cellsStartingIn(grid, row).filter(
      (cell) => cell.text !== "" && !this.#reading.isUsed(cell.place),
    );
    const single =
      cells.length === 1 && cellsSeenIn(grid, row).filter((cell) => cell.text !== "").length === 1
        ? cells[0]!
        : null;
    if (single !== null && this.#isLine(grid, single) && !TOTAL_ROW.test(readLabel(single.text).base)) {
      for (const line of single.text.split("\n"))
        this.#text.paragraph(line, single.place, {
          marked: grid.columnCount > 1 && single.column === 0 && single.columnEnd === grid.columnCount,
        });
      return row + 1;
    }
    this.#text.closeSection();
    if (
      cells[0] !== undefined &&
      TOTAL_ROW.test(readLabel(cells[0].text).base) &&
      amountLabel(cells[0].text)?.kind !== "source" &&
      !this.#isTotalOfMoney(grid, cells[0]) &&
      cells.slice(1).every((cell) => COMPUTED.test(cell.text))
    ) {
      for (const cell of cells) this.#reading.use(cell.place);
      if (cells.length > 1)
        this.#reading.warn(
          `表末的总分由程序重新计算，没有导入（${cells.map((cell) => cell.text).join(" ")}）。`,
        );
      return row + 1;
    }
    for (const cell of cells) if (!this.#reading.isUsed(cell.place)) this.#cell(grid, cell);
    return row + 1;
  }

  /** 合计 | 50 under 项目资金（万元） is the money's, no score. */
  #isTotalOfMoney(grid: Grid, cell: GridCell): boolean {
    const right = rightOf(grid, cell);
    return isAmount(right) && groupsOf(grid, cell).some((text) => /资金|经费|预算/u.test(text));
  }

  /** Does the row's only text read like a paragraph, rather than like a label whose value was left blank? */
  #isLine(grid: Grid, cell: GridCell): boolean {
    if (cell.columnEnd - cell.column === grid.columnCount || grid.columnCount === 1) return true;
    const label = fieldLabel(cell.text);
    if (label === null) return true;
    const next = below(grid, cell);
    return (
      label.long &&
      next !== null &&
      next.text !== "" &&
      !isLabelCell(next) &&
      cellsStartingIn(grid, cell.rowEnd).filter(({ text }) => text !== "").length === 1
    );
  }

  #cell(grid: Grid, cell: GridCell): void {
    const label = fieldLabel(cell.text);
    if (label !== null) return this.#label(grid, cell, label);
    if (takeBareName({ reading: this.#reading, funding: this.#funding }, grid, cell)) return;
    const right = rightOf(grid, cell);
    const goal = goalSaidBeside(cell.text);
    if (goal !== null && right !== null && this.#saysSomething(cell, right)) {
      this.#reading.use(cell.place);
      const word = goal === "result" ? "目标实际完成情况" : goalAtLeft(grid, cell.row);
      return takeValue(this.#reading, fieldLabel(word)!, right.text, right.place);
    }
    if (right !== null && takeAmountCell(this.#reading, this.#funding, grid, cell, right)) return;
    if (namesGoalItself(cell.text) && right !== null && this.#saysSomething(cell, right)) {
      this.#reading.use(cell.place);
      const block = blockRightOf(grid, cell);
      if (block.length > 1 && block.every((cells) => cells.length === 1 && cells[0]!.text.length >= 6))
        return takeBlock(this.#reading, fieldLabel("年度目标")!, block);
      return takeValue(this.#reading, fieldLabel("年度目标")!, right.text, right.place);
    }
    const titled = fieldOfTitle(cell.text);
    if (titled !== null && right !== null && this.#saysAll(grid, cell, right)) {
      this.#reading.use(cell.place);
      return takeValue(this.#reading, titled, right.text, right.place);
    }
    if (right !== null && takeMoneyUnit(this.#reading, cell, right)) return;
    // 起始年份 | 2026: a bare year beside other words is theirs.
    if (
      /^\d{4}年?$/u.test(cell.text) &&
      cellsSeenIn(grid, cell.row).some((other) => other !== cell && other.text !== "")
    )
      return;
    if (takeTitle(this.#reading, cell.text, cell.place)) {
      this.#text.horizon = horizonIn(cell.text) ?? this.#text.horizon;
      return;
    }
    if (isStructureTitle(cell.text) || goalHead(cell.text) !== null) return this.#reading.use(cell.place);
    if (right !== null && this.#saysBasis(grid, cell, right)) {
      this.#reading.use(cell.place);
      return takeValue(this.#reading, fieldLabel("立项依据")!, right.text, right.place);
    }
    if (isPartWithoutField(cell.text)) return this.#partWithoutField(cell, right);
    this.#lines(cell);
  }

  #saysSomething(cell: GridCell, right: GridCell): boolean {
    return right.row === cell.row && right.text.length >= 6 && !isLabelCell(right);
  }

  /** 基本情况 | one text over all rows of the title, and nothing else beside it. */
  #saysAll(grid: Grid, cell: GridCell, right: GridCell): boolean {
    const block = blockRightOf(grid, cell);
    return this.#saysSomething(cell, right) && block.length === 1 && block[0]!.length === 1;
  }

  /** 依据 | a text, above or below 可行性 and 必要性: it is the project's own. */
  #saysBasis(grid: Grid, cell: GridCell, right: GridCell): boolean {
    const beside = [grid.at[cell.row - 1]?.[cell.column], below(grid, cell)];
    return (
      isBasis(cell.text) &&
      right.row === cell.row &&
      !isLabelCell(right) &&
      beside.some((part) => part?.column === cell.column && isPartWithoutField(part.text))
    );
  }

  /** 可行性, 必要性: official parts of a form for which the record has no field; she decides where they go. */
  #partWithoutField(cell: GridCell, right: GridCell | null): void {
    this.#reading.use(cell.place);
    if (right !== null && right.text !== "" && right.row === cell.row)
      this.#reading.leave(`${cell.text.replace(/[\s:：]+$/u, "")}：${right.text}`, right.place);
  }

  /** “label：value” lines inside one cell; a cell without any is left over. */
  #lines(cell: GridCell): void {
    const anyLabel =
      cell.text
        .split("\n")
        .some((line) => splitLabels(line, () => true) !== null || amountsInLine(line) !== null) ||
      /单位[:：]\s*(?:亿元|万元|千元|元)|^(?:项目)?绩效(?:总)?目标[:：]/u.test(cell.text);
    if (!anyLabel) return;
    for (const line of cell.text.split("\n")) this.#text.paragraph(line, cell.place, { marked: false });
    this.#text.closeSection();
  }

  #label(grid: Grid, cell: GridCell, label: FieldLabel): void {
    this.#reading.use(cell.place);
    if (label.path === "name" && label.change === undefined) this.#funding.finish(this.#reading);
    const right = rightOf(grid, cell);
    if (right === null) return;
    const block = blockRightOf(grid, cell);
    if (cell.rowEnd - cell.row > 1 && block.length > 1 && label.long)
      return takeBlock(this.#reading, label, block);
    if (
      right.text !== "" &&
      isLabelCell(right) &&
      !this.#isValueThoughALabel(grid, label, right, cell.rowEnd - cell.row === 1)
    )
      return;
    const dates = label.path === "dates" ? datesBeside(grid, cell) : null;
    if (dates !== null) {
      for (const { place } of dates) this.#reading.use(place);
      return takeValue(this.#reading, label, dates.map(({ text }) => text).join("至"), dates[0].place);
    }
    if (right.row !== cell.row) return;
    // 单位 | 项目 | 资金: titles of columns, not a unit of this name.
    if (columnOf(right.text) !== null && (right.text.length <= 4 || label.path === "unit/name")) return;
    if (!label.long && label.path !== "fundingSource" && readsLikeTitle(right.text)) return;
    if ((label.long && titlesAColumn(right.text)) || isChangeTitle(right.text)) return;
    if (titlesTheNext(grid, cell, right) || (!label.long && holdsTitles(grid, cell, right))) return;
    // 年度 | 2024年 | 2025年: years over columns, none of them the project's.
    if (label.path === "year" && readYear(rightOf(grid, right)?.text ?? "") !== null) return;
    if (label.path === "unit/name" && takeMoneyUnit(this.#reading, cell, right)) return;
    const below = label.long ? continuedBelow(grid, cell, right) : [];
    for (const { place } of below) this.#reading.use(place);
    takeValue(this.#reading, label, [right, ...below].map(({ text }) => text).join("\n"), right.place);
  }

  /** A value that happens to read like a name of money (经费来源 | 区级财政预算) has no amount of its own behind it. */
  #isValueThoughALabel(grid: Grid, label: FieldLabel, right: GridCell, isOneRow: boolean): boolean {
    if (fieldLabel(right.text) !== null || amountLabel(right.text)?.kind !== "source") return false;
    // 资金来源 over several rows of sources, or before some with their amounts, is no more than their title.
    const behind = grid.at[right.row]!.slice(right.columnEnd);
    if (label.path === "fundingSource" && behind.some((cell) => isAmount(cell))) return false;
    return !isAmount(rightOf(grid, right)) && (label.path !== "fundingSource" || isOneRow);
  }

  #leaveRest(grid: Grid): void {
    for (let row = 0; row < grid.rowCount; row += 1) {
      for (const cell of cellsStartingIn(grid, row)) {
        if (cell.text !== "" && !this.#reading.isUsed(cell.place)) this.#reading.leave(cell.text, cell.place);
      }
    }
  }
}
