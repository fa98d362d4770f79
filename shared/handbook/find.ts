/** Finding in the handbook: by characters anywhere, by pinyin initials in a title. */
import type { Chapter } from "./chapter.ts";
import { HANDBOOK } from "./handbook.ts";

export interface FoundChapter {
  chapter: Chapter;
  /** Positions in `chapter.lines` that hold every word that the title does not; none where the title itself was meant. */
  lines: readonly number[];
}

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");

/** Chapters that hold all words of `text`, in the handbook's order; all of them for an empty text. */
export function findInHandbook(text: string, chapters: readonly Chapter[] = HANDBOOK): FoundChapter[] {
  const words = wordsOf(text);
  return chapters.flatMap((chapter) => {
    const left = words.filter(
      (word) => !chapter.title.toLowerCase().includes(word) && !chapter.initials.includes(word),
    );
    if (left.length === 0) return [{ chapter, lines: [] }];
    const lines = chapter.lines.flatMap((line, index) => {
      const plain = line.normalize("NFKC").toLowerCase();
      return left.every((word) => plain.includes(word)) ? [index] : [];
    });
    return lines.length === 0 ? [] : [{ chapter, lines }];
  });
}
