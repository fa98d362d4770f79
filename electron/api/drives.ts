import { dialog } from "electron";

import {
  LedgerError,
  type HandlersOf,
  type LedgerContract,
  type LeftoverFile,
  type Place,
} from "../../shared/api/index.ts";
import { folderAsDrive, removableDrives, type Drive } from "../transfer/drives/index.ts";
import { findLeftovers, settleLeftover } from "../transfer/leftovers.ts";
import { log } from "../log.ts";
import { parentWindow, type ApiContext } from "./context.ts";

export function driveHandlers(context: ApiContext): HandlersOf<LedgerContract["drives"]> {
  const { ledger, written } = context;
  /** Looked for again and again while she chooses: a path keeps its token. */
  const tokens = new Map<string, string>();
  const tokenOf = (path: string): string => {
    const token = tokens.get(path) ?? written.add(path);
    tokens.set(path, token);
    return token;
  };

  async function leftoversIn(path: string): Promise<LeftoverFile[]> {
    const found = await findLeftovers(path);
    return found.map(({ path: file, ...leftover }) => ({ ...leftover, token: tokenOf(file) }));
  }

  const placeOf = async (drive: Drive, kind: Place["kind"]): Promise<Place> => ({
    ...drive,
    kind,
    token: tokenOf(drive.path),
    leftovers: await leftoversIn(drive.path),
  });

  return {
    async list() {
      return Promise.all((await removableDrives()).map((drive) => placeOf(drive, "stick")));
    },
    async chooseFolder() {
      const answer = await dialog.showOpenDialog(parentWindow(context), {
        title: "写到哪个文件夹或U盘",
        buttonLabel: "写到这里",
        properties: ["openDirectory", "createDirectory"],
      });
      const folder = answer.filePaths[0];
      if (answer.canceled || folder === undefined) return null;
      const place = await placeOf(await folderAsDrive(folder), "folder");
      try {
        ledger.store.settings.setOutFolder(folder);
      } catch (error) {
        // On a full disk or a damaged ledger, writing to a stick is what helps: the folder is only not offered again.
        log("unexpected", "drives.chooseFolder", error);
      }
      return place;
    },
    async lastFolder() {
      const folder = ledger.store.settings.outFolder();
      if (folder === "") return null;
      try {
        return await placeOf(await folderAsDrive(folder), "folder");
      } catch (error) {
        // A stick that is not plugged in, a folder that was moved: it is not offered.
        if (error instanceof LedgerError && error.code === "target.gone") return null;
        throw error;
      }
    },
    async settleLeftover({ token }) {
      return { name: await settleLeftover(written.pathOf(token)) };
    },
  };
}
