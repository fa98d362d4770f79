/** A form as a file: Word, Excel or PDF bytes. The writers load when they are first needed. */
import type { DocumentFormat } from "../../shared/api/index.ts";
import type { FormDocument } from "../../shared/forms/index.ts";
import type { Printer } from "../window/printing.ts";

export const EXTENSION: Readonly<Record<DocumentFormat, string>> = {
  word: "docx",
  excel: "xlsx",
  pdf: "pdf",
};

/** The same form gives the same bytes each time. */
export async function produceDocument(
  form: FormDocument,
  format: DocumentFormat,
  printer: Printer,
): Promise<Uint8Array> {
  if (format === "pdf") return (await printer.print(form)).bytes;
  const writers = await import("./writers/index.ts");
  return format === "word" ? writers.writeWord(form) : writers.writeExcel(form);
}
