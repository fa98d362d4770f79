import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type {
  MeasuredBlock,
  MeasuredParagraph,
  MeasuredRow,
  MeasuredTable,
  Piece,
  Room,
} from "../../renderer/print/layout/measured.ts";
import { paginate } from "../../renderer/print/layout/paginate.ts";

const ROOM: Room = { height: 200, runningTitle: 20 };
const LINE = 10;

const paragraph = (lines: number, options: Partial<MeasuredParagraph> = {}): MeasuredParagraph => ({
  kind: "paragraph",
  lineStarts: Array.from({ length: lines }, (_, index) => index * 20),
  lineHeight: LINE,
  before: 0,
  keepWithNext: false,
  ...options,
});
const row = (index: number, height: number, options: Partial<MeasuredRow> = {}): MeasuredRow => ({
  height,
  keepWithNext: false,
  tied: { from: index, to: index },
  cellLineStarts: height > 100 ? [Array.from({ length: height / LINE }, (_, line) => line * 5), [0]] : null,
  ...options,
});
const table = (
  heights: readonly number[],
  headerRows = 0,
  options: Partial<MeasuredTable> = {},
): MeasuredTable => ({
  kind: "table",
  rows: heights.map((height, index) => row(index, height)),
  headerRows,
  ruleHeight: 0,
  lineHeight: LINE,
  cellPadding: 4,
  ...options,
});
const rowsOf = (pages: Piece[][]): (number | string)[][] =>
  pages.map((page) =>
    page.flatMap((piece) =>
      piece.kind === "table"
        ? [...(piece.repeatsHeader ? ["heading"] : []), ...piece.rows.map((entry) => entry.row)]
        : [],
    ),
  );

describe("paragraphs on pages", () => {
  it("are parted between lines and go on on the next page, below the running title", () => {
    expect(paginate([paragraph(45)], ROOM)).toEqual([
      [{ kind: "paragraph", block: 0, from: 0, to: 20 }],
      [{ kind: "paragraph", block: 0, from: 20, to: 38 }],
      [{ kind: "paragraph", block: 0, from: 38, to: 45 }],
    ]);
  });

  it("a heading goes with the first line of what it heads", () => {
    const pages = paginate([paragraph(19), paragraph(1, { keepWithNext: true }), paragraph(3)], ROOM);
    expect(pages.map((page) => page.map((piece) => piece.block))).toEqual([[0], [1, 2]]);
  });

  it("space above a paragraph counts, but not at the top of a page that goes on", () => {
    expect(paginate([paragraph(1, { before: 195 })], ROOM)).toHaveLength(1);
    const pages = paginate([paragraph(20), paragraph(18, { before: 50 })], ROOM);
    expect(pages[1]).toEqual([{ kind: "paragraph", block: 1, from: 0, to: 18 }]);
  });

  it("a page break begins a page", () => {
    expect(paginate([paragraph(1), { kind: "pageBreak" }, paragraph(1)], ROOM)).toHaveLength(2);
  });

  it("a section without blocks is one empty page", () => {
    expect(paginate([], ROOM)).toEqual([[]]);
  });
});

