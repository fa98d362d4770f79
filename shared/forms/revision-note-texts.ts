/** What a 修改说明 quotes of a changed text: the clauses in which something changed, not the whole page. */
import type { TextPiece, ValueDifference } from "../lifecycle/index.ts";

/** Texts up to this length are quoted whole. */
const SHORT = 80;
const GAP = "……";

interface Clause {
  text: string;
  changed: boolean;
}

/** The clauses of one side, with whether anything in or at the edge of each was changed. */
function clausesOf(pieces: readonly TextPiece[], side: "removed" | "added"): Clause[] {
  const clauses: Clause[] = [];
  let current: Clause = { text: "", changed: false };
  const close = () => {
    if (current.text !== "") clauses.push(current);
    current = { text: "", changed: false };
  };
  for (const { kind, text } of pieces) {
    if (kind !== "same" && kind !== side) {
      // Something is missing here: the clause around the gap is the one that shows it.
      current.changed = true;
      continue;
    }
    for (const part of text.split(/(?<=[，。；！？\n])/u)) {
      current.text += part;
      if (kind === side && part !== "") current.changed = true;
      if (/[，。；！？\n]$/u.test(part)) close();
    }
  }
  close();
  return clauses;
}

function excerpt(pieces: readonly TextPiece[], side: "removed" | "added"): string {
  const clauses = clausesOf(pieces, side);
  let result = "";
  let skipped = false;
  for (const { text, changed } of clauses) {
    if (changed) {
      result += skipped ? GAP + text : text;
      skipped = false;
    } else skipped = true;
  }
  return (skipped && result !== "" ? result + GAP : result).trim();
}

/** The two sides of a change as they are printed beside one another. */
export function quotedChange({ before, after, changed, pieces }: ValueDifference): {
  before: string;
  after: string;
} {
  if (!changed || before.length + after.length <= 2 * SHORT) return { before, after };
  return { before: excerpt(pieces, "removed"), after: excerpt(pieces, "added") };
}
