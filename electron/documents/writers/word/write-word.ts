import { Document, Packer } from "docx";

import type { FormDocument } from "../../../../shared/forms/index.ts";
import { FIXED_DATE } from "../fixed-date.ts";
import { repackArchive } from "../repack.ts";
import { wordSection } from "./section.ts";
import { wordStyles } from "./styles.ts";

/**
 * The paragraph that carries a section's end would take a whole line after a table, and with it sometimes a page of its own:
 * it is made one point high. The dates of the properties become the form's. Digits stand beside Chinese characters without the
 * gap that Word adds by default: 2022年, as on the printed page.
 */
function mend(createdAt: string): (name: string, xml: string) => string {
  return (name, xml) => {
    if (name === "docProps/core.xml")
      return xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${createdAt}`);
    if (name === "word/styles.xml") {
      return xml.replace(
        "<w:pPrDefault><w:pPr>",
        '<w:pPrDefault><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
      );
    }
    if (name !== "word/document.xml") return xml;
    return xml.replaceAll(
      "<w:p><w:pPr><w:sectPr",
      '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr><w:sectPr',
    );
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
  return repackArchive(await Packer.toBuffer(document), mend(form.createdAt ?? FIXED_DATE));
}
