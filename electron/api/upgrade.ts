import { join } from "node:path";

import { app, dialog, shell } from "electron";

import type { HandlersOf, LedgerContract } from "../../shared/api/index.ts";
import { portableDataFolder } from "../installation/index.ts";
import { targetError } from "../transfer/target-errors.ts";
import { findUpgrade, readUpgradeKey, takeInstaller, type UpgradeFinding } from "../upgrade/index.ts";
import { parentWindow, type ApiContext } from "./context.ts";

export function upgradeHandlers(context: ApiContext): HandlersOf<LedgerContract["upgrade"]> {
  const { ledger, version, builtFolder } = context;
  /** The folder she chose; a page cannot name one. */
  let folder: string | null = null;

  const search = async (chosen: string): Promise<UpgradeFinding> =>
    findUpgrade({
      folder: chosen,
      publicKey: await readUpgradeKey(new URL("upgrade-key.json", builtFolder)),
      version,
      platform: `${process.platform}-${process.arch}`,
    });

  return {
    async look() {
      if (portableDataFolder(app.getPath("exe")) !== null)
        return { kind: "portable", folder: "", offered: null };
      const answer = await dialog.showOpenDialog(parentWindow(context), {
        title: "选择安装包所在的文件夹",
        buttonLabel: "在这里找",
        properties: ["openDirectory"],
      });
      const chosen = answer.filePaths[0];
      if (answer.canceled || chosen === undefined) return null;
      folder = chosen;
      const { kind, description } = await search(chosen);
      const offered =
        description === null
          ? null
          : { version: description.version, file: description.file, bytes: description.size };
      return { kind, folder: chosen, offered };
    },
    async start() {
      if (folder === null) return { kind: "none" };
      const { kind, description } = await search(folder);
      if (kind !== "ready" || description === null) return { kind: kind === "ready" ? "unreadable" : kind };
      const into = join(app.getPath("userData"), "升级");
      const installer = await takeInstaller(folder, description, into).catch((error: unknown) => {
        throw targetError(error, into);
      });
      if (installer === null) return { kind: "altered" };
      await ledger.backup("manual");
      // An empty answer is a success (electronjs.org/docs/latest/api/shell).
      if ((await shell.openPath(installer)) !== "") return { kind: "notOpened" };
      app.quit();
      return { kind: "started" };
    },
  };
}
