/** What a web page says of itself below the document: its copyright, who runs it, and how to reach them. */
import type { SourceDocument } from "../source.ts";

/** ICP备案 without a number behind it is what a project may do. */
const COPYRIGHT =
  /版权所有\s*[:：©]|ICP备\s*\d{5,}|公网安备\s*\d{6,}|网站标识码[:：]|copyright\s*(?:©|\(c\)|\d{4})|©\s*\d{4}/iu;
const RUNS_IT = /^(?:网站)?(?:主办|承办|协办|技术支持|运行维护)(?:单位)?[:：]/u;
/** Directly above the copyright, who runs the page is named; further away it may be the project's own. */
const LINES_ABOVE = 2;
/** A page ends with few lines behind its copyright. */
const MOST_LINES_BEHIND = 6;

/** A line with the page's copyright or registration: whatever labels it holds are the page's own. */
export const namesThePage = (line: string): boolean => COPYRIGHT.test(line);

/** The blocks that speak of the page and not of a project, by their index. */
export function pageFurniture({ blocks }: SourceDocument): ReadonlySet<number> {
  const tail = blocks.findLastIndex(({ kind }) => kind === "table") + 1;
  const says = (index: number, pattern: RegExp): boolean => {
    const block = blocks[index];
    return block?.kind === "paragraph" && pattern.test(block.text.trim());
  };
  const earliest = Math.max(tail, blocks.length - 1 - MOST_LINES_BEHIND);
  const first = blocks.findIndex((_, index) => index >= earliest && says(index, COPYRIGHT));
  if (first < 0) return new Set();
  const above = Array.from({ length: LINES_ABOVE }, (_, index) => first - 1 - index);
  return new Set([
    ...blocks.flatMap((_, index) => (index >= first ? [index] : [])),
    ...above.filter((index) => index >= tail && says(index, RUNS_IT)),
  ]);
}
