/** What must never become of a text in the files that leave the program: read back without the libraries that wrote them. */
import { isDeepStrictEqual } from "node:util";

import { writeExcel, writeWord } from "../../electron/documents/writers/index.ts";
import { formTexts, type FormDocument } from "../../shared/forms/index.ts";
import { readExcel } from "../writers/read-excel.ts";
import { readWord } from "../writers/read-word.ts";
import { elements, parseXml, textOf, type XmlElement } from "../writers/xml.ts";

/** Every part well-formed, and none that reaches out of the file. */
export function partFaults(parts: ReadonlyMap<string, string>): string[] {
  return [...parts]
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .flatMap(([name, xml]) => {
      const root = parseXml(xml);
      const outside = elements(root, "Relationship").filter(
        ({ attributes }) => attributes["TargetMode"] === "External",
      );
      return outside.length > 0 ? [`${name} reaches out of the file`] : [];
    });
}

/** Fields that our own pages carry: the page's number and how many there are. */
const OWN_FIELDS = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\s*$/;

export function fieldCodes(root: XmlElement): string[] {
  const codes = elements(root, "w:instrText").map(textOf);
  const simple = elements(root, "w:fldSimple").map(({ attributes }) => attributes["w:instr"] ?? "");
  return [...codes, ...simple].filter((code) => !OWN_FIELDS.test(code));
}

export async function wordFaults(form: FormDocument): Promise<string[]> {
  const { parts, document, texts } = await readWord(await writeWord(form));
  const roots = [...parts].filter(([name]) => name.startsWith("word/") && name.endsWith(".xml"));
  const codes = roots.flatMap(([, xml]) => fieldCodes(parseXml(xml)));
  const active = ["w:hyperlink", "w:object", "w:altChunk", "w:control"].filter(
    (name) => elements(document, name).length > 0,
  );
  return [
    ...partFaults(parts),
    ...codes.map((code) => `field code ${code}`),
    ...active,
    ...(isDeepStrictEqual(texts, formTexts(form)) ? [] : ["other texts than the form's"]),
  ];
}

export function sheetFaults(sheet: XmlElement): string[] {
  const active = ["f", "hyperlink", "dataValidation", "oleObject"].filter(
    (name) => elements(sheet, name).length > 0,
  );
  const kinds = elements(sheet, "c")
    .filter((cell) => elements(cell, "v").length > 0 && cell.attributes["t"] !== "s")
    .filter((cell) => !/^-?\d+(\.\d+)?$/.test(elements(cell, "v").map(textOf).join("")))
    .map((cell) => `${cell.attributes["r"]} is neither a text nor a number`);
  return [...active, ...kinds];
}

export async function excelFaults(form: FormDocument): Promise<string[]> {
  const { parts, sheets, texts } = await readExcel(await writeExcel(form));
  return [
    ...partFaults(parts),
    ...sheets.flatMap(({ xml }) => sheetFaults(xml)),
    ...(isDeepStrictEqual(texts, formTexts(form)) ? [] : ["other texts than the form's"]),
  ];
}

/** One field as a spreadsheet meets it (RFC 4180): quoted, its quotes doubled. */
const CSV_FIELD = /"((?:[^"]|"")*)"(?:,|\r\n)/y;

export function csvTextFaults(text: string): string[] {
  const faults: string[] = [];
  CSV_FIELD.lastIndex = 0;
  let end = 0;
  for (let match = CSV_FIELD.exec(text); match !== null; match = CSV_FIELD.exec(text)) {
    end = CSV_FIELD.lastIndex;
    const cell = match[1]!;
    if (/^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))
      faults.push(`a cell begins with ${JSON.stringify(cell.slice(0, 12))}`);
  }
  return end === text.length ? faults : [...faults, `no longer a table at ${end}`];
}

/** What Windows refuses in a name (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const REFUSED = /[<>:"/\\|?*\u0000-\u001f]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

export const isRefused = (name: string): boolean => name === "" || REFUSED.test(name);
