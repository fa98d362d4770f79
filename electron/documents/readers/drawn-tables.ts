/**
 * Tables drawn with characters, as old systems print them and as text editors keep them: ┌──┬──┐ with │ between the
 * cells, +--+--+ with |, or a Markdown table. A Chinese character and most drawn lines take two columns of the print.
 */
import type { SourceCell } from "../../../shared/intake/index.ts";
import { joinVertically, layOut, type MergingCell } from "./spans.ts";
import type { TextLine } from "./tabbed-blocks.ts";

export interface DrawnTable {
  /** Number of the first and the last line. */
  from: number;
  to: number;
  rows: SourceCell[][];
  /** Index of the first line behind the table. */
  next: number;
}

/** What stands between two edges of a line. */
interface Segment {
  text: string;
  /** Columns of the print behind the left edge and behind the right one. */
  from: number;
  to: number;
  isRule: boolean;
}

interface Band {
  /** What parts the band from the one above; null at the top. */
  rule: readonly Segment[] | null;
  lines: (readonly Segment[])[];
}

const EDGE = /[|｜\u2502\u2503\u2506\u2507\u250a-\u254b\u254e-\u254f\u2551-\u257f]/u;
const DRAWN_RULE = /^[\s\u2500\u2501\u2504\u2505\u2508\u2509\u254c\u254d\u2550]+$/u;
const TYPED_RULE = /^\s*[|+](?:\s*:?[-=]{2,}:?\s*[|+])+\s*$/u;
const LONGEST_LINE = 4_000;

const isDrawn = (line: TextLine | undefined): boolean => {
  const text = line?.text.trim() ?? "";
  if (text.length < 3 || text.length > LONGEST_LINE) return false;
  return TYPED_RULE.test(text) || (EDGE.test(text[0]!) && EDGE.test(text.at(-1)!));
};

function segmentsOf(text: string, edgeWidth: number): Segment[] {
  const typed = TYPED_RULE.test(text);
  const segments: Segment[] = [];
  let [own, from, at] = ["", 0, 0];
  for (const character of text.trim()) {
    const isEdge = EDGE.test(character) || (typed && character === "+");
    const isLine = character >= "\u2500" && character <= "\u257f";
    at += isLine ? edgeWidth : character < "\u0080" ? 1 : 2;
    if (!isEdge) {
      own += character;
      continue;
    }
    const isRule = typed || (own.trim() !== "" && DRAWN_RULE.test(own));
    if (at > edgeWidth) segments.push({ text: isRule ? "" : own.trim(), from, to: at, isRule });
    [own, from] = ["", at];
  }
  return segments;
}

/** The lines by the columns of the print where all are of one width, else by counting their cells; null for neither. */
function measured(lines: readonly string[]): Segment[][] | null {
  for (const edgeWidth of [2, 1]) {
    const rows = lines.map((line) => segmentsOf(line, edgeWidth));
    if (new Set(rows.map((row) => row.at(-1)?.to)).size === 1) return rows;
  }
  const rows = lines.map((line) =>
    segmentsOf(line, 2).map((segment, index) => ({ ...segment, from: index, to: index + 1 })),
  );
  return new Set(rows.map((row) => row.length)).size === 1 ? rows : null;
}

function bandsOf(rows: readonly (readonly Segment[])[]): Band[] {
  const bands: Band[] = [];
  let rule: readonly Segment[] | null = null;
  let opens = true;
  for (const row of rows) {
    if (row.some(({ isRule }) => isRule)) {
      rule = row;
      opens = true;
    } else if (opens) {
      bands.push({ rule, lines: [row] });
      opens = false;
    } else bands.at(-1)!.lines.push(row);
  }
  return bands;
}

/** A body without rules between its rows is one band of many lines: each is a row of its own. */
function withOwnRows(bands: readonly Band[]): Band[] {
  const last = bands.at(-1)!;
  const count = bands.reduce((sum, { lines }) => sum + lines.length, 0);
  if (last.lines.length < 2 || bands.length > 3 || last.lines.length * 2 <= count) return [...bands];
  return [
    ...bands.slice(0, -1),
    ...last.lines.map((line, index) => ({ rule: index === 0 ? last.rule : null, lines: [line] })),
  ];
}

/** A line that fills its cell was broken by the cell's edge, not by its author. */
function joined(parts: readonly Segment[]): string {
  const width = (text: string): number =>
    [...text].reduce((sum, character) => sum + (character < "\u0080" ? 1 : 2), 0);
  return parts
    .filter(({ text }) => text !== "")
    .map(({ text, from, to }) => (width(text) + 4 > to - from && to - from > 1 ? text : `${text}\n`))
    .join("")
    .trim();
}

function cellsOf({ rule, lines }: Band, columns: ReadonlyMap<number, number>): MergingCell[] {
  const before = new Map((rule ?? []).map((segment) => [segment.from, segment]));
  return lines[0]!.map(({ from, to }): MergingCell => {
    const above = before.get(from);
    const parts = lines.flatMap((line) => line.filter((segment) => segment.from === from));
    const goesOn = above !== undefined && !above.isRule && above.to === to;
    const column = columns.get(from)!;
    return {
      text: joined(goesOn ? [above, ...parts] : parts),
      column,
      columnSpan: Math.max(1, columns.get(to)! - column),
      rowSpan: 1,
      merge: goesOn ? "continue" : "restart",
    };
  });
}

/**
 * Reads the drawn table that begins at this line; null where there is none.
 * @throws LedgerError file.tooLarge
 */
export function drawnTableAt(name: string, lines: readonly TextLine[], start: number): DrawnTable | null {
  // A run of lines is tried once, from its first.
  if (isDrawn(lines[start - 1])) return null;
  let next = start;
  while (isDrawn(lines[next])) next += 1;
  if (next < start + 2) return null;
  const rows = measured(lines.slice(start, next).map(({ text }) => text));
  if (rows === null) return null;
  const bands = bandsOf(rows);
  if (bands.every(({ lines: [line] }) => line!.length < 2)) return null;
  const offsets = new Set(rows.flatMap((row) => row.flatMap(({ from, to }) => [from, to])));
  const columns = new Map([...offsets].toSorted((a, b) => a - b).map((offset, index) => [offset, index]));
  const cells = withOwnRows(bands).map((band) => cellsOf(band, columns));
  return {
    from: lines[start]!.number,
    to: lines[next - 1]!.number,
    rows: layOut(name, joinVertically(cells)),
    next,
  };
}
