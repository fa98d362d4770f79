/** Paper to lay a document out on: paragraphs, and tables of cells with their extent. */
import type { SourceBlock, SourceCell, SourceDocument } from "../../../shared/intake/index.ts";

export interface Cell {
  text: string;
  /** Columns covered. */
  wide?: number;
  /** Rows covered. */
  tall?: number;
}

export type Row = Cell[];

/** Merged cells as readers deliver them, or left blank as sheets saved without merging have them. */
export type Merging = "merged" | "blank";

/** Rows become a grid of this width; the last cell of a row that is too short is widened. */
export function gridOf(rows: readonly Row[], width: number, merging: Merging): SourceCell[][] {
  const grid: (SourceCell | undefined)[][] = rows.map(() => Array.from({ length: width }, () => undefined));
  rows.forEach((row, rowIndex) => {
    const free = (): number => grid[rowIndex]!.findIndex((cell) => cell === undefined);
    row.forEach((cell, index) => {
      const column = free();
      if (column < 0) throw new Error(`row ${rowIndex} is too long`);
      const rest = grid[rowIndex]!.slice(column).findIndex((other) => other !== undefined);
      const room = rest < 0 ? width - column : rest;
      const wide =
        index === row.length - 1 && cell.wide === undefined ? room : Math.min(cell.wide ?? 1, room);
      for (let down = 0; down < (cell.tall ?? 1); down += 1)
        for (let across = 0; across < wide; across += 1) {
          const isFirst = down === 0 && across === 0;
          grid[rowIndex + down]![column + across] = isFirst
            ? { text: cell.text, covered: false }
            : merging === "merged"
              ? { text: cell.text, covered: true }
              : { text: "", covered: false };
        }
    });
  });
  return grid.map((row) => row.map((cell) => cell ?? { text: "", covered: false }));
}

export class Paper {
  readonly blocks: SourceBlock[] = [];

  line(text: string, marks: { bold?: boolean; level?: number } = {}): void {
    const block = this.blocks.length;
    this.blocks.push({ kind: "paragraph", text, place: { label: `第 ${block + 1} 段`, block }, ...marks });
  }

  table(rows: readonly Row[], width: number, merging: Merging): void {
    if (rows.length === 0) return;
    const block = this.blocks.length;
    this.blocks.push({
      kind: "table",
      rows: gridOf(rows, width, merging),
      place: { label: `表 ${block + 1}`, block },
    });
  }

  document(kind: SourceDocument["kind"]): SourceDocument {
    return { name: "任意文件", kind, blocks: this.blocks, warnings: [] };
  }
}
