import { describe, expect, it } from "vitest";

import { tablePieceRows, tiedRows } from "../../renderer/print/layout/table-piece.ts";
import type { FormCell, FormTable } from "../../shared/forms/index.ts";

const cell = (text: string, colSpan = 1, rowSpan = 1): FormCell => ({
  text,
  font: "cell",
  align: "center",
  colSpan,
  rowSpan,
});
/** 甲 stands over three rows, 乙 over two columns. */
const TABLE: FormTable = {
  kind: "table",
  name: "表",
  columns: [10, 10, 10],
  headerRows: 1,
  rows: [
    { cells: [cell("一"), cell("二"), cell("三")] },
    { cells: [cell("甲", 1, 3), cell("乙", 2)] },
    { cells: [cell("丙"), cell("丁")] },
    { cells: [cell("戊"), cell("己")] },
  ],
};
const shown = (repeatsHeader: boolean, rows: readonly number[]) =>
  tablePieceRows(TABLE, { kind: "table", block: 0, repeatsHeader, rows: rows.map((row) => ({ row })) }).map(
    (row) => row.cells.map((entry) => [entry.cell?.text ?? null, entry.colSpan, entry.rowSpan]),
  );

describe("a table on one page", () => {
  it("ends a merged cell with the page and goes on with an empty one on the next", () => {
    expect(shown(false, [0, 1, 2])).toEqual([
      [
        ["一", 1, 1],
        ["二", 1, 1],
        ["三", 1, 1],
      ],
      [
        ["甲", 1, 2],
        ["乙", 2, 1],
      ],
      [
        ["丙", 1, 1],
        ["丁", 1, 1],
      ],
    ]);
    expect(shown(true, [3])).toEqual([
      [
        ["一", 1, 1],
        ["二", 1, 1],
        ["三", 1, 1],
      ],
      [
        [null, 1, 1],
        ["戊", 1, 1],
        ["己", 1, 1],
      ],
    ]);
  });

  it("knows which rows a merged cell ties together", () => {
    expect(tiedRows(TABLE)).toEqual([
      { from: 0, to: 0 },
      { from: 1, to: 3 },
      { from: 2, to: 2 },
      { from: 3, to: 3 },
    ]);
  });
});
