import type { MeasuredRow, MeasuredTable, RowPiece, TablePiece } from "./measured.ts";
import type { PageFiller } from "./page-filler.ts";

/** Fewer lines of a parted row than these are not left alone at the foot of a page. */
const FEWEST_LINES = 3;

/** Share of a page up to which tied rows stay together; keeping longer runs would leave half a page empty. */
const KEPT_TOGETHER = 1 / 2;

const heightOf = (rows: readonly MeasuredRow[]): number => rows.reduce((sum, row) => sum + row.height, 0);

interface Chain {
  from: number;
  to: number;
}

/** Runs of rows that belong on one page: the headings with the first row, rows under one merged cell, a heading row with its next. */
export function rowChains(table: Pick<MeasuredTable, "rows" | "headerRows">): Chain[] {
  const chains: Chain[] = [];
  let end = Math.min(table.headerRows, table.rows.length - 1);
  let from = 0;
  table.rows.forEach((row, index) => {
    end = Math.max(end, row.tied.to, row.keepWithNext ? Math.min(index + 1, table.rows.length - 1) : index);
    if (index === end) {
      chains.push({ from, to: index });
      from = index + 1;
      end = from;
    }
  });
  return chains;
}

/** Height of the row's beginning: some lines of one that may be parted, and for a heading also the beginning of what it heads. */
function beginning(table: MeasuredTable, index: number): number {
  const { height, cellLineStarts, keepWithNext } = table.rows[index]!;
  const lines = Math.max(0, ...(cellLineStarts ?? []).map((starts) => starts.length));
  const least =
    cellLineStarts === null
      ? height
      : Math.min(height, Math.min(FEWEST_LINES, lines) * table.lineHeight + table.cellPadding);
  const heads = keepWithNext || index < table.headerRows;
  return heads && index + 1 < table.rows.length ? height + beginning(table, index + 1) : least;
}

/** Height that must be free for the table to begin on a page: the headings with a row, or with what is tied to it. */
export function heightToBegin(table: MeasuredTable, fullRoom: number): number {
  const chain = rowChains(table)[0];
  if (chain === undefined) return 0;
  const height = heightOf(table.rows.slice(chain.from, chain.to + 1));
  return table.ruleHeight + (height > fullRoom * KEPT_TOGETHER ? beginning(table, 0) : height);
}

/** Puts a table's rows onto the pages; only rows of more than half a page are parted, since moving them on would leave as much empty. */
class TablePlacer {
  private readonly table: MeasuredTable;
  private readonly block: number;
  private readonly filler: PageFiller;
  /** Height of what the last row keeps below it; 0 where it keeps nothing, or no page holds both. */
  private readonly below: number;
  private piece: TablePiece | null = null;

  constructor(table: MeasuredTable, block: number, filler: PageFiller, below: number) {
    this.table = table;
    this.block = block;
    this.filler = filler;
    this.below = below <= this.freshRoom * KEPT_TOGETHER ? below : 0;
  }

  place(): void {
    for (const chain of rowChains(this.table)) this.placeChain(chain);
  }

  private get headerHeight(): number {
    return heightOf(this.table.rows.slice(0, this.table.headerRows));
  }

  /** Room for rows on a page that the table goes over to. */
  private get freshRoom(): number {
    return this.filler.fullRoom - this.table.ruleHeight - this.headerHeight;
  }

  private turn(): void {
    this.filler.turn();
    this.piece = null;
  }

  private add(row: RowPiece, height: number): void {
    if (this.piece === null) {
      const repeatsHeader = row.row >= this.table.headerRows && this.table.headerRows > 0;
      const overhead = this.overhead(row.row);
      this.piece = { kind: "table", block: this.block, repeatsHeader, rows: [] };
      this.filler.add(this.piece, overhead);
    }
    this.piece.rows.push(row);
    this.filler.grow(height);
  }

  private belowRow(row: number): number {
    return row === this.table.rows.length - 1 ? this.below : 0;
  }

  /** What a new piece beginning with the row takes beside its rows. */
  private overhead(row: number): number {
    if (this.piece !== null) return 0;
    return this.table.ruleHeight + (row >= this.table.headerRows ? this.headerHeight : 0);
  }

  private placeChain({ from, to }: Chain): void {
    const height = heightOf(this.table.rows.slice(from, to + 1));
    const parted = height > this.freshRoom * KEPT_TOGETHER;
    const needed = this.overhead(from) + height + this.belowRow(to);
    if (!parted && !this.filler.fits(needed) && !this.filler.isEmpty) this.turn();
    for (let row = from; row <= to; row += 1) this.placeRow(row);
  }

  private placeRow(index: number): void {
    const { height, cellLineStarts } = this.table.rows[index]!;
    const whole = this.overhead(index) + height + this.belowRow(index);
    if (cellLineStarts !== null && (height > this.freshRoom || !this.filler.fits(whole))) {
      this.placeTallRow(index, Math.max(...cellLineStarts.map((starts) => starts.length)));
      return;
    }
    const needed = Math.max(whole, this.overhead(index) + beginning(this.table, index));
    if (!this.filler.fits(needed) && !this.filler.isEmpty) this.turn();
    this.add({ row: index }, height);
  }

  private placeTallRow(index: number, lines: number): void {
    const { lineHeight, cellPadding } = this.table;
    let from = 0;
    while (from < lines) {
      const room = this.filler.room - this.overhead(index) - cellPadding;
      const fitting = Math.floor(room / lineHeight);
      if (fitting < Math.min(FEWEST_LINES, lines - from) && !this.filler.isEmpty) {
        this.turn();
        continue;
      }
      let to = Math.min(lines, from + Math.max(1, fitting));
      const left = room - (to - from) * lineHeight;
      // What the last row keeps below it is not left alone on the next page: some lines go with it.
      if (to === lines && left < this.belowRow(index)) to = Math.max(from, lines - FEWEST_LINES);
      if (to === from && !this.filler.isEmpty) {
        this.turn();
        continue;
      }
      to = Math.max(to, from + 1);
      this.add({ row: index, lines: { from, to } }, (to - from) * lineHeight + cellPadding);
      from = to;
      if (from < lines) this.turn();
    }
  }
}

/** @param below height of what the last row keeps on its page */
export function placeTable(table: MeasuredTable, block: number, filler: PageFiller, below: number): void {
  new TablePlacer(table, block, filler, below).place();
}
