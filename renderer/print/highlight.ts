import type { FormCell, FormParagraph } from "../../shared/forms/index.ts";

/** A place in a field: all of it, or the characters `from` up to but not including `to`. */
export interface Highlight {
  path: string;
  from?: number;
  to?: number;
}

/** The part of a printed text that the place covers, as offsets into it; null where it covers nothing of it. */
export function highlightedPart(
  {
    text,
    path,
    pathOffset = 0,
    derived,
  }: Pick<FormParagraph | FormCell, "text" | "path" | "pathOffset" | "derived">,
  highlight: Highlight | undefined,
): { from: number; to: number } | null {
  if (highlight === undefined || path === undefined || path !== highlight.path) return null;
  if (derived === true || highlight.from === undefined || highlight.to === undefined)
    return { from: 0, to: text.length };
  const from = Math.max(0, highlight.from + pathOffset);
  const to = Math.min(text.length, highlight.to + pathOffset);
  return from < to ? { from, to } : null;
}
