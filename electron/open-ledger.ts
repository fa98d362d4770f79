/** Opening the ledger with her help where it does not open by itself: another folder, a verified backup, or not now. */
import { existsSync } from "node:fs";

import { dialog } from "electron";

import { LedgerError, sentenceFor, type BackupInfo } from "../shared/api/index.ts";
import { listBackups, restoreBackup } from "./backup/index.ts";
import { offerSalvaged, type SalvageOffer } from "./backup/salvage-offer.ts";
import { backupFolderIn, ledgerFileIn, type DataFolder } from "./data-folder.ts";
import { openLedger, type Ledger } from "./ledger.ts";
import { log } from "./log.ts";

type Options = Omit<Parameters<typeof openLedger>[0], "folder">;
type Choice = "again" | "otherFolder" | "restore" | "salvage" | "quit";

function describeBackup(backup: BackupInfo): string {
  const at = new Date(backup.at);
  const day = `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
  return `${day}的备份（${backup.projects} 个项目，${backup.indicators} 条指标，已核对）`;
}

/** What there is to go on with, and what each of the two would be missing. */
function describeWays(backup: BackupInfo | null, salvaged: SalvageOffer | null): string[] {
  if (backup === null && salvaged === null) return [];
  return [
    ...(backup === null ? [] : [`可以恢复：${describeBackup(backup)}。${salvaged?.ofBackup ?? ""}`]),
    ...(salvaged === null ? [] : [salvaged.ofSalvaged]),
    "损坏的台账文件会原样留在旁边。",
  ];
}

async function ask(
  error: LedgerError,
  backup: BackupInfo | null,
  salvaged: SalvageOffer | null,
): Promise<Choice> {
  const { what, advice } = sentenceFor(error);
  const choices: { label: string; choice: Choice }[] = [
    ...(backup === null ? [] : [{ label: "恢复这份备份", choice: "restore" as const }]),
    ...(salvaged === null ? [] : [{ label: "用读出的内容", choice: "salvage" as const }]),
    { label: "再试一次", choice: "again" },
    { label: "另选数据文件夹…", choice: "otherFolder" },
    { label: "退出", choice: "quit" },
  ];
  const { response } = await dialog.showMessageBox({
    type: "warning",
    title: "台账没有打开",
    message: what,
    detail: [advice, ...describeWays(backup, salvaged)].join("\n\n"),
    buttons: choices.map((entry) => entry.label),
    cancelId: choices.length - 1,
    noLink: true,
  });
  return choices[response]?.choice ?? "quit";
}

/** Damage is the one fault that a backup mends. */
function newestVerifiedBackup(error: LedgerError, folder: string): BackupInfo | null {
  if (error.code !== "store.corrupt") return null;
  return listBackups(backupFolderIn(folder)).find((backup) => backup.verified) ?? null;
}

async function chooseFolder(): Promise<string | null> {
  const answer = await dialog.showOpenDialog({
    title: "选择数据文件夹",
    properties: ["openDirectory", "createDirectory"],
  });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** The open ledger, or null where she chose to leave. Nothing is made, replaced or deleted without her word. */
export async function openLedgerWithHelp(place: DataFolder, options: Options): Promise<Ledger | null> {
  let { folder } = place;
  // Only a chosen folder can be missing: the default one is made where it is not there.
  const isMissing = (): boolean => place.chosen && folder === place.folder && !existsSync(folder);
  for (;;) {
    let problem: LedgerError;
    try {
      if (isMissing()) throw new LedgerError("store.gone", { folder });
      return openLedger({ ...options, folder });
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      log("ledger not opened", error.code, error);
      problem = error;
    }
    const backup = newestVerifiedBackup(problem, folder);
    const salvaged =
      problem.code === "store.corrupt" ? offerSalvaged(folder, backup, options.clock.now) : null;
    switch (await ask(problem, backup, salvaged)) {
      case "quit":
        return null;
      case "restore":
        restoreBackup({
          ledgerFile: ledgerFileIn(folder),
          folder: backupFolderIn(folder),
          name: backup!.name,
        });
        break;
      case "salvage":
        salvaged!.take();
        break;
      case "otherFolder": {
        const chosen = await chooseFolder();
        if (chosen === null) break;
        folder = chosen;
        options.rememberFolder(chosen);
        break;
      }
      case "again":
        break;
    }
  }
}
