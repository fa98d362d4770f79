import type { ReactNode } from "react";

interface MarkedTextProps {
  text: string;
  /** The slice of the text that stands here. */
  from: number;
  to: number;
  marked: { from: number; to: number } | null;
}

/** A slice of a text with the marked characters in a <mark>. */
export function MarkedText({ text, from, to, marked }: MarkedTextProps): ReactNode {
  const start = Math.min(to, Math.max(from, marked?.from ?? to));
  const end = Math.max(start, Math.min(to, marked?.to ?? start));
  if (start === end) return text.slice(from, to);
  return (
    <>
      {text.slice(from, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, to)}
    </>
  );
}
