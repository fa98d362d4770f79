/** Every text that a form prints, in its order: what each printer's file is compared with. */
import type { FormBlock, FormDocument } from "./document.ts";

function blockTexts(block: FormBlock): string[] {
  if (block.kind === "pageBreak") return [];
  if (block.kind === "paragraph") return [block.text];
  return block.rows.flatMap((row) => row.cells.map((cell) => cell.text));
}

/** Texts that are not empty, paragraph by paragraph and cell by cell; page numbers and repeated headings are not among them. */
export function formTexts(form: FormDocument): string[] {
  return form.sections.flatMap((section) => section.blocks.flatMap(blockTexts)).filter((text) => text !== "");
}
