import { dialog, shell } from "electron";

import { LedgerError, type HandlersOf, type LedgerContract } from "../../shared/api/index.ts";
import { isWritableFolder } from "../data-folder.ts";
import { parentWindow, type ApiContext } from "./context.ts";
import { factsOf, openingOf } from "./opening.ts";

export function programHandlers(context: ApiContext): HandlersOf<LedgerContract["program"]> {
  const { ledger, version } = context;
  return {
    info: () => factsOf(context),
    opening: ({ list }) => openingOf(context, list),
    async chooseDataFolder() {
      const answer = await dialog.showOpenDialog(parentWindow(context), {
        title: "选择数据文件夹",
        buttonLabel: "放在这里",
        properties: ["openDirectory", "createDirectory"],
      });
      const folder = answer.filePaths[0];
      if (answer.canceled || folder === undefined || folder === ledger.folder) return null;
      if (!isWritableFolder(folder)) throw new LedgerError("target.readonly", { folder });
      const moved = await ledger.moveTo(folder);
      return { dataFolder: folder, moved };
    },
    async revealDataFolder() {
      await shell.openPath(ledger.folder);
      return null;
    },
    async printHandbook() {
      const [{ handbookForm }, { printForm }] = await Promise.all([
        import("../../shared/forms/index.ts"),
        import("./office-document.ts"),
      ]);
      return printForm(context, "使用说明", handbookForm(version));
    },
    readyToClose() {
      context.mainWindow().readyToClose();
      return null;
    },
  };
}
