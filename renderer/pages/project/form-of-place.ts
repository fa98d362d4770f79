/** Which form of those in the preview prints a field. Pure. */
import type { FormDocument } from "../../../shared/forms/index.ts";

export function prints({ sections }: FormDocument, path: string): boolean {
  return sections.some(({ blocks }) =>
    blocks.some((block) => {
      if (block.kind === "paragraph") return block.path === path;
      if (block.kind === "table")
        return block.rows.some(({ cells }) => cells.some((cell) => cell.path === path));
      return false;
    }),
  );
}

/** The shown form where it prints the field, else the first other one that does, else the shown one. */
export function formFor<Id>(
  path: string,
  shown: Id,
  others: readonly Id[],
  build: (id: Id) => FormDocument,
): Id {
  if (prints(build(shown), path)) return shown;
  return others.find((id) => id !== shown && prints(build(id), path)) ?? shown;
}
