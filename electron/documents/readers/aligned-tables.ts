/**
 * Tables whose columns are only aligned with blanks, as people type them in a text editor and as old systems print them. A
 * Chinese character takes two columns of the print, a tab goes on to the next multiple of eight.
 */
import type { TabbedBlock, TextLine } from "./tabbed-blocks.ts";

/** Words between wide gaps, by the columns of the print. */
interface Segment {
  text: string;
  from: number;
  to: number;
}

interface Extent {
  from: number;
  to: number;
}

const TAB = 8;
const LONGEST_LINE = 400;
const FEWEST_COLUMNS = 3;
const MOST_ROWS = 500;
const RULE = /^[\s\-—–─━=＝═_*·.]{6,}$/u;
/** 18台, ≥95%, 20分; 2026年 and 1-7月完成值 may be titles. */
const SAYS_A_VALUE = /^[≥≤=<>]|^\d+(?:\.\d+)?[^-—–\d月年度]*$/u;
const LABELLED = /^[^:：]{1,16}[:：]/u;

const widthOf = (character: string): number => (character < "\u1100" ? 1 : 2);
const isGap = (character: string): boolean => /[ \u00a0\u3000\t]/u.test(character);

/** Two blanks, a wide one or a tab part two segments; a single blank is part of a text. */
function segmentsOf(line: string): Segment[] {
  const segments: Segment[] = [];
  let [text, from, at, gap] = ["", 0, 0, ""];
  for (const character of line) {
    if (isGap(character)) {
      gap += character;
      at = character === "\t" ? (Math.floor(at / TAB) + 1) * TAB : at + widthOf(character);
      continue;
    }
    if (text === "" || gap.length > 1 || /[\u3000\t]/u.test(gap)) {
      if (text !== "") segments.push({ text, from, to: from + printWidth(text) });
      [text, from] = ["", at];
    } else text += gap;
    gap = "";
    text += character;
    at += widthOf(character);
  }
  if (text !== "") segments.push({ text, from, to: from + printWidth(text) });
  return segments;
}

const printWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + widthOf(character), 0);

/** The extents with those of another line: what is parted by fewer blanks is one. */
function joinedWith(columns: readonly Extent[], line: readonly Extent[], blanks: number): Extent[] {
  const joined: Extent[] = [];
  for (const { from, to } of [...columns, ...line].toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || from - last.to >= blanks) joined.push({ from, to });
    else last.to = Math.max(last.to, to);
  }
  return joined;
}

const meets = (a: Extent, b: Extent): boolean => a.from < b.to && b.from < a.to;

/** Every column holds at most one of the line's segments, and every segment stands in one column. */
function recordOf(line: readonly Segment[], columns: readonly Extent[]): string[] | null {
  const record = columns.map((column) => line.filter((segment) => meets(segment, column)));
  const isPlain =
    record.every(({ length }) => length < 2) &&
    line.every((segment) => columns.filter((column) => meets(segment, column)).length === 1);
  return isPlain ? record.map(([segment]) => segment?.text ?? "") : null;
}

/** The title over several columns stands at the first of them, as where joined cells were lost. */
function titlesOf(line: readonly Segment[], columns: readonly Extent[]): string[] | null {
  const owner = columns.map((column) => line.findIndex((segment) => meets(segment, column)));
  const record = columns.map(() => "");
  for (const [index, segment] of line.entries()) {
    const own = columns.filter((_, column) => owner[column] === index);
    if (own.length === 0) return null;
    // The columns around the title that no other one stands over are its own too.
    let first = owner.indexOf(index);
    while (own.length > 1 && first > 0 && owner[first - 1] === -1) first -= 1;
    record[first] = segment.text;
  }
  return record;
}

/** 编制单位：某局    单位：万元 is a line of labels, none of titles; a line with values is a row. */
const mayBeTitles = (line: readonly Segment[]): boolean =>
  line.length >= FEWEST_COLUMNS &&
  !line.some(({ text }) => LABELLED.test(text) || /[。；，]/u.test(text) || SAYS_A_VALUE.test(text));

interface Row {
  segments: Segment[];
  /** Index of the line. */
  index: number;
}

