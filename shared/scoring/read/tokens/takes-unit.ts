/** 每, 各, 任一: words behind which a unit stands without a number. */
const WORDS: ReadonlySet<string> = new Set(
  "每 每有 每一 / 各 任一 任意一 任何一 有任一 有任意一 有任何一".split(" "),
);
const LONGEST = Math.max(...[...WORDS].map((word) => word.length));

/** Looked up only where it can be one of them: to look up an endless text at each of its letters would take its square. */
export const takesUnit = (text: string): boolean => text.length <= LONGEST && WORDS.has(text);
