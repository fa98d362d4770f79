import { Document, Packer } from "docx";

import type { FormDocument } from "../../../../shared/forms/index.ts";
import { FIXED_DATE } from "../fixed-date.ts";
import { repack, type PartChanges } from "../repack.ts";
import { wordSection } from "./section.ts";
import { wordStyles } from "./styles.ts";

/** Digits stand beside Chinese characters without Word's gap, and no line moves to the next page to keep another company. */
const PARAGRAPH_DEFAULTS = '<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';

/** The paragraph that carries a section's end would take a whole line after a table, and sometimes a page of its own. */
const ONE_POINT_HIGH =
  '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>';

/** What the library cannot say. */
function changes(createdAt: string): PartChanges {
  return {
    "docProps/core.xml": (xml) => xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${createdAt}`),
    "word/styles.xml": (xml) =>
      xml.replace("<w:pPrDefault><w:pPr>", `<w:pPrDefault><w:pPr>${PARAGRAPH_DEFAULTS}`),
    "word/document.xml": (xml) =>
      xml.replaceAll("<w:p><w:pPr><w:sectPr", `<w:p><w:pPr>${ONE_POINT_HIGH}<w:sectPr`),
  };
}

/** A .docx of the form. The same form gives the same bytes. */
export async function writeWord(form: FormDocument): Promise<Uint8Array> {
  const linePitch = form.sections[0]?.linePitch ?? 28.8;
  const document = new Document({
    title: form.title,
    subject: form.subject,
    creator: form.author,
    lastModifiedBy: form.author,
    evenAndOddHeaderAndFooters: true,
    styles: wordStyles(linePitch, form.bodyFont ?? "仿宋"),
    sections: form.sections.map(wordSection),
  });
  return repack(await Packer.toBuffer(document), changes(form.createdAt ?? FIXED_DATE));
}
