/** 填报说明: what a template says about filling it in. It names fields without saying anything of a project. */
import { isInstructionTitle } from "./blank-words.ts";
import { cellsStartingIn, type Grid } from "../grid.ts";

const NUMBERED = /^(?:\d{1,2}(?:[.、．)）]|$)|[(（]\d{1,2}[)）]|[①-⑳])/u;

/** The first row behind the numbered notes under 填报说明 in this row; null where the row is no such title. */
export function endOfInstructions(grid: Grid, row: number): number | null {
  const said = (at: number): string[] =>
    cellsStartingIn(grid, at)
      .map(({ text }) => text)
      .filter((text) => text !== "");
  const title = said(row);
  if (title.length !== 1 || !isInstructionTitle(title[0]!)) return null;
  let end = row + 1;
  while (end < grid.rowCount) {
    const texts = said(end);
    if (texts.length > 2 || (texts.length > 0 && !NUMBERED.test(texts[0]!))) break;
    end += 1;
  }
  return end === row + 1 ? null : end;
}

/** Follows the lines of a text: true for 填报说明 and the numbered notes under it. */
export class Instructions {
  #open = false;

  holds(line: string): boolean {
    this.#open = isInstructionTitle(line) || (this.#open && NUMBERED.test(line.trim()));
    return this.#open;
  }
}
