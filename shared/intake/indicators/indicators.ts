/** From the rows of an indicator table to indicators and their results. */
import { blankIndicator, readComparison, type Indicator } from "../../project/index.ts";
import { isDash } from "../words/blank-words.ts";
import { officialLevels, readClassName } from "../words/class-names.ts";
import type { Column } from "../words/columns.ts";
import { joinCutRows } from "./cut-rows.ts";
import type { Grid, GridCell } from "../grid.ts";
import { firstIn, put, type Cells, type Target } from "./indicator-cells.ts";
import {
  headerAt,
  horizonIn,
  horizonBeside,
  horizonOfHeader,
  titleCellsOf,
  type IndicatorHeader,
} from "./indicator-header.ts";
import { putActual } from "./indicator-results.ts";
import { readIndicatorBody, type IndicatorRow } from "./indicator-rows.ts";
import { takeProjectAmounts } from "../money/project-amounts.ts";
import {
  ownName,
  takeNameRow,
  takeProjectBudget,
  takeProjectColumns,
  projectFieldColumns,
  takeProjectFields,
  UnitOfList,
  unitsInRows,
} from "./project-rows.ts";
import type { Reading } from "../reading.ts";
import { headerOfUntitled } from "./untitled-table.ts";
import { adjustedColumns } from "./adjusted-targets.ts";
import type { Trust } from "../builder.ts";
import { withWholePoints } from "./weight-shares.ts";
import { pointsInStandard } from "../words/standard-points.ts";
import { ONLY_THE_LATER } from "../words/superseded.ts";
import { onOneLine, readAttribute, readPoints, signOfWord, splitTarget } from "../words/values.ts";

const MOST_INDICATORS = 1_000;

/** Columns that hold one line each, and the field they fill as typed. */
const LINES: readonly (readonly [Column, string])[] = [
  ["level3", "level3"],
  ["comparison", "comparison"],
  ["unit", "unit"],
];
const TEXTS: readonly (readonly [Column, string])[] = [
  ["standard", "standard/text"],
  ["content", "content"],
  ["basis", "basis"],
];

/** 1. （2） ③ before an indicator's name; 1.5万亩 is no number of a list. */
const LIST_NUMBER =
  /^(?:指标\d{1,2}(?:[:：、．]|\.(?!\d))|\d{1,2}(?:[、．]|\.(?!\d))|[(（]\d{1,2}[)）]|[①-⑳])\s*(?=\S)/u;

/** 运维系统数量（10分） */
const POINTS_BEHIND = /^(.+?)\s*[(（](\d{1,3}(?:\.\d+)?)分[)）]$/su;

/** 产出指标—数量指标—安装充电桩数量: the classes before the name. */
function putClassedName(target: Target, text: string, cell: GridCell): boolean {
  const parts = text.split(/\s*[-—–－/／→>＞:：]+\s*/u);
  const classes = parts.findIndex((part) => officialLevels(part).length === 0);
  if (classes < 1 || classes > 2) return false;
  const first = classes === 2 || officialLevels(parts[0]!).includes(1) ? 1 : 2;
  parts.slice(0, classes).forEach((part, index) => {
    put(target, `level${first + index}`, readClassName(part).text, cell);
  });
  const name = text.slice(text.indexOf(parts[classes]!, parts.slice(0, classes).join("-").length));
  put(target, "level3", name, cell, { remark: "名称前的指标类别已分到一、二级指标" });
  return true;
}

function setAttribute(
  reading: Reading,
  indicator: Indicator,
  path: string,
  kind: Indicator["attribute"],
  { place }: GridCell,
): void {
  indicator.attribute = kind;
  reading.draft.provenance.push({ path: `${path}/attribute`, place, confidence: "certain" });
  reading.use(place);
}

/** 指标性质 holds a sign, in other provinces 定性; 正向 and 反向 have no field of the record. */
function putKindOrLeave(
  { reading, path }: Target,
  indicator: Indicator,
  text: string,
  cell: GridCell,
): boolean {
  const kind = readAttribute(text);
  // 定性 is a sign of the record, and says what kind of indicator it is.
  if (kind === "qualitative" && readComparison(text) !== null)
    setAttribute(reading, indicator, path, kind, cell);
  if (readComparison(text) !== null) return false;
  const sign = signOfWord(text);
  // 约 stays as it was typed; 正向指标 is no sign.
  if (kind === null && sign === null && text.length <= 2 && !text.endsWith("向")) return false;
  if (sign !== null) {
    const trust = { confidence: "doubtful" as const, remark: `“${text}”读作“${sign}”，请核对` };
    reading.settle(reading.setText(`${path}/comparison`, sign, cell.place, trust), text, cell.place);
  } else if (kind === null) reading.leave(text, cell.place);
  else setAttribute(reading, indicator, path, kind, cell);
  return true;
}