describe("tables on pages", () => {
  it("are parted between rows, with the headings repeated", () => {
    expect(rowsOf(paginate([table([30, ...Array.from({ length: 9 }, () => 40)], 1)], ROOM))).toEqual([
      [0, 1, 2, 3, 4],
      ["heading", 5, 6, 7],
      ["heading", 8, 9],
    ]);
  });

  it("the headings do not stand alone at the foot of a page", () => {
    expect(rowsOf(paginate([paragraph(15), table([30, 40, 40], 1)], ROOM))).toEqual([[], [0, 1, 2]]);
  });

  it("rows under one merged cell stay together where a page holds them", () => {
    const tied = table([40, 40, 40, 40, 40, 40]);
    tied.rows[4]!.tied = { from: 4, to: 5 };
    expect(rowsOf(paginate([tied], ROOM))).toEqual([
      [0, 1, 2, 3],
      [4, 5],
    ]);
  });

  it("a class's own row goes with the row after it", () => {
    const classes = table([40, 40, 40, 40, 20, 20, 40]);
    classes.rows[4]!.keepWithNext = true;
    classes.rows[5]!.keepWithNext = true;
    expect(rowsOf(paginate([classes], ROOM))).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6],
    ]);
  });

  it("a last row goes over to the page of what is signed below it, and what that ties to it", () => {
    const signature = table([12]);
    const signed = (heights: number[]): MeasuredTable => {
      const rows = heights.map((height, index) => row(index, height));
      return table(heights, 0, { rows: [...rows.slice(0, -1), { ...rows.at(-1)!, keepWithNext: true }] });
    };
    expect(rowsOf(paginate([signed([90, 60, 45]), signature], ROOM))).toEqual([
      [0, 1],
      [2, 0],
    ]);
    expect(rowsOf(paginate([signed([90, 60, 30]), signature], ROOM))).toEqual([[0, 1, 2, 0]]);
    // A signature of several lines, each a table of its own, is not parted either.
    expect(rowsOf(paginate([signed([90, 60, 30]), signed([12]), signature], ROOM))).toEqual([
      [0, 1],
      [2, 0, 0],
    ]);
  });

  it("a row of more than half a page begins on the page where it stands, with the heading above it", () => {
    const goals = table([40, 20, 150]);
    goals.rows[1]!.keepWithNext = true;
    expect(rowsOf(paginate([goals], ROOM))).toEqual([[0, 1, 2], [2]]);
    // Where not even three lines of it have room, the heading goes over with it.
    expect(rowsOf(paginate([paragraph(12), goals], ROOM))).toEqual([[0], [1, 2]]);
  });

  it("the rows of two classes at a table's beginning are not left without their first indicator", () => {
    const classes = table([20, 20, 20, 80, 40], 1);
    classes.rows[1]!.keepWithNext = true;
    classes.rows[2]!.keepWithNext = true;
    expect(rowsOf(paginate([paragraph(10), classes], ROOM))).toEqual([[], [0, 1, 2, 3, 4]]);
  });

  it("some lines of a long last row go over with what is signed below it", () => {
    const signed = table([150]);
    signed.rows[0]!.keepWithNext = true;
    const pages = paginate([paragraph(4), signed, table([12])], ROOM);
    expect(rowsOf(pages)).toEqual([[0], [0, 0]]);
    expect(pages[0]![1]).toMatchObject({ rows: [{ row: 0, lines: { from: 0, to: 12 } }] });
  });

  it("a row taller than a page is parted between its lines, and nothing of it is lost", () => {
    const pieces = paginate([table([20, 500, 20], 1)], ROOM).flat();
    const parts = pieces.flatMap((piece) =>
      piece.kind === "table" ? piece.rows.filter((entry) => entry.row === 1) : [],
    );
    expect(parts.length).toBeGreaterThan(2);
    expect(parts[0]!.lines!.from).toBe(0);
    expect(parts.at(-1)!.lines!.to).toBe(50);
    parts.slice(1).forEach((part, index) => expect(part.lines!.from).toBe(parts[index]!.lines!.to));
  });
});

describe("any form", () => {
  const block: fc.Arbitrary<MeasuredBlock> = fc.oneof(
    fc
      .record({
        lines: fc.integer({ min: 1, max: 60 }),
        keepWithNext: fc.boolean(),
        before: fc.integer({ min: 0, max: 40 }),
      })
      .map(({ lines, ...rest }) => paragraph(lines, rest)),
    fc
      .record({
        heights: fc.array(fc.constantFrom(20, 30, 50, 90, 300), { minLength: 1, maxLength: 25 }),
        headerRows: fc.integer({ min: 0, max: 1 }),
      })
      .map(({ heights, headerRows }) => table([20, ...heights], headerRows, { ruleHeight: 1 })),
  );

  it("prints every line and every row once, in order, and fills no page beyond its height", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const pages = paginate(blocks, ROOM);
        blocks.forEach((entry, index) => {
          const pieces = pages.flat().filter((piece) => piece.block === index);
          if (entry.kind === "paragraph") {
            const parts = pieces.map((piece) => (piece.kind === "paragraph" ? [piece.from, piece.to] : []));
            expect(parts.flat().filter((_, at) => at % 2 === 0)).toEqual([
              0,
              ...parts.slice(0, -1).map((part) => part[1]),
            ]);
            expect(parts.at(-1)![1]).toBe(entry.lineStarts.length);
          } else if (entry.kind === "table") {
            const rows = pieces.flatMap((piece) =>
              piece.kind === "table" ? piece.rows.filter((part) => (part.lines?.from ?? 0) === 0) : [],
            );
            expect(rows.map((part) => part.row)).toEqual(entry.rows.map((_, at) => at));
          }
        });
        pages.forEach((page, number) => {
          const used = page.reduce((sum, piece) => {
            const entry = blocks[piece.block]!;
            if (piece.kind === "paragraph") return sum + (piece.to - piece.from) * LINE;
            const measured = entry as MeasuredTable;
            const header = piece.repeatsHeader ? measured.rows[0]!.height : 0;
            return (
              sum +
              1 +
              header +
              piece.rows.reduce(
                (all, { row: at, lines }) =>
                  all +
                  (lines === undefined ? measured.rows[at]!.height : (lines.to - lines.from) * LINE + 4),
                0,
              )
            );
          }, 0);
          expect(used).toBeLessThanOrEqual(ROOM.height - (number === 0 ? 0 : ROOM.runningTitle) + 1);
        });
      }),
      { numRuns: 300 },
    );
  });
});
