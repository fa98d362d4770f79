/** Cutting a text at spans, for marking them; pure. */
import type { Span } from "../../../../shared/scoring/index.ts";

export interface TextPiece {
  text: string;
  from: number;
  /** Which span it belongs to; null between spans. Where spans overlap the narrower one has it. */
  index: number | null;
}

export function cutAtSpans(text: string, spans: readonly Span[]): TextPiece[] {
  const owner: (number | null)[] = Array.from({ length: text.length }, () => null);
  const widestFirst = spans
    .map((span, index) => ({ span, index }))
    .toSorted((a, b) => b.span.to - b.span.from - (a.span.to - a.span.from));
  for (const { span, index } of widestFirst)
    owner.fill(index, Math.max(0, span.from), Math.min(text.length, span.to));
  const pieces: TextPiece[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = pieces.at(-1);
    if (last !== undefined && last.index === owner[at]) last.text += text[at]!;
    else pieces.push({ text: text[at]!, from: at, index: owner[at] ?? null });
  }
  return pieces;
}
