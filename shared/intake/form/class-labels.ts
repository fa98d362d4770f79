/** Classes as labels of a form: 数量指标 | 1.普查房屋≥1350栋；2.灭治房屋≥160栋。 with the indicators said beside each. */
import { namesBothClasses, officialLevels, readClassName } from "../words/class-names.ts";
import { isColumnGroup } from "../words/columns.ts";
import { cellsSeenIn, cellsStartingIn, type Grid, type GridCell } from "../grid.ts";
import { isStructureTitle } from "../words/labels.ts";
import type { Reading } from "../reading.ts";
import { addSaidIndicator, indicatorsIn } from "../text/said-indicators.ts";

const LOOKED_AT = 12;

interface LabelledRow {
  /** From left to right. */
  classes: GridCell[];
  text: GridCell | null;
}

/** 产出数量 names a class of the second level. */
const levelsOf = ({ text }: GridCell): readonly (1 | 2)[] =>
  namesBothClasses(text) ? [2] : officialLevels(text);
const opensPart = ({ text }: GridCell): boolean => isColumnGroup(text) || isStructureTitle(text);

/** One or two classes, perhaps beside the part's own title, and one text behind them. */
function rowAt(grid: Grid, row: number): LabelledRow | null {
  const own = new Set(cellsStartingIn(grid, row).filter(({ text }) => text !== ""));
  const seen = cellsSeenIn(grid, row).filter(({ text }) => text !== "");
  const classes = seen.filter((cell) => levelsOf(cell).length > 0);
  const others = seen.filter((cell) => levelsOf(cell).length === 0 && !opensPart(cell));
  const text = others[0] ?? null;
  if (classes.length === 0 || classes.length > 2 || others.length > 1) return null;
  if (!classes.some((cell) => own.has(cell)) && (text === null || !own.has(text))) return null;
  if (text !== null && (text.row !== row || text.column < classes.at(-1)!.columnEnd)) return null;
  return { classes, text };
}

/** 成本指标 stands on both levels: alone among classes of the second level it is one of them. */
function levelsIn(classes: readonly GridCell[], amongSecond: boolean): { level1: string; level2: string } {
  const [first, second] = classes.map((cell) => readClassName(cell.text).text);
  if (second !== undefined) return { level1: first!, level2: second };
  const levels = levelsOf(classes[0]!);
  const isSecond = levels.includes(2) && (levels.length === 1 || amongSecond);
  return isSecond ? { level1: "", level2: first! } : { level1: first!, level2: "" };
}

function rowsFrom(grid: Grid, from: number, to: number): LabelledRow[] {
  const rows: LabelledRow[] = [];
  for (let at = from; at < Math.min(to, grid.rowCount); at += 1) {
    const labelled = rowAt(grid, at);
    if (labelled === null) break;
    rows.push(labelled);
  }
  return rows;
}

/** At least every second text says an indicator. */
function sayIndicators(rows: readonly LabelledRow[]): boolean {
  const texts = rows.flatMap(({ text }) => (text === null ? [] : [text.text]));
  const understood = texts.filter((text) => indicatorsIn(text).said.length > 0).length;
  return understood > 0 && understood * 2 >= texts.length;
}

/** Reads such rows from this one on; the first row behind them, or null where the row is none. */
export function takeClassLabels(
  reading: Reading,
  grid: Grid,
  row: number,
  horizon: "overall" | "annual" | null,
): number | null {
  if (!sayIndicators(rowsFrom(grid, row, row + LOOKED_AT))) return null;
  const rows = rowsFrom(grid, row, grid.rowCount);
  const read = rows.map(({ text }) => (text === null ? null : indicatorsIn(text.text)));
  const amongSecond = rows.some(({ classes }) => {
    const levels = levelsOf(classes.at(-1)!);
    return levels.length === 1 && levels[0] === 2;
  });
  rows.forEach(({ classes, text }, index) => {
    for (const { place } of classes) reading.use(place);
    const found = read[index] ?? null;
    if (found === null || text === null || found.said.length === 0) return;
    const levels = levelsIn(classes, amongSecond);
    for (const said of found.said) addSaidIndicator(reading, levels, said, text.place, horizon ?? "annual");
    if (found.rest.length > 0) reading.leave(found.rest.join("\n"), text.place);
  });
  return row + rows.length;
}
