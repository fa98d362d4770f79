/** A project as a file: project → form → Word, Excel or PDF bytes. The writers load when they are first needed. */
import type { DocumentFormat } from "../../shared/api/index.ts";
import type { FormDocument } from "../../shared/forms/index.ts";
import type { Printer } from "../window/printing.ts";

export const EXTENSION: Readonly<Record<DocumentFormat, string>> = {
  word: "docx",
  excel: "xlsx",
  pdf: "pdf",
};

/** @param date stands in the document's properties; the same form and date give the same bytes. */
export async function produceDocument(
  form: FormDocument,
  format: DocumentFormat,
  date: Date,
  printer: Printer,
): Promise<Uint8Array> {
  if (format === "pdf") return (await printer.print(form, date)).bytes;
  const writers = await import("./writers/index.ts");
  return format === "word" ? writers.writeWord(form, { date }) : writers.writeExcel(form, { date });
}
