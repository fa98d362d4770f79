import { dialog, shell } from "electron";

import { LedgerError, type HandlersOf, type LedgerContract } from "../../shared/api/index.ts";
import { parentWindow, type ApiContext } from "./context.ts";

export function backupHandlers(context: ApiContext): HandlersOf<LedgerContract["backup"]> {
  const { ledger } = context;
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
    restore({ name, second }) {
      if (!second) return ledger.restore(name);
      const { folder } = ledger.second.present();
      if (folder === null) throw new LedgerError("file.notFound", { name });
      return ledger.restore(name, folder);
    },
    async reveal() {
      await shell.openPath(ledger.backupFolder);
      return null;
    },
  };
}
