/** What the handlers work with. */
import type { BrowserWindow } from "electron";

import type { Clock } from "../clock.ts";
import type { BatchProcess } from "../documents/batch/pool.ts";
import type { Ledger } from "../ledger.ts";
import type { WindowLock } from "../lock/index.ts";
import type { MainWindow } from "../window/main-window.ts";
import type { Printer } from "../window/printing.ts";
import type { FolderTokens } from "./folder-tokens.ts";

export interface ApiContext {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly printer: Printer;
  readonly written: FolderTokens;
  readonly lock: WindowLock;
  readonly version: string;
  /** The folder of the built files, ending in /. */
  readonly builtFolder: URL;
  /** Starts a worker of a batch. */
  forkWriter(): BatchProcess;
  mainWindow(): MainWindow;
}

/** The window that dialogs belong to. */
export const parentWindow = (context: ApiContext): BrowserWindow => context.mainWindow().window;
