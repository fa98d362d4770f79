/**
 * Pages from measured blocks: paragraphs are parted between lines, tables between rows, headings stay with what they head.
 * Pure, so that what stands on which page can be tested without a browser.
 */
import type { MeasuredBlock, MeasuredParagraph, MeasuredTable, Piece, Room } from "./measured.ts";
import { PageFiller } from "./page-filler.ts";
import { heightToBegin, placeTable, rowChains } from "./place-table.ts";

const keepsNext = (table: MeasuredTable): boolean => table.rows.at(-1)?.keepWithNext === true;

/** Height that must be free for block `index` to begin: of a heading with what it heads, else the first line or row. */
function neededToBegin(blocks: readonly MeasuredBlock[], index: number, fullRoom: number): number {
  const block = blocks[index];
  if (block === undefined || block.kind === "pageBreak") return 0;
  if (block.kind === "table") {
    const below =
      rowChains(block).length === 1 && keepsNext(block) ? neededToBegin(blocks, index + 1, fullRoom) : 0;
    return heightToBegin(block, fullRoom) + below;
  }
  if (!block.keepWithNext) return block.before + block.lineHeight;
  return (
    block.before + block.lineStarts.length * block.lineHeight + neededToBegin(blocks, index + 1, fullRoom)
  );
}

function placeParagraph(paragraph: MeasuredParagraph, block: number, filler: PageFiller): void {
  const total = paragraph.lineStarts.length;
  let from = 0;
  while (from < total) {
    const before = from > 0 || (filler.isEmpty && !filler.isFirstPage) ? 0 : paragraph.before;
    const fitting = Math.floor((filler.room - before) / paragraph.lineHeight);
    if (fitting < 1 && !filler.isEmpty) {
      filler.turn();
      continue;
    }
    const to = Math.min(total, from + Math.max(1, fitting));
    filler.add({ kind: "paragraph", block, from, to }, before + (to - from) * paragraph.lineHeight);
    from = to;
    if (from < total) filler.turn();
  }
}

/** The pieces of each page of a section; a section without blocks is one empty page. */
export function paginate(blocks: readonly MeasuredBlock[], room: Room): Piece[][] {
  const filler = new PageFiller(room);
  blocks.forEach((block, index) => {
    if (block.kind === "pageBreak") {
      filler.turn();
      return;
    }
    const needed = neededToBegin(blocks, index, filler.fullRoom);
    if (!filler.isEmpty && !filler.fits(needed) && needed <= filler.fullRoom) filler.turn();
    if (block.kind === "paragraph") placeParagraph(block, index, filler);
    else
      placeTable(
        block,
        index,
        filler,
        keepsNext(block) ? neededToBegin(blocks, index + 1, filler.fullRoom) : 0,
      );
  });
  return filler.pages;
}
