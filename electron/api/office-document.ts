/** A table over many projects as a file: save dialog, write, read back, compare; or into the system's viewer for printing. */
import { mkdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { app, dialog, shell } from "electron";

import { LedgerError, type DocumentFormat, type WrittenFiles } from "../../shared/api/index.ts";
import type { FormDocument } from "../../shared/forms/document.ts";
import { EXTENSION, produceDocument } from "../documents/produce.ts";
import { writeVerified } from "../transfer/index.ts";
import { parentWindow, type ApiContext } from "./context.ts";
import { missingIn } from "./forms.ts";

const FORMAT_LABEL: Readonly<Record<DocumentFormat, string>> = {
  word: "Word 文档",
  excel: "Excel 工作簿",
  pdf: "PDF 文件",
};

/** null where the dialog was cancelled; the form is made only then. */
export async function exportForm(
  context: ApiContext,
  name: string,
  format: DocumentFormat,
  make: () => Promise<FormDocument>,
): Promise<WrittenFiles | null> {
  const answer = await dialog.showSaveDialog(parentWindow(context), {
    title: `导出${name}`,
    defaultPath: join(app.getPath("documents"), `${name}.${EXTENSION[format]}`),
    filters: [{ name: FORMAT_LABEL[format], extensions: [EXTENSION[format]] }],
  });
  if (answer.canceled || answer.filePath === "") return null;
  const form = await make();
  const bytes = await produceDocument(form, format, context.printer);
  const folder = dirname(answer.filePath);
  const file = await writeVerified(folder, basename(answer.filePath), bytes);
  return {
    token: context.written.add(answer.filePath),
    folder,
    files: [file],
    missingCharacters: await missingIn(form),
  };
}

export async function printForm(
  context: ApiContext,
  name: string,
  form: FormDocument,
): Promise<{ pages: number }> {
  const printed = await context.printer.print(form);
  const folder = join(app.getPath("temp"), "项目绩效台账-打印");
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  await mkdir(folder, { recursive: true });
  await writeVerified(folder, `${name}.pdf`, printed.bytes);
  const problem = await shell.openPath(join(folder, `${name}.pdf`));
  if (problem !== "") throw new LedgerError("print.failed", { name });
  return { pages: printed.pages };
}
