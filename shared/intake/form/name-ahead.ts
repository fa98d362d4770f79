/** Which project a form is about, before its first row is read: the unit above 项目名称 belongs to it as well. */
import { cellsStartingIn, readGrid, type Grid, type GridCell } from "../grid.ts";
import { below, rightOf } from "./form-values.ts";
import { withNamedProject } from "./name-beside-unit.ts";
import { holdsTitles, titlesAbove } from "./row-titles.ts";
import { labelledParts, splitLabels } from "../words/inline-labels.ts";
import { fieldLabel, isStructureTitle } from "../words/labels.ts";
import { withoutSpaces } from "../../text/index.ts";
import type { SourceBlock, SourceDocument } from "../source.ts";

/** A name further away than this belongs to something else. */
const BLOCKS_AHEAD = 12;

const isFormTitle = (text: string): boolean =>
  isStructureTitle(text) && /[表书]$/u.test(text.replace(/[(（].*[)）]\s*$/u, "").trim());

function nameInLine(line: string): string | null {
  for (const part of withNamedProject(labelledParts(line) ?? [line])) {
    const pairs = splitLabels(part, ({ path }) => path === "name")?.pairs ?? [];
    const named = pairs.find(({ value }) => value !== "");
    if (named !== undefined) return named.value;
  }
  return null;
}

/** The name beside its label, or below it where the row's titles stand over their values. */
function nameOf(grid: Grid, label: GridCell): string | null {
  const value =
    titlesAbove(grid, label.row)?.includes(label) === true ? below(grid, label) : rightOf(grid, label);
  if (value === null || value.text === "" || fieldLabel(value.text) !== null) return null;
  return holdsTitles(grid, label, value) ? null : value.text;
}

/** The name in a table from this row on, up to the next form's title. */
export function nameInGrid(grid: Grid, from: number): string | null {
  let begun = false;
  for (let row = from; row < grid.rowCount; row += 1) {
    for (const cell of cellsStartingIn(grid, row)) {
      if (begun && isFormTitle(cell.text)) return null;
      // 附件1, the form's title and its year stand above the form itself.
      begun ||= cellsStartingIn(grid, row).filter(({ text }) => text !== "").length > 1;
      if (fieldLabel(cell.text)?.path === "name") {
        return nameOf(grid, cell);
      }
      const inline = cell.text
        .split("\n")
        .map(nameInLine)
        .find((name) => name !== null);
      if (inline !== undefined) return inline;
    }
  }
  return null;
}

/** The title that the table begins with; empty where it has none of its own. */
export function titleOfForm(grid: Grid): string {
  return grid.rowCount > 0 && opensForm(grid, 0) ? withoutSpaces(grid.at[0]![0]!.text) : "";
}

/** True for a row that opens another form in the same table. */
export function opensForm(grid: Grid, row: number): boolean {
  const cells = cellsStartingIn(grid, row).filter(({ text }) => text !== "");
  return cells.length === 1 && isFormTitle(cells[0]!.text);
}

/** The name that follows a form's title among the blocks. */
export function nameBehindTitle(document: SourceDocument, index: number): string | null {
  const title = document.blocks[index];
  if (title?.kind !== "paragraph" || !isFormTitle(title.text)) return null;
  for (const block of document.blocks.slice(index + 1, index + 1 + BLOCKS_AHEAD)) {
    const name = nameInBlock(block, document.kind);
    if (name !== null) return name;
    if (block.kind === "paragraph" && isFormTitle(block.text)) return null;
  }
  return null;
}

function nameInBlock(block: SourceBlock, kind: SourceDocument["kind"]): string | null {
  return block.kind === "table" ? nameInGrid(readGrid(block, kind), 0) : nameInLine(block.text);
}
