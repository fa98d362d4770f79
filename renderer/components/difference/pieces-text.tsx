/** One side of a changed text, with what went or came marked in it. */
import type { TextPiece } from "../../../shared/lifecycle/index.ts";
import classes from "./difference.module.css";

/** Each piece with where it begins, by which it is known. */
function placed(pieces: readonly TextPiece[]): (TextPiece & { from: number })[] {
  let from = 0;
  return pieces.map((piece) => {
    const here = { ...piece, from };
    from += piece.text.length;
    return here;
  });
}

export function PiecesText({ pieces, side }: { pieces: readonly TextPiece[]; side: "removed" | "added" }) {
  const shown = pieces.filter(({ kind }) => kind === "same" || kind === side);
  if (shown.length === 0) return <span className={classes.empty}>—</span>;
  const Mark = side === "removed" ? "del" : "ins";
  return placed(shown).map(({ kind, text, from }) =>
    kind === "same" ? (
      <span key={from}>{text}</span>
    ) : (
      <Mark key={from} className={classes[side]}>
        {text}
      </Mark>
    ),
  );
}
