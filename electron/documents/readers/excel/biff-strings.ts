/** The shared texts of an .xls with the fonts of their parts ([MS-XLS] 2.4.265 SST, 2.5.293 XLUnicodeRichExtendedString). */

export interface RichText {
  text: string;
  /** From which character on which font holds; before the first the cell's own does. */
  runs: readonly { from: number; font: number }[];
}

const WIDE = 1;
const EXTENDED = 4;
const RICH = 8;
/** No cell holds a longer text. */
const LONGEST = 32_767;

/** Reads on over the edges of the records that a long table of texts is broken into. */
class Continued {
  readonly #records: readonly Buffer[];
  #record = 0;
  #at = 0;

  constructor(records: readonly Buffer[]) {
    this.#records = records;
  }

  /** Turns to the next record where this one is used up; false at the end of the last. */
  #fill(): boolean {
    while (this.#record < this.#records.length && this.#at >= this.#records[this.#record]!.length) {
      this.#record += 1;
      this.#at = 0;
    }
    return this.#record < this.#records.length;
  }

  number(bytes: 1 | 2 | 4): number | null {
    let value = 0;
    for (let index = 0; index < bytes; index += 1) {
      if (!this.#fill()) return null;
      value += this.#records[this.#record]![this.#at]! * 256 ** index;
      this.#at += 1;
    }
    return value;
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0 && this.#fill();) {
      const step = Math.min(left, this.#records[this.#record]!.length - this.#at);
      this.#at += step;
      left -= step;
    }
  }

  /** Where a text is broken, the next record says anew whether its characters have one byte or two. */
  characters(count: number, isWide: boolean): string | null {
    let text = "";
    let wide = isWide;
    while (text.length < count) {
      const inside = this.#record < this.#records.length && this.#at < this.#records[this.#record]!.length;
      if (!inside) {
        const flags = this.number(1);
        if (flags === null) return null;
        wide = (flags & WIDE) !== 0;
        continue;
      }
      const record = this.#records[this.#record]!;
      const size = wide ? 2 : 1;
      const fits = Math.min(count - text.length, Math.floor((record.length - this.#at) / size));
      if (fits === 0) return null;
      text += record.toString(wide ? "utf16le" : "latin1", this.#at, this.#at + fits * size);
      this.#at += fits * size;
    }
    return text;
  }
}

function nextText(from: Continued): RichText | null {
  const length = from.number(2);
  const flags = from.number(1);
  if (length === null || flags === null || length > LONGEST) return null;
  const runCount = (flags & RICH) === 0 ? 0 : (from.number(2) ?? 0);
  const extension = (flags & EXTENDED) === 0 ? 0 : (from.number(4) ?? 0);
  const text = from.characters(length, (flags & WIDE) !== 0);
  if (text === null) return null;
  const runs: { from: number; font: number }[] = [];
  for (let index = 0; index < runCount; index += 1) {
    const [start, font] = [from.number(2), from.number(2)];
    if (start === null || font === null) return null;
    runs.push({ from: start, font });
  }
  from.skip(extension);
  return { text, runs };
}

/** Every text of the table, up to the first that does not hold together. */
export function sharedTexts(records: readonly Buffer[]): RichText[] {
  const texts: RichText[] = [];
  const from = new Continued(records);
  from.skip(4);
  const count = from.number(4) ?? 0;
  while (texts.length < count) {
    const text = nextText(from);
    if (text === null) break;
    texts.push(text);
  }
  return texts;
}
