/** The characters of a .doc file in reading order, paragraph by paragraph ([MS-DOC] 2.4.1: pieces). */
import { CFB } from "@e965/xlsx";

import {
  characterFinder,
  paragraphFinder,
  type CharacterProperties,
  type ParagraphProperties,
} from "./doc-properties.ts";
import { readDocStyles } from "./doc-styles.ts";
import { isMarked, type Marks } from "./styles.ts";

/** Where the header keeps what is needed ([MS-DOC] FibRgLw97, FibRgFcLcb97). */
const FIB = {
  flags: 0x0a,
  magic: 0xa5ec,
  firstLength: 0x4c,
  lengths: [0x4c, 0x50, 0x54, 0x5c, 0x60, 0x64],
  styles: 0xa2,
  characters: 0xfa,
  paragraphs: 0x102,
  pieces: 0x1a2,
} as const;
const SECOND_TABLE = 0x0200;
const COMPRESSED = 0x40000000;
const TEXT_BOXES = 5;

export interface DocParagraph {
  text: string;
  /** The paragraph ends a table cell. */
  endsCell: boolean;
  bold: boolean;
  properties: ParagraphProperties | null;
}

export interface DocText {
  body: DocParagraph[];
  boxes: DocParagraph[];
  pictures: number;
  insertions: number;
  deletions: number;
  hidden: number;
  struck: number;
}

interface Piece {
  from: number;
  to: number;
  position: number;
  wide: boolean;
}

function stream(container: ReturnType<typeof CFB.read>, name: string): Buffer {
  const entry = CFB.find(container, name);
  return entry === null || entry === undefined
    ? Buffer.alloc(0)
    : Buffer.from(entry.content as unknown as Uint8Array);
}

function readPieces(word: Buffer, table: Buffer): Piece[] {
  let at = word.readUInt32LE(FIB.pieces);
  const end = at + word.readUInt32LE(FIB.pieces + 4);
  while (at < end && table.readUInt8(at) === 1) at += 3 + table.readUInt16LE(at + 1);
  if (table.readUInt8(at) !== 2) throw new Error("no piece table");
  const size = table.readUInt32LE(at + 1);
  const start = at + 5;
  const count = Math.floor((size - 4) / 12);
  return Array.from({ length: count }, (_, index) => {
    const raw = table.readUInt32LE(start + (count + 1) * 4 + index * 8 + 2);
    const wide = (raw & COMPRESSED) === 0;
    return {
      from: table.readUInt32LE(start + index * 4),
      to: table.readUInt32LE(start + (index + 1) * 4),
      position: wide ? raw : (raw & ~COMPRESSED) / 2,
      wide,
    };
  });
}

const WINDOWS_1252 = new TextDecoder("windows-1252");

/** Control characters of Word and what is read for them; others below the space are layout. */
const READ_AS: Readonly<Record<number, string>> = {
  0x09: "\t",
  0x0b: "\n",
  0x0c: "",
  0x1e: "-",
  0x1f: "",
  0xa0: "\u00a0",
};

type Shown = "shown" | "hidden" | "struck";

/** What a run's own marks and those of its styles come to. */
function shownAs(
  run: CharacterProperties | null,
  paragraph: ParagraphProperties | null,
  styleOf: (style: number) => Marks,
): Shown {
  const own = run?.stated.marks ?? {};
  const named = typeof run?.style === "number" ? styleOf(run.style) : {};
  const around = styleOf(paragraph?.style ?? 0);
  const is = (mark: keyof Marks): boolean =>
    isMarked(mark, own, named, around) !== (run?.stated.turned.has(mark) ?? false);
  return is("hidden") ? "hidden" : is("struck") || is("doublyStruck") ? "struck" : "shown";
}

/** @throws Error for a file that does not hold together */
export function readDocText(bytes: Uint8Array): DocText {
  const container = CFB.read(Buffer.from(bytes), { type: "buffer" });
  const word = stream(container, "WordDocument");
  if (word.length < 0x1aa || word.readUInt16LE(0) !== FIB.magic) throw new Error("no Word document");
  const table = stream(container, (word.readUInt16LE(FIB.flags) & SECOND_TABLE) !== 0 ? "1Table" : "0Table");
  const paragraphAt = paragraphFinder(
    word,
    table,
    stream(container, "Data"),
    word.readUInt32LE(FIB.paragraphs),
    word.readUInt32LE(FIB.paragraphs + 4),
  );
  const characterAt = characterFinder(
    word,
    table,
    word.readUInt32LE(FIB.characters),
    word.readUInt32LE(FIB.characters + 4),
  );
  const lengths = FIB.lengths.map((offset) => word.readInt32LE(offset));
  const boxesFrom = lengths.slice(0, TEXT_BOXES).reduce((sum, length) => sum + length, 0);
  const result: DocText = {
    body: [],
    boxes: [],
    pictures: 0,
    insertions: 0,
    deletions: 0,
    hidden: 0,
    struck: 0,
  };
  let text = "";
  let bold = true;
  let fields: ("code" | "result")[] = [];
  let lastRun: unknown = null;
  const styleOf = readDocStyles(table, word.readUInt32LE(FIB.styles), word.readUInt32LE(FIB.styles + 4));
  let shown: Shown = "shown";
  let isNew = true;

  for (const piece of readPieces(word, table)) {
    for (let cp = piece.from; cp < piece.to; cp += 1) {
      const inBody = cp < lengths[0]!;
      const inBoxes = cp >= boxesFrom && cp < boxesFrom + lengths[TEXT_BOXES]!;
      if (!inBody && !inBoxes) continue;
      const position = piece.position + (cp - piece.from) * (piece.wide ? 2 : 1);
      if (position + 2 > word.length + (piece.wide ? 0 : 1)) throw new Error("text beyond the file");
      const code = piece.wide
        ? word.readUInt16LE(position)
        : WINDOWS_1252.decode(word.subarray(position, position + 1)).charCodeAt(0);
      const run = characterAt(position);
      if (run !== lastRun) {
        if (run?.deleted === true) result.deletions += 1;
        else if (run?.inserted === true) result.insertions += 1;
        lastRun = run;
        isNew = true;
      }
      if (isNew) shown = shownAs(run, paragraphAt(position), styleOf);
      isNew = false;
      if (code === 0x0d || code === 0x07) {
        (inBody ? result.body : result.boxes).push({
          text,
          endsCell: code === 0x07,
          bold: bold && text.trim() !== "",
          properties: paragraphAt(position),
        });
        text = "";
        bold = true;
        fields = [];
        isNew = true;
      } else if (code === 0x13) fields.push("code");
      else if (code === 0x14) fields.splice(-1, 1, "result");
      else if (code === 0x15) fields.pop();
      else if (run?.deleted === true || fields.includes("code")) continue;
      else if (shown !== "shown") result[shown] += 1;
      else if (code === 0x01 || code === 0x08) result.pictures += 1;
      else if (code >= 0x20 || code === 0x09 || code === 0x0b) {
        text += READ_AS[code] ?? String.fromCharCode(code);
        if (code > 0x20) bold &&= run?.bold === true;
      }
    }
  }
  if (text.trim() !== "") result.body.push({ text, endsCell: false, bold, properties: null });
  return result;
}
