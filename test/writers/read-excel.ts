import { elements, parseXml, textOf, unzip, type XmlElement } from "./xml.ts";

export interface ExcelCell {
  /** A1 */
  address: string;
  kind: "text" | "number";
  /** As Excel shows it. */
  text: string;
}

export interface ExcelSheet {
  name: string;
  xml: XmlElement;
  cells: ExcelCell[];
  merges: string[];
}

export interface ExcelFile {
  parts: Map<string, string>;
  workbook: XmlElement;
  sheets: ExcelSheet[];
  /** Texts of all cells in order; empty ones left out. */
  texts: string[];
}

const decoded = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** What a number looks like under a format made of zeros: 0, 0.00. */
function shown(number: string, format: string): string {
  return Number(number).toFixed(format.split(".")[1]?.length ?? 0);
}

function formats(styles: XmlElement): string[] {
  const byId = new Map(
    elements(styles, "numFmt").map((format) => [
      format.attributes["numFmtId"],
      format.attributes["formatCode"]!,
    ]),
  );
  // Numbers that the format itself defines: ECMA-376 part 1, 18.8.30.
  const builtIn: Record<string, string> = { "0": "General", "1": "0", "2": "0.00", "49": "@" };
  const cellFormats = elements(styles, "cellXfs")[0]!;
  return elements(cellFormats, "xf").map(
    (format) =>
      byId.get(format.attributes["numFmtId"]) ?? builtIn[format.attributes["numFmtId"] ?? "0"] ?? "General",
  );
}

export async function readExcel(bytes: Uint8Array): Promise<ExcelFile> {
  const parts = await unzip(bytes);
  const workbook = parseXml(parts.get("xl/workbook.xml")!);
  const strings = elements(parseXml(parts.get("xl/sharedStrings.xml")!), "si").map((entry) =>
    decoded(textOf(entry)),
  );
  const formatOf = formats(parseXml(parts.get("xl/styles.xml")!));
  const sheets = elements(workbook, "sheet").map((sheet, index): ExcelSheet => {
    const xml = parseXml(parts.get(`xl/worksheets/sheet${index + 1}.xml`)!);
    const cells = elements(xml, "c")
      .filter((cell) => elements(cell, "v").length > 0)
      .map((cell): ExcelCell => {
        const value = textOf(elements(cell, "v")[0]!);
        const text = cell.attributes["t"] === "s";
        return {
          address: cell.attributes["r"]!,
          kind: text ? "text" : "number",
          text: text
            ? strings[Number(value)]!
            : shown(value, formatOf[Number(cell.attributes["s"])] ?? "General"),
        };
      });
    return {
      name: sheet.attributes["name"]!,
      xml,
      cells,
      merges: elements(xml, "mergeCell").map((merge) => merge.attributes["ref"]!),
    };
  });
  return { parts, workbook, sheets, texts: sheets.flatMap((sheet) => sheet.cells.map((cell) => cell.text)) };
}
