import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { app, dialog } from "electron";

import {
  type Diagnosis,
  type HandlersOf,
  type InstallationState,
  type LedgerContract,
  type Licence,
} from "../../shared/api/index.ts";
import { localDay } from "../clock.ts";
import { checkInstallation, diagnose, portableDataFolder, reportText } from "../installation/index.ts";
import { logFile } from "../log.ts";
import { writeVerified } from "../transfer/index.ts";
import { parentWindow, type ApiContext } from "./context.ts";

export function installationHandlers(context: ApiContext): HandlersOf<LedgerContract["installation"]> {
  const { ledger, clock, version, written, builtFolder } = context;
  const executable = app.getPath("exe");
  const programFolder = dirname(executable);

  const check = (anew: boolean): Promise<InstallationState> =>
    checkInstallation({
      folder: programFolder,
      thread: new URL("installation.js", builtFolder),
      stateFile: join(app.getPath("userData"), "程序已核对.txt"),
      anew,
    });
  const diagnosis = async (): Promise<Diagnosis> =>
    diagnose({
      version,
      portable: portableDataFolder(executable) !== null,
      programFolder,
      dataFolder: ledger.folder,
      ledgerFile: ledger.store.file,
      counts: ledger.store.counts(),
      cleanExit: ledger.store.cleanExit,
      backups: ledger.backups(),
      files: await check(false),
    });

  return {
    check: ({ anew }) => check(anew),
    diagnose: diagnosis,
    async saveReport() {
      const answer = await dialog.showSaveDialog(parentWindow(context), {
        title: "保存诊断报告",
        defaultPath: join(app.getPath("documents"), `项目绩效台账诊断${localDay(clock.now())}.txt`),
        filters: [{ name: "文本文件", extensions: ["txt"] }],
      });
      if (answer.canceled || answer.filePath === "") return null;
      const text = reportText(await diagnosis(), clock.now(), logFile());
      const folder = dirname(answer.filePath);
      const file = await writeVerified(folder, basename(answer.filePath), new TextEncoder().encode(text));
      return { token: written.add(answer.filePath), folder, files: [file], missingCharacters: [] };
    },
    licences: async () =>
      JSON.parse(await readFile(new URL("licences.json", builtFolder), "utf8")) as Licence[],
  };
}