/** 6个 behind a sign of its own, in a table without a column for units. */
function splitUnit(target: Target, cell: GridCell): void {
  const parts = splitTarget(onOneLine(cell.text));
  put(target, "target", parts.target, cell);
  put(target, "unit", parts.unit, cell);
}

/** The target as written; without columns for sign and unit these are taken from it (≥95%). */
function putTarget(target: Target, cells: Cells, hasUnitColumn: boolean): void {
  const { reading } = target;
  const targets = cells.get("target") ?? [];
  const cell = targets[0];
  if (cell === undefined) return;
  if (targets.length === 1 && isDash(cell.text)) return reading.use(cell.place);
  if (targets.length > 1 && readComparison(cell.text) !== null) {
    // One title over three cells: sign, value, unit.
    put(target, "comparison", cell.text, cell);
    if (targets[2] !== undefined || hasUnitColumn)
      put(target, "target", onOneLine(targets[1]!.text), targets[1]!);
    if (targets[2] !== undefined) put(target, "unit", targets[2].text, targets[2]);
    else if (!hasUnitColumn) splitUnit(target, targets[1]!);
    return;
  }
  // A sign where the target should stand: the row is shifted against its titles.
  const sign = firstIn(cells, "comparison");
  if (sign !== null && readComparison(sign.text) === null && readComparison(cell.text) !== null)
    return reading.leave(cell.text, cell.place);
  const parts = splitTarget(onOneLine(cell.text));
  const signWritten = firstIn(cells, "comparison") !== null;
  const unitWritten = firstIn(cells, "unit") !== null;
  // A percentage formatted as such carries its sign itself, and leaves the unit's own cell blank.
  const carriesUnit = !hasUnitColumn || (!unitWritten && parts.unit === "%");
  if (signWritten && carriesUnit && parts.comparison === "") return splitUnit(target, cell);
  const repeatsUnit = unitWritten && parts.unit !== "" && parts.unit === firstIn(cells, "unit")!.text;
  if (signWritten && repeatsUnit && parts.comparison === "") {
    put(target, "target", parts.target, cell, { remark: "去掉了与度量单位重复的单位" });
    return;
  }
  if (signWritten && (unitWritten || parts.comparison === "")) {
    put(target, "target", onOneLine(cell.text), cell);
    return;
  }
  const remark = "指标值里的符号和单位已分到“指标性质”“度量单位”";
  const trust: Trust = parts.comparison !== "" || parts.unit !== "" ? { remark } : {};
  const unit = unitWritten ? "" : parts.unit;
  if (!signWritten) put(target, "comparison", parts.comparison, cell, trust);
  const withoutSign = onOneLine(cell.text).slice(
    parts.comparison === "" || signWritten ? 0 : onOneLine(cell.text).indexOf(parts.target),
  );
  put(target, "target", unit === "" ? withoutSign : parts.target, cell, trust);
  put(target, "unit", unit, cell, trust);
}

function putPoints(target: Target, row: IndicatorRow): void {
  const { reading, path } = target;
  const cell = firstIn(row.cells, "points");
  const standard = firstIn(row.cells, "standard");
  if (cell !== null && cell.rowEnd - cell.row === 1) {
    // A weight of 20% is 20 of the hundred points.
    const points = readPoints(cell.text.replace(/[%％]$/u, ""));
    if (points === "") reading.leave(cell.text, cell.place);
    else put(target, "points", points, cell);
    return;
  }
  if (cell !== null && cell.rowEnd - cell.row > 1) {
    if (cell.row === row.row) {
      reading.leave(cell.text, cell.place);
      reading.warn(`${cell.place.label}的分值“${cell.text}”合在几个指标上，没有分到各指标，请分别填写。`);
    }
    return;
  }
  const inStandard =
    standard === null || standard.rowEnd - standard.row > 1 ? "" : pointsInStandard(standard.text);
  if (inStandard !== "")
    reading.draft.setText(`${path}/points`, inStandard, standard!.place, { remark: "取自评（扣）分标准" });
}

