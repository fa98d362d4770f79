/** A table as people see it: cells with their extent, merged cells once. */
import { isHint } from "./words/blank-words.ts";
import type { SourceDocument, SourcePlace, SourceTable } from "./source.ts";

export interface GridCell {
  /** Trimmed; as typed inside. The finance system's lone 空 counts as empty. */
  text: string;
  row: number;
  column: number;
  /** First row and column behind the cell. */
  rowEnd: number;
  columnEnd: number;
  place: SourcePlace;
  /** In Chinese: why what is read from the cell may not be meant. */
  doubt?: string;
}

export interface Grid {
  block: number;
  name: string;
  place: SourcePlace;
  /** The cell that shows at each position; a merged cell stands at all of its positions. */
  at: GridCell[][];
  rowCount: number;
  columnCount: number;
  /** How many lone 空 were read as empty. */
  emptyWords: number;
  /** How many places hold only a template's hint; they are read as empty. */
  hints: number;
}

const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26);

function cellLabel(table: SourceTable, kind: SourceDocument["kind"], row: number, column: number): string {
  if (kind === "excel") return `${table.place.label}${columnLetters(column)}${row + 1}`;
  return `${table.place.label}第 ${row + 1} 行第 ${column + 1} 列`;
}

/** The merged cell that a covered position belongs to: its left or upper neighbour with the same text. */
function owner(at: GridCell[][], texts: string[][], row: number, column: number): GridCell | null {
  const left = column > 0 && texts[row]![column - 1] === texts[row]![column] ? at[row]![column - 1]! : null;
  const above = row > 0 && texts[row - 1]![column] === texts[row]![column] ? at[row - 1]![column]! : null;
  if (left !== null && left.row === row) return left;
  return above ?? left;
}

/** Puts a cell that says or covers something else in the place of one, wherever that shows. */
export function replaceCell(grid: Grid, cell: GridCell, by: Partial<GridCell>): void {
  const whole: GridCell = { ...cell, ...by };
  for (let row = whole.row; row < whole.rowEnd; row += 1)
    for (let column = whole.column; column < whole.columnEnd; column += 1) grid.at[row]![column] = whole;
}

/** Resolves a table. Cells that say nothing but 空 are empty (the finance system prints it in blank cells). */
export function readGrid(table: SourceTable, kind: SourceDocument["kind"]): Grid {
  const columnCount = table.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const raw = table.rows.map((row) =>
    Array.from({ length: columnCount }, (_, column) => row[column]?.text ?? ""),
  );
  const at: GridCell[][] = [];
  let emptyWords = 0;
  let hints = 0;
  table.rows.forEach((row, rowIndex) => {
    const line: GridCell[] = [];
    at.push(line);
    for (let column = 0; column < columnCount; column += 1) {
      const merged = row[column]?.covered === true ? owner(at, raw, rowIndex, column) : null;
      if (merged !== null) {
        merged.rowEnd = Math.max(merged.rowEnd, rowIndex + 1);
        merged.columnEnd = Math.max(merged.columnEnd, column + 1);
        line.push(merged);
        continue;
      }
      const text = raw[rowIndex]![column]!.trim();
      const emptyWord = text === "空";
      if (emptyWord) emptyWords += 1;
      const hint = isHint(text);
      if (hint) hints += 1;
      const label = cellLabel(table, kind, rowIndex, column);
      line.push({
        text: emptyWord || hint ? "" : text,
        row: rowIndex,
        column,
        rowEnd: rowIndex + 1,
        columnEnd: column + 1,
        place: { label, block: table.place.block, row: rowIndex, column },
      });
    }
  });
  return {
    block: table.place.block,
    name: table.name ?? "",
    place: table.place,
    at,
    rowCount: at.length,
    columnCount,
    emptyWords,
    hints,
  };
}

/** The cells that begin in a row, left to right. */
export function cellsStartingIn(grid: Grid, row: number): GridCell[] {
  return (grid.at[row] ?? []).filter((cell, column) => cell.row === row && cell.column === column);
}

/** The cells seen in a row, each once, those hanging down from above included. */
export function cellsSeenIn(grid: Grid, row: number): GridCell[] {
  const line = grid.at[row] ?? [];
  return line.filter((cell, column) => column === 0 || line[column - 1] !== cell);
}
