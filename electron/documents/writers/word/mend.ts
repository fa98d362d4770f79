/** What the library cannot say, or only at a price, put into the finished parts. Texts are safe: no < of theirs is one here. */
import type { PartChanges } from "../repack.ts";
import { styleId } from "./styles.ts";

/** Digits stand beside Chinese characters without Word's gap, and no line moves to the next page to keep another company. */
const PARAGRAPH_DEFAULTS = '<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';

/** The paragraph that carries a section's end would take a whole line after a table, and sometimes a page of its own. */
const ONE_POINT_HIGH =
  '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>';

/** Every cell stands in the middle of its row, and has the cells' style unless its paragraph names another. */
const MIDDLE_OF_ROW = '<w:vAlign w:val="center"/></w:tcPr>';
const CELL_STYLE = `<w:pStyle w:val="${styleId("cell")}"/>`;
const KEPT = "<w:keepNext/>";

/**
 * As objects of the library, one for each of some 250 cells, these took a good part of the time. Cells that a merged one covers are
 * made by the library itself; they too would otherwise hold a line of body text and make their row higher, and let go of the
 * next row where the others keep to it.
 */
function mendCells(row: string): string {
  const kept = row.includes(KEPT) ? KEPT : "";
  return row.replace(/<\/w:tcPr><w:p(\/>|>(?:<w:pPr>(?:<w:pStyle )?)?)/g, (_, rest: string) => {
    if (rest.endsWith("<w:pStyle ")) return `${MIDDLE_OF_ROW}<w:p${rest}`;
    if (rest === "/>") return `${MIDDLE_OF_ROW}<w:p><w:pPr>${CELL_STYLE}${kept}</w:pPr></w:p>`;
    return `${MIDDLE_OF_ROW}<w:p><w:pPr>${CELL_STYLE}${rest === ">" ? "</w:pPr>" : ""}`;
  });
}

const mendRows = (xml: string): string => xml.replace(/<w:tr[ >].*?<\/w:tr>/gs, mendCells);

/** @param createdAt the date of the properties, ISO 8601. */
export function mendedParts(createdAt: string): PartChanges {
  return {
    "docProps/core.xml": (xml) => xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${createdAt}`),
    "word/styles.xml": (xml) =>
      xml.replace("<w:pPrDefault><w:pPr>", `<w:pPrDefault><w:pPr>${PARAGRAPH_DEFAULTS}`),
    "word/document.xml": (xml) =>
      mendRows(xml).replaceAll("<w:p><w:pPr><w:sectPr", `<w:p><w:pPr>${ONE_POINT_HIGH}<w:sectPr`),
  };
}