/** One indicator of the present draft from its row, with its results. */
export function addIndicator(
  reading: Reading,
  row: IndicatorRow,
  header: IndicatorHeader,
  horizon: Indicator["horizon"],
): void {
  const { draft } = reading;
  if (draft.content.indicators.length >= MOST_INDICATORS) {
    reading.warn(`一个项目最多读取 ${MOST_INDICATORS} 个指标，其余的没有读取。`);
    return;
  }
  const indicator: Indicator = { ...blankIndicator(draft.nextId()), horizon };
  draft.content.indicators.push(indicator);
  const target: Target = { reading, path: `indicators/${indicator.id}` };
  for (const level of ["level1", "level2"] as const) {
    const cell = row[level];
    if (cell !== null) put(target, level, readClassName(cell.text).text, cell);
  }
  for (const [column, field] of LINES) {
    const cell = firstIn(row.cells, column);
    if (cell === null) continue;
    const text = onOneLine(cell.text);
    if (column === "unit" && isDash(text)) {
      reading.use(cell.place);
      continue;
    }
    if (column === "comparison" && putKindOrLeave(target, indicator, text, cell)) continue;
    if (
      column === "level3" &&
      row.level1 === null &&
      row.level2 === null &&
      putClassedName(target, text, cell)
    )
      continue;
    const pointed = column === "level3" ? POINTS_BEHIND.exec(text) : null;
    if (pointed !== null && firstIn(row.cells, "points") === null) {
      put(target, "level3", pointed[1]!.replace(LIST_NUMBER, ""), cell, {
        remark: "名称后的分值已填到“分值”",
      });
      put(target, "points", pointed[2]!, cell);
      continue;
    }
    const number = column === "level3" ? (LIST_NUMBER.exec(text)?.[0] ?? "") : "";
    if (number === "") put(target, field, text, cell);
    else
      put(target, field, text.slice(number.length), cell, { remark: `去掉了前面的序号“${number.trim()}”` });
  }
  putTarget(
    target,
    row.cells,
    header.uses.some((use) => use?.column === "unit"),
  );
  const attribute = firstIn(row.cells, "attribute");
  const kind = attribute === null ? null : readAttribute(attribute.text);
  if (kind !== null) setAttribute(reading, indicator, target.path, kind, attribute!);
  for (const [column, field] of TEXTS) {
    const cell = firstIn(row.cells, column);
    if (cell !== null) put(target, field, cell.text, cell);
  }
  putPoints(target, row);
  putActual(reading, indicator, row, header);
  const number = firstIn(row.cells, "number");
  if (number !== null && /^\d{1,3}$/u.test(number.text)) reading.use(number.place);
}

function horizonOf(
  grid: Grid,
  header: IndicatorHeader,
  group: number,
  titleHorizon: Indicator["horizon"] | null,
  hasOverallGoal: boolean,
): Indicator["horizon"] {
  const shared = header.uses.some((use) => use?.column === "level1" && use.group === 0);
  const again = header.uses.some((use) => use?.column === "level1" && use.group === 1);
  // 中期 left and 年度 right share the classes (DOMAIN §2.1(b)); two columns of the same list share nothing.
  if (header.groups > 1 && ((shared && !again) || hasOverallGoal)) return group === 0 ? "overall" : "annual";
  return horizonOfHeader(grid, header) ?? titleHorizon ?? "annual";
}

/**
 * Reads the indicator table that begins at this row, if one does.
 * @returns the first row behind it, or null
 */
export function takeIndicators(
  reading: Reading,
  grid: Grid,
  row: number,
  titleHorizon: Indicator["horizon"] | null,
): number | null {
  const header = headerAt(grid, row, reading.draft.content.year ?? reading.titleYear?.year ?? null);
  if (header === null) return takeUntitled(reading, grid, row, titleHorizon);
  joinCutRows(grid, header);
  for (const cell of titleCellsOf(grid, header)) reading.use(cell.place);
  if (adjustedColumns(grid.at.slice(header.from, header.to), grid.at.slice(header.to)).superseded.size > 0)
    reading.warn(ONLY_THE_LATER);
  for (const use of header.uses) if (use !== null) reading.use(use.header.place);
  const { told } = header;
  if (told === null) return takeBody(reading, grid, header, titleHorizon);
  reading.use(told.place);
  const remark = `“${told.text}”一列按内容认作指标值，请核对`;
  return doubtfully(reading, remark, () => takeBody(reading, grid, header, titleHorizon));
}

/** Rows without titles: all that is read of them is doubtful. */
function takeUntitled(
  reading: Reading,
  grid: Grid,
  row: number,
  titleHorizon: Indicator["horizon"] | null,
): number | null {
  const untitled = headerOfUntitled(grid, row);
  if (untitled === null) return null;
  const { header, end } = untitled;
  // What follows without a class is no row of the table.
  const rows = { ...grid, at: grid.at.slice(0, end), rowCount: end };
  const remark = "表没有表头，各列按内容认读，请核对";
  return doubtfully(reading, remark, () => takeBody(reading, rows, header, titleHorizon));
}

