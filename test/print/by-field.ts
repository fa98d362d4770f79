/** A form's texts by field, so that pages on which a row is broken can be compared with the form. */
import type { FormDocument } from "../../shared/forms/index.ts";
import type { PaperText } from "./read-paper.ts";

/** The texts by field, each put together from its pages; texts without a field in the order of the pages. */
export function byField(texts: readonly PaperText[]): Map<string, string> {
  const fields = new Map<string, string>();
  for (const { path, text } of texts) fields.set(path ?? "", (fields.get(path ?? "") ?? "") + text);
  return fields;
}

/** The same of a form, before it is laid out. */
export function formByField(form: FormDocument): Map<string, string> {
  const blocks = form.sections.flatMap((section) => section.blocks);
  return byField(
    blocks.flatMap((block): PaperText[] => {
      if (block.kind === "pageBreak") return [];
      const printed = block.kind === "paragraph" ? [block] : block.rows.flatMap((row) => row.cells);
      return printed.map(({ path, text }) => ({ path: path ?? null, text }));
    }),
  );
}
