import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { dialog } from "electron";
import { expect, test, vi } from "vitest";

import type { ApiContext } from "../../electron/api/context.ts";
import { driveHandlers } from "../../electron/api/drives.ts";
import { createFolderTokens } from "../../electron/api/folder-tokens.ts";
import type { Store } from "../../electron/store/store.ts";
import { openNew, temporaryFolder } from "../store/support.ts";

vi.mock("electron", () => ({ dialog: {}, app: {}, shell: {} }));

const caller = { contentsId: 1 };

function drivesOf(store: Store) {
  const written = createFolderTokens();
  const context = { ledger: { store }, written, mainWindow: () => ({ window: null }) };
  return { written, drives: driveHandlers(context as unknown as ApiContext) };
}

function folderChosen(): string {
  const folder = join(temporaryFolder(), "报财政");
  mkdirSync(folder);
  Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [folder] }) });
  return folder;
}

test("the folder that was chosen last is offered again, as long as it is there", async () => {
  const { store } = openNew();
  const { written, drives } = drivesOf(store);
  expect(await drives.lastFolder({}, caller)).toBeNull();
  const folder = folderChosen();
  const chosen = await drives.chooseFolder({}, caller);
  const again = await drives.lastFolder({}, caller);
  expect(again).toMatchObject({ token: chosen!.token, path: folder, kind: "folder" });
  expect(written.pathOf(again!.token)).toBe(folder);
  rmSync(folder, { recursive: true });
  expect(await drives.lastFolder({}, caller)).toBeNull();
});

test("a folder can be chosen where the ledger cannot keep it", async () => {
  const { store, ledger } = openNew();
  const { written, drives } = drivesOf(store);
  const folder = folderChosen();
  ledger.database.pragma("query_only = on");
  const chosen = await drives.chooseFolder({}, caller);
  expect(written.pathOf(chosen!.token)).toBe(folder);
  ledger.database.pragma("query_only = off");
  expect(await drives.lastFolder({}, caller)).toBeNull();
});