/** Each title keeps a column of its own. */
const keepsGaps = (titles: readonly Segment[], columns: readonly Extent[]): boolean =>
  new Set(titles.map((title) => columns.findIndex((column) => meets(title, column)))).size === titles.length;

/** May the line be a row? Apart from the others only with several cells; 单位：万元    填报人：某某 is none. */
const mayBeRow = (segments: readonly Segment[], isApart: boolean): boolean =>
  segments.length > (isApart ? 1 : 0) && !segments.every(({ text }) => LABELLED.test(text));

/** The rows that stand under the titles, a last one with a single cell left to the text below. */
function rowsUnder(titles: readonly Segment[], lines: readonly TextLine[], start: number): Row[] {
  const rows: Row[] = [];
  let occupied: Extent[] = [...titles];
  let isApart = false;
  for (let index = start; index < lines.length && rows.length < MOST_ROWS; index += 1) {
    const { text } = lines[index]!;
    if (text.trim() === "" && lines[index + 1]?.text.trim() === "") break;
    if (text.trim() === "" || RULE.test(text)) {
      isApart = true;
      continue;
    }
    const segments = text.length > LONGEST_LINE ? [] : segmentsOf(text);
    if (!mayBeRow(segments, isApart)) break;
    occupied = joinedWith(occupied, segments, 1);
    if (!keepsGaps(titles, occupied)) break;
    rows.push({ segments, index });
    isApart = false;
  }
  while (rows.at(-1)?.segments.length === 1) rows.pop();
  return rows;
}

/** A cell that filled its column goes on in the next line, where nothing else begins. */
function joinBroken(records: readonly string[][]): string[][] {
  const widest = records[0]!.map((_, column) =>
    records.reduce((width, record) => Math.max(width, printWidth(record[column]!)), 0),
  );
  const joined: string[][] = [];
  for (const record of records) {
    const above = joined.length > 1 ? joined.at(-1)! : null;
    const own = record.flatMap((text, column) => (text === "" ? [] : [column]));
    const goesOn =
      above !== null &&
      record[0] === "" &&
      own.length * 2 <= record.length &&
      above.filter((text) => text !== "").length > own.length + 1 &&
      own.every(
        (column) =>
          above[column] !== "" &&
          printWidth(above[column]!) + 2 > widest[column]! &&
          !/^[\d≥≤=<>]/u.test(record[column]!),
      );
    if (goesOn) for (const column of own) above[column] = `${above[column]!}${record[column]!}`;
    else joined.push([...record]);
  }
  return joined;
}

/** The titles and the rows by their columns; the index of the first row that fits none, or null where there is no table. */
function laidOut(titles: readonly Segment[], rows: readonly Row[]): string[][] | number | null {
  if (!rows.some(({ segments }) => segments.length >= FEWEST_COLUMNS)) return null;
  const cells = rows.flatMap(({ segments }) => segments);
  // A gap of two blanks in all rows parts columns that one title may stand over.
  const below = joinedWith([], cells, 2);
  const all = joinedWith(titles, cells, 1);
  const columns = below.length > all.length ? below : all;
  const head = recordOf(titles, columns) ?? titlesOf(titles, columns);
  if (head === null) return null;
  const records: string[][] = [head];
  for (const [index, { segments }] of rows.entries()) {
    const record = recordOf(segments, columns);
    if (record === null) return index;
    records.push(record);
  }
  return records;
}

/** Reads the aligned table whose titles stand on this line; null where there is none. */
export function alignedTableAt(lines: readonly TextLine[], start: number): TabbedBlock | null {
  const { text } = lines[start]!;
  if (text.length > LONGEST_LINE || !/[ \u00a0]{2}|[\t\u3000]/u.test(text)) return null;
  const titles = segmentsOf(text);
  if (!mayBeTitles(titles)) return null;
  let rows = rowsUnder(titles, lines, start + 1);
  let laid = laidOut(titles, rows);
  // Where a row does not stand in the columns of those above it, the table has ended.
  if (typeof laid === "number") {
    rows = rows.slice(0, laid);
    laid = laidOut(titles, rows);
  }
  if (laid === null || typeof laid === "number") return null;
  return {
    from: lines[start]!.number,
    to: lines[rows.at(-1)!.index]!.number,
    records: joinBroken(laid),
    next: rows.at(-1)!.index + 1,
  };
}
