/** The style sheet of a .doc file ([MS-DOC] 2.9.271 STSH): which styles strike out or hide their text. */
import { marksOfModifiers } from "./doc-modifiers.ts";
import type { Marks } from "./styles.ts";

const PARAGRAPH_STYLE = 1;
const CHARACTER_STYLE = 2;
const NO_BASE = 0xfff;
const MOST_STYLES = 0xffe;

interface WrittenStyle {
  base: number;
  marks: Marks;
}

const even = (at: number): number => at + (at % 2);

/** One style: its base and what its character properties say; null for tables, lists and styles left out. */
function readStyle(style: Buffer, sizeOfBase: number): WrittenStyle | null {
  if (style.length < sizeOfBase + 2) return null;
  const kind = style.readUInt16LE(2) & 0xf;
  const base = style.readUInt16LE(2) >> 4;
  if (kind !== PARAGRAPH_STYLE && kind !== CHARACTER_STYLE) return null;
  // The name, with a zero behind it; then the properties, those of paragraphs before those of characters.
  let at = sizeOfBase + 2 + style.readUInt16LE(sizeOfBase) * 2 + 2;
  for (let skipped = kind === PARAGRAPH_STYLE ? 1 : 0; skipped > 0; skipped -= 1) {
    if (at + 2 > style.length) return { base, marks: {} };
    at = even(at + 2 + style.readUInt16LE(at));
  }
  if (at + 2 > style.length) return { base, marks: {} };
  const length = style.readUInt16LE(at);
  return { base, marks: marksOfModifiers(style.subarray(at + 2, at + 2 + length)).marks };
}

/** The marks of each style, those of the styles that it is based on among them. */
export function readDocStyles(table: Buffer, from: number, length: number): (style: number) => Marks {
  const written = new Map<number, WrittenStyle>();
  const sheet = table.subarray(from, from + length);
  if (sheet.length >= 6) {
    const count = Math.min(sheet.readUInt16LE(2), MOST_STYLES);
    const sizeOfBase = sheet.readUInt16LE(4);
    let at = 2 + sheet.readUInt16LE(0);
    for (let index = 0; index < count && at + 2 <= sheet.length; index += 1) {
      const size = sheet.readUInt16LE(at);
      const style = size === 0 ? null : readStyle(sheet.subarray(at + 2, at + 2 + size), sizeOfBase);
      if (style !== null) written.set(index, style);
      at = even(at + 2 + size);
    }
  }
  const resolve = (index: number, seen: ReadonlySet<number>): Marks => {
    const style = written.get(index);
    if (style === undefined || seen.has(index)) return {};
    const base = style.base === NO_BASE ? {} : resolve(style.base, new Set([...seen, index]));
    return { ...base, ...style.marks };
  };
  const known = new Map([...written.keys()].map((index) => [index, resolve(index, new Set())]));
  return (style) => known.get(style) ?? {};
}
