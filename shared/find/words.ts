/** What was typed into the search, as words: all must be found, each anywhere in the line. */
export interface FindWord {
  text: string;
  /** Letters may be pinyin or initials. */
  letters: boolean;
}

const MOST_WORDS = 8;

/** Empty where fewer than two characters were typed: one would find nearly everything. */
export function findWords(query: string): FindWord[] {
  const words = query
    .normalize("NFKC")
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  if ([...words.join("")].length < 2) return [];
  return words.slice(0, MOST_WORDS).map((text) => ({ text, letters: /^[a-z]+$/u.test(text) }));
}

/** @param reading initials and full pinyin of the line, without spaces between syllables. */
export function lineMatches(words: readonly FindWord[], text: string, reading: string): boolean {
  return words.every((word) => text.includes(word.text) || (word.letters && reading.includes(word.text)));
}
