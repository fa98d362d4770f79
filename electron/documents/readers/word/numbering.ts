/** Automatic numbering as Word prints it: 一、 （一） 1. ① a) i. */
import { child, childElements, type Element } from "../markup.ts";

interface Level {
  format: string;
  text: string;
  start: number;
}

const DIGITS = "〇一二三四五六七八九";

function chinese(value: number): string {
  if (value < 10) return value === 0 ? "零" : DIGITS[value]!;
  if (value < 20) return `十${value === 10 ? "" : DIGITS[value - 10]!}`;
  if (value < 100)
    return `${DIGITS[Math.floor(value / 10)]!}十${value % 10 === 0 ? "" : DIGITS[value % 10]!}`;
  return [...String(value)].map((digit) => DIGITS[Number(digit)]!).join("");
}

function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(value: number): string {
  let rest = Math.min(value, 3999);
  let text = "";
  for (const [size, letter] of ROMAN) {
    while (rest >= size) {
      text += letter;
      rest -= size;
    }
  }
  return text;
}

function printNumber(value: number, format: string): string {
  if (/chinese|ideographDigital|japaneseCounting|taiwanese|ideographTraditional/iu.test(format))
    return chinese(value);
  if (/enclosedCircle/iu.test(format))
    return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
  if (format === "lowerLetter") return letters(value);
  if (format === "upperLetter") return letters(value).toUpperCase();
  if (format === "lowerRoman") return roman(value);
  if (format === "upperRoman") return roman(value).toUpperCase();
  if (format === "decimalZero") return String(value).padStart(2, "0");
  return String(value);
}

/** Counts numbered paragraphs in document order. */
export class Numbering {
  readonly #levels = new Map<string, ReadonlyMap<number, Level>>();
  readonly #abstractOf = new Map<string, string>();
  readonly #counters = new Map<string, number[]>();

  constructor(root: Element | null) {
    if (root === null) return;
    for (const abstract of childElements(root, "w:abstractNum")) {
      this.#levels.set(
        abstract.attributes["w:abstractNumId"] ?? "",
        new Map(
          childElements(abstract, "w:lvl").map((level) => [
            Number(level.attributes["w:ilvl"] ?? 0),
            readLevel(level),
          ]),
        ),
      );
    }
    for (const num of childElements(root, "w:num")) {
      this.#abstractOf.set(
        num.attributes["w:numId"] ?? "",
        child(num, "w:abstractNumId")?.attributes["w:val"] ?? "",
      );
    }
  }

  /** The next number of a list; null for bullets, unknown lists and numId 0 (none). */
  next(numId: string, level: number): string | null {
    const abstract = this.#abstractOf.get(numId);
    const levels = abstract === undefined ? undefined : this.#levels.get(abstract);
    const own = levels?.get(level);
    if (numId === "0" || levels === undefined || own === undefined) return null;
    const counters = this.#counters.get(abstract!) ?? [];
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    counters.length = level + 1;
    this.#counters.set(abstract!, counters);
    if (own.format === "bullet" || own.format === "none") return null;
    return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const index = Number(digit) - 1;
      return printNumber(
        counters[index] ?? levels.get(index)?.start ?? 1,
        levels.get(index)?.format ?? "decimal",
      );
    });
  }
}

function readLevel(level: Element): Level {
  return {
    format: child(level, "w:numFmt")?.attributes["w:val"] ?? "decimal",
    text: child(level, "w:lvlText")?.attributes["w:val"] ?? "",
    start: Number(child(level, "w:start")?.attributes["w:val"] ?? 1) || 1,
  };
}
