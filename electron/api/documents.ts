import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";

import { app, dialog, shell } from "electron";

import {
  LedgerError,
  type HandlersOf,
  type LedgerContract,
  type WrittenFile,
} from "../../shared/api/index.ts";
import { FORM_TITLE } from "../../shared/forms/document.ts";
import type { Project } from "../../shared/project/index.ts";
import {
  CSV_TABLES,
  documentFileName,
  projectDataJsonSchemaText,
  projectDataText,
  SCHEMA_NAME,
} from "../../shared/transfer/index.ts";
import { EXTENSION, produceDocument } from "../documents/produce.ts";
import { freeName, holdsThese } from "../transfer/free-name.ts";
import { writeVerified } from "../transfer/index.ts";
import { parentWindow, type ApiContext } from "./context.ts";
import { emptyForm, formOf, missingIn } from "./forms.ts";
import { chooseSaveFile } from "./save-dialog.ts";

/** The data file with its schema, or a table of each kind. */
function dataFiles(project: Project, kind: "json" | "csv"): { name: string; text: string }[] {
  if (kind === "csv") {
    return CSV_TABLES.map((table) => ({
      name: documentFileName(project.year, project.name, table.name, "csv"),
      text: table.head() + table.rowsOf(project),
    }));
  }
  return [
    { name: documentFileName(project.year, project.name, "数据", "json"), text: projectDataText(project) },
    { name: SCHEMA_NAME, text: projectDataJsonSchemaText() },
  ];
}

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
      const target = await chooseSaveFile(
        context,
        `导出${FORM_TITLE[formId]}`,
        documentFileName(project.year, project.name, FORM_TITLE[formId], EXTENSION[format]),
      );
      if (target === null) return null;
      const form = await formOf(context, project, formId);
      const file = await writeVerified(
        target.folder,
        target.name,
        await produceDocument(form, format, printer),
      );
      return {
        token: written.add(target.path, { files: [file], project }),
        folder: target.folder,
        files: [file],
        missingCharacters: await missingIn(form),
      };
    },
    async exportEmpty({ form: formId, format }) {
      const name = `空白${FORM_TITLE[formId]}.${EXTENSION[format]}`;
      const target = await chooseSaveFile(context, `导出空白${FORM_TITLE[formId]}`, name);
      if (target === null) return null;
      const form = await emptyForm(context, formId);
      const bytes = await produceDocument(form, format, printer);
      const file = await writeVerified(target.folder, target.name, bytes);
      return {
        token: written.add(target.path),
        folder: target.folder,
        files: [file],
        missingCharacters: [],
      };
    },
    async exportData({ id, kind }) {
      const { project } = ledger.store.projects.get(id);
      const answer = await dialog.showOpenDialog(parentWindow(context), {
        title: kind === "json" ? "数据文件写到哪个文件夹" : "CSV 表格写到哪个文件夹",
        buttonLabel: "写到这里",
        properties: ["openDirectory", "createDirectory"],
      });
      const folder = answer.filePaths[0];
      if (answer.canceled || folder === undefined) return null;
      const files: WrittenFile[] = [];
      for (const { name, text } of dataFiles(project, kind)) {
        const bytes = new TextEncoder().encode(text);
        const free =
          name === SCHEMA_NAME ? name : await freeName(folder, name, (path) => holdsThese(path, bytes));
        files.push(await writeVerified(folder, free, bytes));
      }
      return {
        token: written.add(join(folder, files[0]!.name)),
        folder,
        files,
        missingCharacters: [],
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
