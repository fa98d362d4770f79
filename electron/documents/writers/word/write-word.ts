import { Document } from "docx";

import type { FormDocument } from "../../../../shared/forms/index.ts";
import { FIXED_DATE } from "../fixed-date.ts";
import { packOffice } from "../repack.ts";
import { compressedParts } from "./compressed-parts.ts";
import { mendedParts } from "./mend.ts";
import { wordSection } from "./section.ts";
import { wordStyles } from "./styles.ts";

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
  return packOffice(await compressedParts(document, mendedParts(form.createdAt ?? FIXED_DATE)));
}
