/** Plain text and comma-separated files → SourceDocument. */
import { LedgerError } from "../../../shared/api/index.ts";
import type { SourceBlock, SourceDocument } from "../../../shared/intake/index.ts";
import { alignedTableAt } from "./aligned-tables.ts";
import { drawnTableAt } from "./drawn-tables.ts";
import { decodeText } from "./encoding.ts";
import { MOST_CELLS, MOST_PARAGRAPHS } from "./limits.ts";
import { parseSeparated, toGrid } from "./separated.ts";
import { tabbedBlockAt, type TabbedBlock, type TextLine } from "./tabbed-blocks.ts";

const BREAKS_OFF = "文件末尾像是不完整，已读出能读的部分，请核对最后几项。";
/** Shorter last lines are labels, names, dates: they end without punctuation by nature. */
const LONG_LINE = 20;

/** Does the text stop in the middle of a sentence? Complete files end with a line break or a closing sign. */
function breaksOff(text: string): boolean {
  if (/[\n\f]\s*$/u.test(text)) return false;
  const lines = text.trimEnd().split("\n");
  const last = lines.at(-1) ?? "";
  // A table's last row with as many cells as the row above is whole.
  const cells = (line: string): number => line.split(/[\t,]/u).length;
  if (cells(last) > 3 && cells(last) === cells(lines.at(-2) ?? "")) return false;
  return last.length >= LONG_LINE && !/[。！？；.!?;）)】》”"’…：:\d元%％年月日页]$/u.test(last);
}

/** Lines with the tables among them. */
export function textBlocks(name: string, text: string): SourceBlock[] {
  const lines: TextLine[] = text.split("\n").map((line, index) => ({ text: line, number: index + 1 }));
  const blocks: SourceBlock[] = [];
  let index = 0;
  while (index < lines.length) {
    const drawn = drawnTableAt(name, lines, index);
    if (drawn !== null) {
      const label = `第 ${drawn.from}–${drawn.to} 行的表格`;
      blocks.push({ kind: "table", rows: drawn.rows, place: { label, block: blocks.length } });
      index = drawn.next;
      continue;
    }
    const table = tableAt(lines, index);
    if (table !== null) {
      const label = `第 ${table.from}–${table.to} 行的表格`;
      blocks.push({ kind: "table", rows: toGrid(table.records), place: { label, block: blocks.length } });
      index = table.next;
      continue;
    }
    const line = lines[index]!;
    if (line.text.trim() !== "") {
      blocks.push({
        kind: "paragraph",
        text: line.text.trim(),
        place: { label: `第 ${line.number} 行`, block: blocks.length },
      });
    }
    index += 1;
  }
  return blocks;
}

/** A table parted by tabs, or one whose columns are only aligned: several tabs in a row may be either. */
function tableAt(lines: readonly TextLine[], index: number): TabbedBlock | null {
  const tabbed = tabbedBlockAt(lines, index);
  if (tabbed === null || !isTable(tabbed.records)) return alignedTableAt(lines, index);
  const isRagged = new Set(tabbed.records.map(({ length }) => length)).size > 1;
  const aligned = isRagged ? alignedTableAt(lines, index) : null;
  return aligned === null || aligned.next < tabbed.next ? tabbed : aligned;
}

/** One line with a tab in it (a label, an indent) is a line; a table has two columns in two rows, or one row of three. */
function isTable(records: readonly (readonly string[])[]): boolean {
  const filled = records.map((record) => record.filter((cell) => cell.trim() !== "").length);
  return filled.filter((count) => count >= 2).length >= 2 || filled.some((count) => count >= 3);
}

function isCommaSeparated(name: string, records: readonly (readonly string[])[]): boolean {
  const filled = records.filter((record) => record.some((cell) => cell.trim() !== ""));
  const widths = new Set(filled.map((record) => record.length));
  const width = filled[0]?.length ?? 0;
  if (/\.csv$/iu.test(name)) return width > 1 || filled.some((record) => record.length > 1);
  return filled.length >= 3 && widths.size === 1 && width >= 4;
}

/**
 * Reads a text file.
 * @throws LedgerError file.empty | file.notText | file.encoding | file.tooLarge
 */
export function readText(name: string, bytes: Uint8Array): SourceDocument {
  const decoded = decodeText(name, bytes);
  const text = decoded.text.replaceAll(/\r\n?|\u2028|\u2029|\v/gu, "\n").replaceAll("\0", "");
  if (text.trim() === "") throw new LedgerError("file.empty", { name });
  const records = text.includes(",") ? parseSeparated(text, ",") : [];
  const blocks: SourceBlock[] = isCommaSeparated(name, records)
    ? [{ kind: "table", rows: toGrid(records), place: { label: "表格", block: 0 } }]
    : textBlocks(name, text);
  const cells = blocks.reduce(
    (sum, block) => sum + (block.kind === "table" ? block.rows.length * (block.rows[0]?.length ?? 0) : 0),
    0,
  );
  if (cells > MOST_CELLS || blocks.length > MOST_PARAGRAPHS) {
    throw new LedgerError("file.tooLarge", {
      name,
      size: `${cells + blocks.length} 处内容`,
      limit: `${MOST_CELLS} 个单元格`,
    });
  }
  return { name, kind: "text", blocks, warnings: decoded.cut || breaksOff(text) ? [BREAKS_OFF] : [] };
}
