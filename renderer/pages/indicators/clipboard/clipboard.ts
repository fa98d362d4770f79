/** Which of the forms on the clipboard to trust. */
import { cleanPaste } from "../../../components/index.ts";
import { readTabbed, type Block } from "./block.ts";
import { tableFromHtml } from "./html-table.ts";

const SPREADSHEET = /schemas-microsoft-com:office:(?:excel|spreadsheet)|ProgId content=["']?(?:Excel|ET)\./iu;

/** A spreadsheet's own text is exact; Word breaks the lines of its cells in the text, so its table is read from the HTML. */
export function blockFrom(clipboard: { text: string; html: string }): Block {
  const table =
    clipboard.html === "" || SPREADSHEET.test(clipboard.html) ? null : tableFromHtml(clipboard.html);
  const block = table ?? readTabbed(clipboard.text);
  return block.map((row) => row.map((cell) => cleanPaste(cell, "text")));
}
