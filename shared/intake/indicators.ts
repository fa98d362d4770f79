/** From the rows of an indicator table to indicators and their results. */
import { blankActual, blankIndicator, readComparison, type Indicator } from "../project/index.ts";
import { normaliseCharacters, withoutSpaces } from "../text/index.ts";
import { officialLevels, readClassName } from "./class-names.ts";
import type { Column } from "./columns.ts";
import type { Grid, GridCell } from "./grid.ts";
import { headerAt, horizonOfHeader, titleCellsOf, type IndicatorHeader } from "./indicator-header.ts";
import { readIndicatorBody, type IndicatorRow } from "./indicator-rows.ts";
import { ownName, takeNameRow, takeProjectBudget, takeProjectColumns, UnitOfList } from "./project-rows.ts";
import type { Reading } from "./reading.ts";
import type { Trust } from "./builder.ts";
import {
  onOneLine,
  pointsInStandard,
  readAttribute,
  readPoints,
  splitTarget,
  tickedWords,
} from "./values.ts";

const MOST_INDICATORS = 1_000;

type Cells = ReadonlyMap<Column, GridCell[]>;

const first = (cells: Cells, column: Column): GridCell | null => cells.get(column)?.[0] ?? null;

interface Target {
  path: string;
  reading: Reading;
}

function put(
  { reading, path }: Target,
  field: string,
  text: string,
  cell: GridCell,
  trust: Trust = {},
): void {
  if (text === "") return;
  reading.settle(reading.setText(`${path}/${field}`, text, cell.place, trust), text, cell.place);
}

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
const LIST_NUMBER = /^(?:\d{1,2}(?:[、．]|\.(?!\d))|[(（]\d{1,2}[)）]|[①-⑳])\s*(?=\S)/u;

