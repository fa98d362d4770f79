/** Where she wants a file. */
import { basename, dirname, extname, join } from "node:path";

import { app, dialog } from "electron";

import { parentWindow, type ApiContext } from "./context.ts";

/** What each ending is called in the dialog. */
const FILTER_NAME: Readonly<Record<string, string>> = {
  docx: "Word 文档",
  xlsx: "Excel 工作簿",
  pdf: "PDF 文件",
  json: "数据文件",
};

export interface ChosenTarget {
  path: string;
  folder: string;
  name: string;
}

/** null = cancelled. */
export async function chooseSaveFile(
  context: ApiContext,
  title: string,
  name: string,
): Promise<ChosenTarget | null> {
  const ending = extname(name).slice(1);
  const answer = await dialog.showSaveDialog(parentWindow(context), {
    title,
    defaultPath: join(app.getPath("documents"), name),
    filters: [{ name: FILTER_NAME[ending] ?? ending, extensions: [ending] }],
  });
  if (answer.canceled || answer.filePath === "") return null;
  return { path: answer.filePath, folder: dirname(answer.filePath), name: basename(answer.filePath) };
}
