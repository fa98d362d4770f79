import { mkdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { app, dialog, shell } from "electron";

import {
  LedgerError,
  type DocumentFormat,
  type HandlersOf,
  type LedgerContract,
} from "../../shared/api/index.ts";
import { FORM_TITLE } from "../../shared/forms/document.ts";
import { EXTENSION, produceDocument } from "../documents/produce.ts";
import { documentFileName, writeVerified } from "../transfer/index.ts";
import { parentWindow, type ApiContext } from "./context.ts";
import { formOf, missingIn } from "./forms.ts";

const FORMAT_LABEL: Readonly<Record<DocumentFormat, string>> = {
  word: "Word 文档",
  excel: "Excel 工作簿",
  pdf: "PDF 文件",
};

/** Pages are printed from the system's own viewer: it knows the printers, and official margins stay as they are. */
async function openForPrinting(name: string, bytes: Uint8Array): Promise<void> {
  const folder = join(app.getPath("temp"), "项目绩效台账-打印");
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  await mkdir(folder, { recursive: true });
  await writeVerified(folder, name, bytes);
  const problem = await shell.openPath(join(folder, name));
  if (problem !== "") throw new LedgerError("print.failed", { name });
}

export function documentHandlers(context: ApiContext): HandlersOf<LedgerContract["documents"]> {
  const { ledger, printer, written } = context;
  return {
    async export({ id, form: formId, format }) {
      const { project } = ledger.store.projects.get(id);
      const answer = await dialog.showSaveDialog(parentWindow(context), {
        title: `导出${FORM_TITLE[formId]}`,
        defaultPath: join(
          app.getPath("documents"),
          documentFileName(project.year, project.name, FORM_TITLE[formId], EXTENSION[format]),
        ),
        filters: [{ name: FORMAT_LABEL[format], extensions: [EXTENSION[format]] }],
      });
      if (answer.canceled || answer.filePath === "") return null;
      const form = await formOf(context, project, formId);
      const bytes = await produceDocument(form, format, printer);
      const folder = dirname(answer.filePath);
      const file = await writeVerified(folder, basename(answer.filePath), bytes);
      return {
        token: written.add(answer.filePath, { files: [file], project }),
        folder,
        files: [file],
        missingCharacters: await missingIn(form),
      };
    },
    async print({ id, form: formId, pages }) {
      const { project } = ledger.store.projects.get(id);
      const form = await formOf(context, project, formId);
      const printed = await printer.print(form, pages);
      await openForPrinting(
        documentFileName(project.year, project.name, FORM_TITLE[formId], "pdf"),
        printed.bytes,
      );
      return { pages: printed.pages };
    },
    reveal({ token }) {
      shell.showItemInFolder(written.pathOf(token));
      return null;
    },
  };
}
