/** Finding tables in plain text: runs of lines with tabs, as copied out of a document or a sheet. */
import { parseSeparated } from "./separated.ts";

export interface TextLine {
  text: string;
  /** 1 for the first line of the file. */
  number: number;
}

/** A table found among lines. */
export interface TabbedBlock {
  /** Number of the first and the last line. */
  from: number;
  to: number;
  records: string[][];
  /** Index of the first line behind the block. */
  next: number;
}

interface Row {
  cells: string[];
  from: number;
  /** Index behind the row's last line. */
  to: number;
}

/** A quoted cell of a spreadsheet's clipboard spans at most this many lines. */
const LONGEST_QUOTED_CELL = 60;
/** A line without tabs is sought this far ahead for the table going on. */
const LOOK_AHEAD = 6;

const isBlank = (line: TextLine | undefined): boolean => line === undefined || line.text.trim() === "";
const hasTab = (line: TextLine | undefined): boolean =>
  line !== undefined && line.text.includes("\t") && !isBlank(line);

/** The line's last cell begins with a quote that does not close on it. */
function opensQuotes(line: string): boolean {
  const cell = line.slice(line.lastIndexOf("\t") + 1);
  return cell.startsWith('"') && !/^"(?:[^"]|"")*"$/u.test(cell);
}

/** The row with the lines that close its open cell; null where none does. */
function closedRow(lines: readonly TextLine[], row: Row, written: string): Row | null {
  let joined = written;
  for (let next = row.to; next < lines.length && next < row.to + LONGEST_QUOTED_CELL; next += 1) {
    joined += `\n${lines[next]!.text}`;
    const closed = /^(?:[^"]|"")*"(?:\t|$)/u.test(lines[next]!.text);
    const [cells, ...others] = parseSeparated(joined, "\t");
    // The cell closes here, and another one opens at the end of the same line.
    const opensAgain = closed && opensQuotes(lines[next]!.text) && lines[next]!.text.includes("\t");
    if (others.length === 0 || opensAgain) return { cells: cells!, from: row.from, to: next + 1 };
  }
  return null;
}

/** One record: usually one line; several where a quoted cell holds line breaks. */
function rowAt(lines: readonly TextLine[], index: number): Row {
  let whole: Row = { cells: parseSeparated(lines[index]!.text, "\t")[0]!, from: index, to: index + 1 };
  let joined = lines[index]!.text;
  // A row may hold several such cells, each opened on the line that closed the one before it.
  while (opensQuotes(lines[whole.to - 1]!.text)) {
    const closed = closedRow(lines, whole, joined);
    if (closed === null) break;
    joined = lines
      .slice(index, closed.to)
      .map(({ text }) => text)
      .join("\n");
    whole = closed;
  }
  return whole;
}

/**
 * A line break inside a cell has cut the record in two: the next line stands directly below, begins with text, and fills
 * just what the record lacks.
 */
function completes(row: Row, next: Row, width: number, moreFollow: boolean): boolean {
  if (next.from !== row.to || next.cells[0]!.trim() === "" || row.cells.length <= 2) return false;
  if (next.cells.length === 1) return moreFollow;
  const joined = row.cells.length + next.cells.length - 1;
  return row.cells.length < width && (joined === width || joined === width - 1);
}

/** 项目名称, 主管部门（盖章）: a word that may be the label of a row. */
const mayBeLabel = (cell: string): boolean => /^[\u4e00-\u9fff（）()]{2,12}$/u.test(cell.trim());

/**
 * Blanks at the ends of lines were taken off, as messengers and editors do: rows of many lengths, none with a blank at its
 * end. There a short row need not be a record that was cut in two.
 */
function lostTheirEnds(rows: readonly Row[], width: number): boolean {
  if (rows.some(({ cells }) => cells.at(-1)!.trim() === "")) return false;
  const alone = rows.filter((row, position) => {
    const [before, after] = [rows[position - 1], rows[position + 1]];
    return (
      row.cells.length > 1 &&
      row.cells.length < width &&
      (before === undefined || !completes(before, row, width, true)) &&
      (after === undefined || !completes(row, after, width, true))
    );
  });
  return alone.length > 1;
}

/** 年度目标：…… speaks for itself: no cell breaks off before it. */
const namesItself = (line: TextLine): boolean =>
  /^\s*(?!其中)[\u4e00-\u9fff()（）]{2,12}[:：]\s*\S/u.test(line.text);

/** A line without tabs between tabbed ones: part of a cell if the table goes on behind it. */
function bridges(lines: readonly TextLine[], index: number): boolean {
  if (isBlank(lines[index - 1]) || namesItself(lines[index]!)) return false;
  let next = index + 1;
  while (next < lines.length && next <= index + LOOK_AHEAD && !isBlank(lines[next]) && !hasTab(lines[next]))
    next += 1;
  while (next < lines.length && isBlank(lines[next])) next += 1;
  return (lines[next]?.text.split("\t").length ?? 0) > 2;
}

/** Reads the run of tabbed lines that begins at this index; null where there is none. Blank lines may stand between records. */
export function tabbedBlockAt(lines: readonly TextLine[], start: number): TabbedBlock | null {
  if (!hasTab(lines[start])) return null;
  const rows: Row[] = [];
  let index = start;
  let end = start;
  while (index < lines.length) {
    if (isBlank(lines[index])) index += 1;
    else if (hasTab(lines[index]) || (rows.length > 0 && bridges(lines, index))) {
      const row = rowAt(lines, index);
      rows.push(row);
      index = row.to;
      end = index;
    } else break;
  }
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  const endsLost = lostTheirEnds(rows, width);
  const joined: Row[] = [];
  rows.forEach((row, position) => {
    const last = joined.at(-1);
    // 项目名称 | 农田机井 above 主管部门 | 区农业农村局: two rows of a form.
    const areRows =
      endsLost && row.cells.length > 1 && [last, row].every((each) => mayBeLabel(each?.cells[0] ?? ""));
    if (last !== undefined && !areRows && completes(last, row, width, position < rows.length - 1)) {
      last.cells = [
        ...last.cells.slice(0, -1),
        `${last.cells.at(-1)!}\n${row.cells[0]!}`,
        ...row.cells.slice(1),
      ];
      last.to = row.to;
    } else joined.push({ ...row });
  });
  return {
    from: lines[start]!.number,
    to: lines[end - 1]!.number,
    records: joined.map(({ cells }) => cells),
    next: end,
  };
}