/** Marks whatever is read meanwhile as doubtful. */
function doubtfully(reading: Reading, remark: string, read: () => number): number {
  const { draft } = reading;
  const before = draft.provenance.length;
  const end = read();
  for (const provenance of draft.provenance.slice(before))
    Object.assign(provenance, { confidence: "doubtful", remark });
  return end;
}

/** 中长期绩效 in the row itself, or in a cell without a title at its left that reaches down beside its rows. */
function horizonOfRow(
  reading: Reading,
  grid: Grid,
  header: IndicatorHeader,
  { cells, row }: IndicatorRow,
): Indicator["horizon"] | null {
  const cell = firstIn(cells, "horizon") ?? horizonBeside(grid, header, row);
  if (cell !== null) reading.use(cell.place);
  return cell === null ? null : horizonIn(cell.text);
}

const BOTH: ReadonlySet<Column> = new Set(["level3", "comparison", "unit", "attribute", "content", "basis"]);

/** 总体指标值 | 年度指标值 in one row: the indicator of all years beside the year's own. Points and results are the year's. */
function entryOfAllYears(entry: IndicatorRow): IndicatorRow | null {
  const target = entry.cells.get("overallTarget");
  if (target === undefined || isDash(target[0]!.text) || entry.cells.has("projectName")) return null;
  const shared = [...entry.cells].filter(([column]) => BOTH.has(column));
  return { ...entry, cells: new Map<Column, GridCell[]>([...shared, ["target", target]]) };
}

function isOfAllYearsOnly({ cells }: IndicatorRow): boolean {
  return cells.has("overallTarget") && (cells.get("target") ?? []).every(({ text }) => isDash(text));
}

function takeBody(
  reading: Reading,
  grid: Grid,
  header: IndicatorHeader,
  titleHorizon: Indicator["horizon"] | null,
): number {
  const columns = header.uses.map((use) => use?.column ?? "").join("|");
  const goesOn = reading.lastList?.columns === columns && reading.lastList.draft === reading.draft;
  const body = readIndicatorBody(grid, header, goesOn ? reading.lastList! : undefined);
  const levels = new Set(body.rows.flatMap(({ level1, level2 }) => [level1?.text, level2?.text]));
  for (const cell of body.titles) reading.use(cell.place);
  // A class without indicators says nothing beyond its own name; any other name that led to none is left over.
  for (const cell of body.classes)
    if (levels.has(cell.text) || officialLevels(cell.text).length > 0) reading.use(cell.place);
  const ordered = Array.from({ length: header.groups }, (_, group) =>
    withWholePoints(body.rows.filter((entry) => entry.group === group)),
  ).flat();
  const names = [...body.nameRows];
  const fieldColumns = projectFieldColumns(grid, header);
  const unit = new UnitOfList(reading, unitsInRows(grid, ordered, fieldColumns));
  for (const entry of ordered) {
    const overall = entryOfAllYears(entry);
    if (overall !== null) addIndicator(reading, overall, header, "overall");
  }
  let said: Indicator["horizon"] | null = null;
  for (const entry of ordered) {
    while (names.length > 0 && names[0]!.row < entry.row) {
      const [name, next] = [names.shift()!, names[0]];
      const follows = next !== undefined && next.row < entry.row ? next.cell : ownName(entry);
      takeNameRow(reading, name, header, follows !== null);
      unit.rememberOrPass();
    }
    takeProjectColumns(reading, entry.cells);
    takeProjectFields(reading, grid, fieldColumns, { entry, header });
    unit.rememberOrPass();
    takeProjectBudget(reading, grid, header, entry);
    if (ownName(entry) !== null) takeProjectAmounts(reading, grid, header, entry.row);
    said = horizonOfRow(reading, grid, header, entry) ?? said;
    if (isOfAllYearsOnly(entry)) continue;
    addIndicator(
      reading,
      entry,
      header,
      said ??
        horizonOf(grid, header, entry.group, titleHorizon, reading.draft.content.overallGoal.text !== ""),
    );
  }
  if (header.year !== null)
    reading.warn(`表中并列几个年度的数值，只读取了 ${header.year} 年的，其余年度的列在未归入的内容里。`);
  reading.lastList = { draft: reading.draft, columns, ...body.last };
  if (body.classPoints.length > 0) {
    reading.warn(
      `指标类别旁写有分值（${[...new Set(body.classPoints.map(({ text }) => onOneLine(text)))].join("、")}），由程序按各指标分值合计，没有另存。`,
    );
  }
  return body.end;
}
