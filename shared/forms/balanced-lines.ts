/**
 * Breaks a centred title into lines of much the same length, the upper ones the longer, between words
 * (GB/T 9704-2012: 回行时做到词意完整，排列对称，长短适宜).
 */

/** Width of a character in ems: letters and digits half, everything else whole. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, character) =>
      width + (character.codePointAt(0)! < 0x2e80 && !"“”‘’—…·".includes(character) ? 0.5 : 1),
    0,
  );
}

/** Signs that may not begin a line. */
const CLOSING = /^[，。、；：！？）》」』】〕”’%,.;:!?)]/u;
const OPENING = /[（《「『【〔“‘(]$/u;

interface Break {
  offset: number;
  /** A break beside a single character is doubtful, since dictionaries cut names that they do not know into such. */
  doubtful: boolean;
}

function possibleBreaks(text: string): Break[] {
  const words = [...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)].map(
    (part) => part.segment,
  );
  const breaks: Break[] = [];
  let offset = 0;
  words.forEach((word, index) => {
    const before = words[index - 1];
    const digitsAndUnit = before !== undefined && /\d$/.test(before) && !/^\s/.test(word);
    if (before !== undefined && !digitsAndUnit && !CLOSING.test(word) && !OPENING.test(before)) {
      breaks.push({
        offset,
        doubtful: [before, word].some(
          (part) => [...part].length === 1 && !/[年的和与及、，”》）]/u.test(part),
        ),
      });
    }
    offset += word.length;
  });
  return breaks;
}

const DOUBT = 3;

/** @param width ems that fit into a line. Texts that fit into one, and texts without a fitting break, come back unchanged. */
export function balancedLines(text: string, width: number): string {
  const total = widthOf(text);
  if (total <= width) return text;
  const lines = Math.ceil(total / width);
  const target = total / lines;
  let best: { offset: number; cost: number } | null = null;
  for (const { offset, doubtful } of possibleBreaks(text)) {
    const first = widthOf(text.slice(0, offset));
    if (first > width || total - first > width * (lines - 1)) continue;
    // A first line shorter than the average would stand the trapezium on its head.
    const cost = Math.abs(first - target) + (first < target ? 1 : 0) + (doubtful ? DOUBT : 0);
    if (best === null || cost < best.cost) best = { offset, cost };
  }
  return best === null
    ? text
    : `${text.slice(0, best.offset)}\n${balancedLines(text.slice(best.offset), width)}`;
}