/** The target as written; without columns for sign and unit these are taken from it (≥95%). */
function putTarget(target: Target, cells: Cells): void {
  const targets = cells.get("target") ?? [];
  const cell = targets[0];
  if (cell === undefined) return;
  if (targets.length > 1 && readComparison(cell.text) !== null) {
    // One title over three cells: sign, value, unit.
    put(target, "comparison", cell.text, cell);
    put(target, "target", onOneLine(targets[1]!.text), targets[1]!);
    if (targets[2] !== undefined) put(target, "unit", targets[2].text, targets[2]);
    return;
  }
  const parts = splitTarget(onOneLine(cell.text));
  const signWritten = first(cells, "comparison") !== null;
  const unitWritten = first(cells, "unit") !== null;
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
  const cell = first(row.cells, "points");
  const standard = first(row.cells, "standard");
  if (cell !== null && cell.rowEnd - cell.row === 1) {
    const points = readPoints(cell.text);
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

/** A result without the unit that the indicator itself names: 98% beside the unit % is 98. */
function plainValue(text: string, unit: string): string {
  const value = onOneLine(text);
  const bare =
    unit !== "" && withoutSpaces(value).endsWith(withoutSpaces(unit))
      ? withoutSpaces(value).slice(0, -withoutSpaces(unit).length)
      : value;
  return /^[\d０-９.,．，-]+$/u.test(bare) && bare !== "" ? normaliseCharacters(bare) : value;
}

const LIKELIHOOD: readonly (readonly [RegExp, "certain" | "possible" | "impossible"])[] = [
  [/不可能/u, "impossible"],
  [/有可能|^可能/u, "possible"],
  [/确定能|^能|能够?完成/u, "certain"],
];

function likelihoodOf(cells: Cells): { value: "certain" | "possible" | "impossible"; cell: GridCell } | null {
  for (const column of ["certain", "possible", "impossible"] as const) {
    const cell = first(cells, column);
    if (cell !== null && /^[√✓✔☑■●是1Vv]$/u.test(cell.text)) return { value: column, cell };
  }
  const cell = first(cells, "likelihood");
  if (cell === null) return null;
  const words = tickedWords(cell.text) ?? [cell.text];
  const found =
    words.length === 1 ? LIKELIHOOD.find(([pattern]) => pattern.test(withoutSpaces(words[0]!))) : undefined;
  return found === undefined ? null : { value: found[1], cell };
}

function putActual(reading: Reading, indicator: Indicator, row: IndicatorRow, header: IndicatorHeader): void {
  const { cells } = row;
  const named = (
    [
      "value",
      "expected",
      "score",
      "reason",
      "measure",
      "cause",
      "likelihood",
      "certain",
      "possible",
      "impossible",
    ] as const
  ).filter((column) => cells.has(column));
  if (named.length === 0) return;
  const { draft } = reading;
  const actual = blankActual(
    draft.nextId(),
    indicator.id,
    header.monitoring ? "monitoring" : (reading.period ?? "selfEvaluation"),
  );
  const before = draft.provenance.length;
  draft.content.actuals.push(actual);
  const target: Target = { reading, path: `actuals/${actual.id}` };
  const value = first(cells, "value");
  if (value !== null && value.row === row.row) {
    reading.settle(
      draft.setValue(`${target.path}/value`, plainValue(value.text, indicator.unit), value.place),
      value.text,
      value.place,
    );
  }
  const expected = first(cells, "expected");
  if (expected !== null) put(target, "expected", onOneLine(expected.text), expected);
  const score = first(cells, "score");
  if (
    score !== null &&
    score.row === row.row &&
    score.rowEnd - score.row === 1 &&
    readPoints(score.text) !== ""
  )
    put(target, "score", readPoints(score.text), score);
  const likelihood = likelihoodOf(cells);
  if (likelihood !== null) {
    reading.settle(
      draft.setValue(`${target.path}/likelihood`, likelihood.value, likelihood.cell.place),
      likelihood.cell.text,
      likelihood.cell.place,
    );
  }
  const reasons = [
    ...(cells.get("cause") ?? []).map((cell) => ({ cell, text: causeText(cell, header) })),
    ...(cells.get("reason") ?? []).map((cell) => ({ cell, text: cell.text })),
  ];
  for (const { cell, text } of reasons)
    reading.settle(draft.appendText(`${target.path}/reason`, text, cell.place), text, cell.place);
  const measure = first(cells, "measure");
  if (measure !== null) put(target, "measure", measure.text, measure);
  if (draft.provenance.length === before) draft.content.actuals.pop();
}

/** A tick under 经费保障 says 经费保障; a text there is the reason itself. */
function causeText(cell: GridCell, header: IndicatorHeader): string {
  if (!/^[√✓✔☑■●是]$/u.test(cell.text)) return cell.text;
  return header.uses[cell.column]?.header.text ?? cell.text;
}

function addIndicator(
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
    const cell = first(row.cells, column);
    if (cell === null) continue;
    const text = onOneLine(cell.text);
    const number = column === "level3" ? (LIST_NUMBER.exec(text)?.[0] ?? "") : "";
    if (number === "") put(target, field, text, cell);
    else
      put(target, field, text.slice(number.length), cell, { remark: `去掉了前面的序号“${number.trim()}”` });
  }
  putTarget(target, row.cells);
  const attribute = first(row.cells, "attribute");
  const kind = attribute === null ? null : readAttribute(attribute.text);
  if (kind !== null) {
    indicator.attribute = kind;
    draft.provenance.push({
      path: `${target.path}/attribute`,
      place: attribute!.place,
      confidence: "certain",
    });
    reading.use(attribute!.place);
  }
  for (const [column, field] of TEXTS) {
    const cell = first(row.cells, column);
    if (cell !== null) put(target, field, cell.text, cell);
  }
  putPoints(target, row);
  putActual(reading, indicator, row, header);
  const number = first(row.cells, "number");
  if (number !== null && /^\d{1,3}$/u.test(number.text)) reading.use(number.place);
}

function horizonOf(
  grid: Grid,
  header: IndicatorHeader,
  group: number,
  titleHorizon: Indicator["horizon"] | null,
): Indicator["horizon"] {
  if (header.groups > 1) return group === 0 ? "overall" : "annual";
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
  const header = headerAt(grid, row);
  if (header === null) return null;
  for (const cell of titleCellsOf(grid, header)) reading.use(cell.place);
  const columns = header.uses.map((use) => use?.column ?? "").join("|");
  const goesOn = reading.lastList?.columns === columns && reading.lastList.draft === reading.draft;
  const body = readIndicatorBody(grid, header, goesOn ? reading.lastList! : undefined);
  const levels = new Set(body.rows.flatMap(({ level1, level2 }) => [level1?.text, level2?.text]));
  for (const cell of body.titles) reading.use(cell.place);
  // A class without indicators says nothing beyond its own name; any other name that led to none is left over.
  for (const cell of body.classes)
    if (levels.has(cell.text) || officialLevels(cell.text).length > 0) reading.use(cell.place);
  const ordered = Array.from({ length: header.groups }, (_, group) =>
    body.rows.filter((entry) => entry.group === group),
  ).flat();
  const names = [...body.nameRows];
  const unit = new UnitOfList(reading);
  for (const entry of ordered) {
    while (names.length > 0 && names[0]!.row < entry.row) {
      const [name, next] = [names.shift()!, names[0]];
      const follows = next !== undefined && next.row < entry.row ? next.cell : ownName(entry);
      takeNameRow(reading, name, header, follows !== null);
      unit.rememberOrPass();
    }
    takeProjectColumns(reading, entry.cells);
    unit.rememberOrPass();
    takeProjectBudget(reading, grid, header, entry);
    addIndicator(reading, entry, header, horizonOf(grid, header, entry.group, titleHorizon));
  }
  reading.lastList = { draft: reading.draft, columns, ...body.last };
  if (body.classPoints.length > 0) {
    reading.warn(
      `指标类别旁写有分值（${[...new Set(body.classPoints.map(({ text }) => onOneLine(text)))].join("、")}），由程序按各指标分值合计，没有另存。`,
    );
  }
  return body.end;
}
