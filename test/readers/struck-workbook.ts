/** A workbook in which cells, parts of cells and parts of a struck cell are struck out (删除线). */
import { zip } from "../fixtures/documents/author/print-word.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const FONT = '<sz val="11"/><name val="宋体"/>';

const run = (text: string, look: string | null): string =>
  `<r>${look === null ? "" : `<rPr>${look}<sz val="11"/><rFont val="宋体"/></rPr>`}<t xml:space="preserve">${text}</t></r>`;

/** Numbers of the formats: plain, struck, plain by an explicit 0. */
const [PLAIN, STRUCK, EXPLICIT] = [0, 1, 2];

const TEXTS = [
  "<t>项目名称</t>",
  run("道路", "<strike/>") + run("路灯维护", ""),
  "<t>项目负责人</t>",
  "<t>王强</t>",
  "<t>实施单位</t>",
  // The cell is struck; only what says otherwise by itself stays.
  run("青云区交通局", null) + run("青云区住建局", '<strike val="0"/>'),
  "<t>年度资金总额（元）</t>",
  "<t>年度目标</t>",
  "<t>更换路灯30盏。</t>",
  "<t>联系电话</t>",
];

type Cell = readonly [
  address: string,
  format: number,
  value: { text: number } | { number: number } | { inline: string },
];

const CELLS: readonly (readonly Cell[])[] = [
  [
    ["A1", PLAIN, { text: 0 }],
    ["B1", PLAIN, { text: 1 }],
    ["C1", PLAIN, { text: 2 }],
    ["D1", STRUCK, { text: 3 }],
  ],
  [
    ["A2", PLAIN, { text: 4 }],
    ["B2", STRUCK, { text: 5 }],
    ["C2", PLAIN, { text: 9 }],
    ["D2", EXPLICIT, { inline: run("67475566", "") + run("67471234", '<strike val="1"/>') }],
  ],
  [
    ["A3", PLAIN, { text: 6 }],
    ["B3", EXPLICIT, { number: 534_600 }],
    ["C3", STRUCK, { number: 600_000 }],
  ],
  [
    ["A4", PLAIN, { text: 7 }],
    ["B4", PLAIN, { text: 8 }],
  ],
];

function cellXml([address, format, value]: Cell): string {
  const opening = `<c r="${address}" s="${format}"`;
  if ("text" in value) return `${opening} t="s"><v>${value.text}</v></c>`;
  if ("number" in value) return `${opening}><v>${value.number}</v></c>`;
  return `${opening} t="inlineStr"><is>${value.inline}</is></c>`;
}

export function struckWorkbook(): Promise<Uint8Array> {
  const part = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const rows = CELLS.map((cells, row) => `<row r="${row + 1}">${cells.map(cellXml).join("")}</row>`);
  const relations = ["worksheet", "styles", "sharedStrings"].map(
    (kind, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${kind === "worksheet" ? "worksheets/sheet1" : kind}.xml"/>`,
  );
  const fonts = [FONT, `<strike/>${FONT}`, `<strike val="0"/>${FONT}`];
  return zip({
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("workbook.xml", "sheet.main")}${part("worksheets/sheet1.xml", "worksheet")}${part("styles.xml", "styles")}${part("sharedStrings.xml", "sharedStrings")}</Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="目标表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`,
    "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="3">${fonts.map((font) => `<font>${font}</font>`).join("")}</fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">${fonts.map((_, index) => `<xf numFmtId="0" fontId="${index}" fillId="0" borderId="0" xfId="0" applyFont="1"/>`).join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}" count="${TEXTS.length}" uniqueCount="${TEXTS.length}">${TEXTS.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
  });
}
