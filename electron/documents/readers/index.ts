/** Every foreign file → SourceDocument. The content decides which reader takes it, never the name's ending. */
import { LedgerError } from "../../../shared/api/index.ts";
import type { SourceDocument } from "../../../shared/intake/index.ts";
import { openArchive } from "./archive.ts";
import { decodeText } from "./encoding.ts";
import { readHtml } from "./html.ts";
import { megabytes, MOST_BYTES } from "./limits.ts";
import { runsInCircles } from "./ole-chains.ts";
import { oleKind } from "./ole.ts";
import { sniff } from "./sniff.ts";
import { readText } from "./text.ts";

// The readers of office files load when the first such file comes.
const wordReader = () => import("./word/docx.ts");
const oldWordReader = () => import("./word/doc.ts");
const excelReader = () => import("./excel.ts");

async function readZip(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  const { names } = await openArchive(name, bytes, () => false);
  if (names.some((member) => /^word\/document\d*\.xml$/u.test(member)))
    return (await wordReader()).readDocx(name, bytes);
  if (names.some((member) => /^xl\/workbook\.(?:xml|bin)$/u.test(member)))
    return (await excelReader()).readXlsx(name, bytes);
  throw new LedgerError("file.unsupported", { name });
}

async function readOle(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  const kind = oleKind(bytes);
  if (kind === "protected") throw new LedgerError("file.protected", { name });
  if (runsInCircles(bytes)) throw new LedgerError("file.damaged", { name });
  switch (kind) {
    case "word":
      return (await oldWordReader()).readDoc(name, bytes);
    case "excel":
      return (await excelReader()).readXls(name, bytes);
    case "cutOff":
      throw new LedgerError("file.damaged", { name });
    case "unknown":
      throw new LedgerError("file.unsupported", { name });
  }
}

/** HTML, or one of the XML forms in which Office writes a single file. */
async function readMarkup(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  const { text } = decodeText(name, declaredAsGb(bytes) ?? bytes);
  const opening = text.slice(0, 4096);
  if (
    /<\?mso-application progid="Excel|urn:schemas-microsoft-com:office:spreadsheet"[^>]*>/u.test(opening) &&
    /<(?:\w+:)?Workbook\b/u.test(opening)
  ) {
    return (await excelReader()).readXls(name, bytes);
  }
  if (/<w:wordDocument\b|<pkg:package\b/u.test(opening)) return (await wordReader()).readWordXml(name, text);
  if (/^\ufeff?\s*<\?xml/u.test(opening) && !/<html\b/iu.test(opening))
    throw new LedgerError("file.unsupported", { name });
  const document = readHtml(name, text);
  if (document.blocks.length === 0) throw new LedgerError("file.empty", { name });
  return document;
}

/** A page that calls itself gb2312 or gbk is read so even where its few bytes would pass as something else. */
function declaredAsGb(bytes: Uint8Array): Uint8Array | null {
  const opening = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  if (!/charset\s*=\s*["']?(?:gb2312|gbk|gb18030)/iu.test(opening)) return null;
  try {
    return new TextEncoder().encode(new TextDecoder("gb18030", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/**
 * @throws LedgerError file.empty | file.tooLarge | file.notText | file.encoding | file.unsupported | file.damaged | file.protected
 */
export async function readSource(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  if (bytes.length === 0) throw new LedgerError("file.empty", { name });
  if (bytes.length > MOST_BYTES)
    throw new LedgerError("file.tooLarge", {
      name,
      size: megabytes(bytes.length),
      limit: megabytes(MOST_BYTES),
    });
  switch (sniff(bytes)) {
    case "picture":
      throw new LedgerError("file.notText", { name });
    case "pdf":
    case "rtf":
    case "archive":
      throw new LedgerError("file.unsupported", { name });
    case "zip":
      return readZip(name, bytes);
    case "ole":
      return readOle(name, bytes);
    case "markup":
      return readMarkup(name, bytes);
    case "text":
      return readText(name, bytes);
  }
}

/** What was copied in Excel, WPS or Word: its HTML where there is any (it keeps merged cells), else its text. */
export function readClipboard(pasted: { html?: string; text?: string }): SourceDocument {
  const name = "剪贴板";
  const fromHtml = pasted.html === undefined ? null : readHtml(name, pasted.html, "clipboard");
  if (fromHtml !== null && fromHtml.blocks.length > 0) return fromHtml;
  return { ...readText(name, new TextEncoder().encode(pasted.text ?? "")), kind: "clipboard" };
}
