import { dialog } from "electron";

import type { HandlersOf, LedgerContract, LeftoverFile, Place } from "../../shared/api/index.ts";
import { folderAsDrive, removableDrives, type Drive } from "../transfer/drives/index.ts";
import { findLeftovers, settleLeftover } from "../transfer/leftovers.ts";
import { parentWindow, type ApiContext } from "./context.ts";

export function driveHandlers(context: ApiContext): HandlersOf<LedgerContract["drives"]> {
  const { written } = context;
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
      return placeOf(await folderAsDrive(folder), "folder");
    },
    async settleLeftover({ token }) {
      return { name: await settleLeftover(written.pathOf(token)) };
    },
  };
}
