/** The standard as written, with what was understood of it marked, or the place where reading stopped. */
import type { Span } from "../../../../shared/scoring/index.ts";
import { cutAtSpans } from "./cut-text.ts";
import classes from "./standard.module.css";

export function ClauseText({
  text,
  clauses,
  lit,
}: {
  text: string;
  clauses: readonly (Span & { reads: string })[];
  lit: Span | null;
}) {
  return (
    <p className={classes.sentence}>
      {cutAtSpans(text, clauses).map((piece) =>
        piece.index === null ? (
          <span key={piece.from}>{piece.text}</span>
        ) : (
          <mark
            key={piece.from}
            className={classes.clause}
            title={clauses[piece.index]!.reads}
            data-lit={
              (lit !== null && piece.from < lit.to && lit.from < piece.from + piece.text.length) || undefined
            }
          >
            {piece.text}
          </mark>
        ),
      )}
    </p>
  );
}

export function RefusedText({ text, at }: { text: string; at: Span }) {
  const end = Math.max(at.to, Math.min(at.from + 1, text.length));
  return (
    <p className={classes.sentence}>
      {text.slice(0, at.from)}
      <mark className={classes.stop}>{text.slice(at.from, end) || "　"}</mark>
      <span className={classes.unread}>{text.slice(end)}</span>
    </p>
  );
}
