import { rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { dialog, shell } from "electron";

import {
  LedgerError,
  type BackupInfo,
  type HandlersOf,
  type LedgerContract,
} from "../../shared/api/index.ts";
import { isSealedName, reasonOf, SEALED_ENDING } from "../backup/names.ts";
import { unsealBackup } from "../backup/sealed/index.ts";
import { parentWindow, type ApiContext } from "./context.ts";

const OPENED_FOLDER = "恢复加密备份";

export function backupHandlers(context: ApiContext): HandlersOf<LedgerContract["backup"]> {
  const { ledger } = context;
  /** A file that she chose and that asked for its password; a page cannot name one. */
  let refused: string | null = null;

  async function chooseFile(): Promise<string | null> {
    const answer = await dialog.showOpenDialog(parentWindow(context), {
      title: "从别处的备份恢复",
      buttonLabel: "恢复这一份",
      properties: ["openFile"],
      filters: [{ name: "台账备份", extensions: ["db", SEALED_ENDING.slice(1)] }],
    });
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  }

  /** An encrypted one is opened beside the ledger, where it lies readable for as long as it takes. */
  async function restoreFrom(
    path: string,
    password: string | undefined,
  ): Promise<{ safetyCopy: BackupInfo }> {
    const name = basename(path);
    if (!isSealedName(name)) return ledger.restore(name, dirname(path));
    if (password === undefined) throw new LedgerError("backup.password", { name });
    const opened = join(ledger.folder, OPENED_FOLDER);
    try {
      return await ledger.restore(await unsealBackup(path, password, opened), opened);
    } finally {
      rmSync(opened, { recursive: true, force: true });
    }
  }
  return {
    list: () => ({ folder: ledger.backupFolder, backups: ledger.backups() }),
    async second() {
      await ledger.second.follow();
      return ledger.second.present();
    },
    async chooseSecond() {
      const answer = await dialog.showOpenDialog(parentWindow(context), {
        title: "备份再存一份到哪里",
        buttonLabel: "存到这里",
        properties: ["openDirectory", "createDirectory"],
      });
      const folder = answer.filePaths[0];
      if (answer.canceled || folder === undefined) return null;
      return ledger.second.choose(folder);
    },
    async copyToSecond() {
      await ledger.second.copy();
      return ledger.second.present();
    },
    giveUpSecond: () => ledger.second.giveUp(),
    create: () => ledger.backup("manual"),
    sealSecond: ({ password }) => ledger.second.seal(password),
    unsealSecond: () => ledger.second.seal(null),
    restore({ name, second, password }) {
      if (!second) return ledger.restore(name);
      const { folder } = ledger.second.present();
      // A name that is none of ours could be a path to somewhere else.
      if (folder === null || reasonOf(name) === null)
        throw new LedgerError("file.notFound", { name: basename(name) });
      return restoreFrom(join(folder, name), password);
    },
    async restoreFile({ password }) {
      const path = password === undefined ? await chooseFile() : refused;
      if (path === null) return null;
      refused = path;
      const restored = await restoreFrom(path, password);
      refused = null;
      return restored;
    },
    async reveal() {
      await shell.openPath(ledger.backupFolder);
      return null;
    },
  };
}
