/** Two versions of a text by what was taken away and what was put in, in whole words, so that it reads well. */
import { sequenceRuns } from "./sequence.ts";

/** `same` and `removed` pieces joined are the old text, `same` and `added` ones the new. */
export interface TextPiece {
  kind: "same" | "removed" | "added";
  text: string;
}

/** Beyond these many changes a text is not a changed text but another one. */
const MOST_CLAUSES = 400;
const MOST_WORDS = 600;
/** Something left in common that is shorter than this between two changes only tears the sentence apart. */
const SHORTEST_ISLAND = 2;
/** A clause of which less than this share stayed is shown as replaced. */
const SMALLEST_SHARE = 0.3;

let segmenter: Intl.Segmenter | null = null;

function words(text: string): string[] {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const clauses = (text: string): string[] =>
  text.match(/[^，。；！？、\n]*[，。；！？、\n]|[^，。；！？、\n]+$/gu) ?? [];

function append(pieces: TextPiece[], kind: TextPiece["kind"], text: string): void {
  if (text === "") return;
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += text;
  else pieces.push({ kind, text });
}

const meaning = (text: string): number => text.replace(/[\s\p{P}]/gu, "").length;

/** Whether what stayed is too little to read the change as one of single words. */
function isAnotherText(pieces: readonly TextPiece[]): boolean {
  const length = (kind: TextPiece["kind"]) =>
    pieces.filter((piece) => piece.kind === kind).reduce((sum, piece) => sum + meaning(piece.text), 0);
  const same = length("same");
  return same < SMALLEST_SHARE * (same + Math.max(length("removed"), length("added")));
}

/** Joins changes that only an island of a character or a mark lies between. */
function withoutIslands(pieces: readonly TextPiece[]): TextPiece[] {
  const result: TextPiece[] = [];
  let removed = "";
  let added = "";
  const close = () => {
    append(result, "removed", removed);
    append(result, "added", added);
    removed = added = "";
  };
  pieces.forEach((piece, index) => {
    const isIsland =
      piece.kind === "same" &&
      index > 0 &&
      index < pieces.length - 1 &&
      meaning(piece.text) < SHORTEST_ISLAND;
    if (piece.kind === "same" && !isIsland) {
      close();
      append(result, "same", piece.text);
      return;
    }
    if (piece.kind !== "added") removed += piece.text;
    if (piece.kind !== "removed") added += piece.text;
  });
  close();
  return result;
}

function wordPieces(before: string, after: string): TextPiece[] {
  const runs = sequenceRuns(words(before), words(after), MOST_WORDS);
  const pieces = withoutIslands(runs.map(({ kind, items }) => ({ kind, text: items.join("") })));
  if (!isAnotherText(pieces)) return pieces;
  const replaced: TextPiece[] = [];
  append(replaced, "removed", before);
  append(replaced, "added", after);
  return replaced;
}

export function textPieces(before: string, after: string): TextPiece[] {
  const result: TextPiece[] = [];
  if (before === after) {
    append(result, "same", before);
    return result;
  }
  const runs = sequenceRuns(clauses(before), clauses(after), MOST_CLAUSES);
  let removed = "";
  let added = "";
  const close = () => {
    for (const { kind, text } of wordPieces(removed, added)) append(result, kind, text);
    removed = added = "";
  };
  for (const { kind, items } of runs) {
    const text = items.join("");
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else {
      close();
      append(result, "same", text);
    }
  }
  close();
  return result;
}
