import { dialog } from "electron";

import type { HandlersOf, LedgerContract, LeftoverFile, Place } from "../../shared/api/index.ts";
import { folderAsDrive, removableDrives, type Drive } from "../transfer/drives/index.ts";
import { findLeftovers, settleLeftover } from "../transfer/leftovers.ts";
import { parentWindow, type ApiContext } from "./context.ts";

export function driveHandlers(context: ApiContext): HandlersOf<LedgerContract["drives"]> {
  const { written: places } = context;

  async function leftoversIn(path: string): Promise<LeftoverFile[]> {
    const found = await findLeftovers(path);
    return found.map(({ path: file, ...leftover }) => ({ ...leftover, token: places.add(file) }));
  }

  const placeOf = async (drive: Drive, kind: Place["kind"]): Promise<Place> => ({
    ...drive,
    kind,
    token: places.add(drive.path),
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
      return { name: await settleLeftover(places.pathOf(token)) };
    },
  };
}
