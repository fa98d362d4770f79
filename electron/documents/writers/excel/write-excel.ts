import writeExcelFile from "write-excel-file/node";

import { POINTS_PER_MILLIMETRE, type FormDocument } from "../../../../shared/forms/index.ts";
import { FIXED_DATE } from "../fixed-date.ts";
import { repack } from "../repack.ts";
import { sheetData, unmarked } from "./cells.ts";
import { pageSetup, type PrintedSheet } from "./page-setup.ts";
import { PROPERTIES_KNOWN, propertiesPart } from "./properties.ts";
import { sheetLayout } from "./sheet.ts";
import { sheetNames } from "./sheet-names.ts";

/** Column widths count in digits of the default font, 8 pixels wide in 宋体 11, with 5 pixels between columns. */
const DEFAULT_FONT = { fontFamily: "宋体", fontSize: 11 };
const columnWidth = (millimetres: number): number =>
  Math.max(0.5, (millimetres * POINTS_PER_MILLIMETRE * (96 / 72) - 5) / 8);

/** Sheets of the form's sections, in order. */
function printedSheets(form: FormDocument): PrintedSheet[] {
  const names = sheetNames(form.sections.map((section) => section.name));
  return form.sections.map((section, index) => ({
    name: names[index]!,
    section,
    layout: sheetLayout(section),
  }));
}

/** An .xlsx of the form, a sheet for each section. The same form gives the same bytes. */
export async function writeExcel(form: FormDocument): Promise<Uint8Array> {
  const sheets = printedSheets(form);
  const workbook = writeExcelFile(
    sheets.map(({ name, section, layout }) => ({
      data: sheetData(layout, form.bodyFont ?? "仿宋"),
      sheet: name,
      columns: layout.columns.map((width) => ({ width: columnWidth(width) })),
      // Its type names only landscape; the word for portrait is the format's own.
      orientation: section.orientation as "landscape",
      showGridLines: false,
    })),
    { ...DEFAULT_FONT, features: [pageSetup(sheets)] },
  );
  return repack(await workbook.toBuffer(), { ...PROPERTIES_KNOWN, "xl/sharedStrings.xml": unmarked }, [
    propertiesPart(form, form.createdAt ?? FIXED_DATE),
  ]);
}
