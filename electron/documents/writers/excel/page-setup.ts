/**
 * What the library cannot say about a sheet's printing, added through its hooks for the parts' XML (its "features"): row heights,
 * margins, fit to width, print area, repeated rows, headers and page numbers. Element order as CT_Worksheet and CT_Workbook of
 * ECMA-376 part 1 demand it.
 */
import { getCellAddress, sanitizeAttributeValue, sanitizeTextContent } from "write-excel-file/utility";
import type writeExcelFile from "write-excel-file/node";

import {
  officeFontName,
  PAGE_NUMBER,
  PAGE_NUMBER_GAP,
  TYPOGRAPHY,
  type FormSection,
} from "../../../../shared/forms/index.ts";
import type { SheetLayout } from "./sheet-layout.ts";

/** The hooks as the function for several sheets takes them; the package does not export their content type by name. */
type WorkbookFeature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>["features"]>[number];

export interface PrintedSheet {
  name: string;
  section: FormSection;
  layout: SheetLayout;
}

const inches = (millimetres: number): string => (millimetres / 25.4).toFixed(4);

/** Header and footer codes begin with &, so an & of a text is doubled. A digit behind the size would be read as one of its own. */
function code(place: "L" | "C" | "R", font: string, size: number, text: string): string {
  const apart = /^\d/.test(text) ? " " : "";
  return sanitizeTextContent(`&${place}&"${font},Regular"&${size}${apart}${text}`);
}

function headerFooter(section: FormSection): string {
  const number = (place: "L" | "R"): string =>
    section.pageNumbers
      ? code(place, "宋体", PAGE_NUMBER.size, place === "R" ? " — &P —　" : " 　— &P —")
      : "";
  const { runningTitle } = section;
  const title =
    runningTitle === undefined
      ? ""
      : code(
          "C",
          officeFontName("xiaobiaosong", ""),
          TYPOGRAPHY.title.size,
          runningTitle.replaceAll("&", "&&"),
        );
  const element = (name: string, content: string): string =>
    content === "" ? "" : `<${name}>${content}</${name}>`;
  const content = [
    element("oddHeader", title),
    element("oddFooter", number("R")),
    element("evenHeader", title),
    element("evenFooter", number("L")),
    ...(runningTitle === undefined ? [] : [element("firstFooter", number("R"))]),
  ].join("");
  if (content === "") return "";
  const different = runningTitle === undefined ? "" : ' differentFirst="1"';
  return `<headerFooter differentOddEven="1"${different}>${content}</headerFooter>`;
}

function rowBreaks(layout: SheetLayout): string {
  const inside = layout.breaks.filter((at) => at > 0 && at < layout.rows.length);
  if (inside.length === 0) return "";
  const marks = inside.map((at) => `<brk id="${at}" max="16383" man="1"/>`).join("");
  return `<rowBreaks count="${inside.length}" manualBreakCount="${inside.length}">${marks}</rowBreaks>`;
}

function printedSheetXml(xml: string, { section, layout }: PrintedSheet): string {
  return xml
    .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace("<pageMargins", '<printOptions horizontalCentered="1"/><pageMargins')
    .replace(/(<pageSetup[^>]*\/>)/, `$1${headerFooter(section)}${rowBreaks(layout)}`);
}

function definedNames(sheets: readonly PrintedSheet[]): string {
  const absolute = (row: number, column: number): string =>
    getCellAddress(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  const names = sheets.flatMap(({ name, layout }, index) => {
    const sheet = `'${sanitizeTextContent(name.replaceAll("'", "''"))}'`;
    const area = `${sheet}!${absolute(0, 0)}:${absolute(layout.rows.length - 1, layout.columns.length - 1)}`;
    const { repeated } = layout;
    return [
      ...(layout.rows.length === 0
        ? []
        : [`<definedName name="_xlnm.Print_Area" localSheetId="${index}">${area}</definedName>`]),
      ...(repeated === null
        ? []
        : [
            `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$${repeated.from + 1}:$${repeated.to + 1}</definedName>`,
          ]),
    ];
  });
  return `<definedNames>${names.join("")}</definedNames>`;
}

/** The hooks for a workbook whose sheets stand in this order. */
export function pageSetup(sheets: readonly PrintedSheet[]): WorkbookFeature {
  const marginsOf = ({ margins }: FormSection) => ({
    left: inches(margins.left),
    right: inches(margins.right),
    top: inches(margins.top),
    bottom: inches(margins.bottom),
    header: inches(margins.top / 2 - 2),
    footer: inches(Math.max(5, margins.bottom - PAGE_NUMBER_GAP - 7)),
  });
  return {
    files: {
      transform: {
        "xl/workbook.xml": {
          transform: (xml) =>
            xml
              .replace(/<definedNames\s*\/>|<definedNames>\s*<\/definedNames>/, "")
              .replace("</sheets>", `</sheets>${definedNames(sheets)}`),
        },
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _options, { sheetIndex }) => printedSheetXml(xml, sheets[sheetIndex]!),
          transformElementAttributes: (
            tag,
            attributes,
            index,
            _options,
            { sheetIndex },
          ): Record<string, string | number> => {
            const { section, layout } = sheets[sheetIndex]!;
            if (tag === "row" && index !== undefined && layout.rows[index] !== undefined) {
              return { ...attributes, ht: String(layout.rows[index].height), customHeight: 1 };
            }
            if (tag === "pageMargins") return { ...attributes, ...marginsOf(section) };
            if (tag !== "pageSetup") return attributes;
            const fit = {
              paperSize: 9,
              orientation: sanitizeAttributeValue(section.orientation),
              fitToWidth: 1,
              fitToHeight: 0,
            };
            // A sheet is printed by itself as a rule, so its pages count from 1.
            return {
              ...attributes,
              ...fit,
              firstPageNumber: section.firstPageNumber ?? 1,
              useFirstPageNumber: 1,
            };
          },
        },
      },
    },
  };
}
