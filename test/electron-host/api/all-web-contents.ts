import { asElectron, strict } from "../strict.ts";
import type { WebContents } from "./web-contents.ts";

const all = new Map<number, WebContents>();

/** The contents of all windows, as long as they live. */
export const openContents = {
  add: (contents: WebContents): void => void all.set(contents.id, contents),
  remove: (contents: WebContents): void => void all.delete(contents.id),
  list: (): WebContents[] => [...all.values()],
};

const find = (test: (contents: WebContents) => boolean) => {
  const found = openContents.list().find(test);
  return found && asElectron<Electron.WebContents>(found);
};

export const webContents = strict<typeof Electron.webContents>("webContents", {
  getAllWebContents: () => openContents.list().map((contents) => asElectron<Electron.WebContents>(contents)),
  fromId: (id: number) => find((contents) => contents.id === id),
  fromDevToolsTargetId: (targetId: string) => find((contents) => contents.targetId === targetId),
});
