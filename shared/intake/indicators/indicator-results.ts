/** The results of an indicator's row: 完成值, 得分, 偏差原因, 完成目标可能性. */
import {
  blankActual,
  DEVIATION_CAUSE_LABEL,
  DEVIATION_CAUSES,
  type Actual,
  type Indicator,
} from "../../project/index.ts";
import { normaliseCharacters, withoutSpaces } from "../../text/index.ts";
import { isDash } from "../words/blank-words.ts";
import type { GridCell } from "../grid.ts";
import { firstIn, put, type Cells, type Target } from "./indicator-cells.ts";
import type { IndicatorHeader } from "./indicator-header.ts";
import type { IndicatorRow } from "./indicator-rows.ts";
import { COLUMNS_OF_RESULTS } from "../words/columns.ts";
import { readLabel } from "../words/label-text.ts";
import type { Reading } from "../reading.ts";
import { onOneLine, readPoints, tickedWords } from "../words/values.ts";

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
    const cell = firstIn(cells, column);
    if (cell !== null && /^[√✓✔☑■●是1Vv]$/u.test(cell.text)) return { value: column, cell };
  }
  const cell = firstIn(cells, "likelihood");
  if (cell === null) return null;
  const words = tickedWords(cell.text) ?? [cell.text];
  const found =
    words.length === 1 ? LIKELIHOOD.find(([pattern]) => pattern.test(withoutSpaces(words[0]!))) : undefined;
  return found === undefined ? null : { value: found[1], cell };
}

/** 完成值, 得分, 偏差原因 and 完成可能性 of one row; a row that states none of them makes no result. */
export function putActual(
  reading: Reading,
  indicator: Indicator,
  row: IndicatorRow,
  header: IndicatorHeader,
): void {
  const { cells } = row;
  const named = COLUMNS_OF_RESULTS.filter((column) => cells.has(column));
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
  const value = firstIn(cells, "value");
  if (value !== null && isDash(value.text)) reading.use(value.place);
  else if (value !== null && value.row === row.row) {
    reading.settle(
      draft.setValue(`${target.path}/value`, plainValue(value.text, indicator.unit), value.place),
      value.text,
      value.place,
    );
  }
  const expected = firstIn(cells, "expected");
  if (expected !== null) putSaid(target, "expected", plainValue(expected.text, indicator.unit), expected);
  const score = firstIn(cells, "score");
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
  for (const cell of cells.get("cause") ?? []) putCause(target, actual, cell, header);
  for (const cell of cells.get("reason") ?? []) putReason(target, cell, cells.has("measure"));
  const measure = firstIn(cells, "measure");
  if (measure !== null) putSaid(target, "measure", measure.text, measure);
  if (draft.provenance.length === before) draft.content.actuals.pop();
}

/** What a form says of the result; a dash says nothing. */
function putSaid(target: Target, field: string, text: string, cell: GridCell): void {
  if (isDash(text)) target.reading.use(cell.place);
  else put(target, field, text, cell);
}

const TICK = /^[√✓✔☑■●是]$/u;
/** 否, ×, an empty box under a cause: it was not this one. */
const NO_TICK = /^(?:否|不是|无|×|✕|✗|□|☐|○)$/u;

/** A tick under 经费保障 ticks that cause; under another title its name is the reason, as a text there is. */
function putCause(target: Target, actual: Actual, cell: GridCell, header: IndicatorHeader): void {
  const { reading, path } = target;
  const title = readLabel(header.uses[cell.column]?.header.text ?? "").base;
  if (NO_TICK.test(cell.text)) return reading.use(cell.place);
  const isTicked = TICK.test(cell.text);
  // 经费保障 as the text under 原因类别 is as good as a tick under 经费保障.
  const named = isTicked ? title : withoutSpaces(cell.text);
  const cause = DEVIATION_CAUSES.find((each) => DEVIATION_CAUSE_LABEL[each] === named);
  if (cause === undefined) return putReason(target, isTicked ? { ...cell, text: title } : cell, true);
  reading.use(cell.place);
  if (actual.causes.includes(cause)) return;
  actual.causes.push(cause);
  reading.draft.provenance.push({ path: `${path}/causes`, place: cell.place, confidence: "certain" });
}

/** The reason; a line 措施：… below it is the measure where no column of its own holds one. */
function putReason({ reading, path }: Target, cell: GridCell, measureHasColumn: boolean): void {
  if (isDash(cell.text)) return reading.use(cell.place);
  const both = measureHasColumn ? null : /^(.*?)(?:^|\n)(?:改进|整改)?措施[:：]\s*(\S.*)$/su.exec(cell.text);
  const reason = both === null ? cell.text : both[1]!.trim();
  if (reason !== "")
    reading.settle(reading.draft.appendText(`${path}/reason`, reason, cell.place), reason, cell.place);
  if (both !== null)
    reading.settle(reading.draft.setText(`${path}/measure`, both[2]!, cell.place), both[2]!, cell.place);
}
