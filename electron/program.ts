/** The program, in reading order: the policy → the window → where the ledger is → open it → the contract → the page → the clean end. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { app, nativeTheme, utilityProcess } from "electron";

import { createFolderTokens } from "./api/folder-tokens.ts";
import { emit } from "./api/handle.ts";
import { serveContract } from "./api/index.ts";
import type { ReadForeign } from "./api/intake.ts";
import { createClock } from "./clock.ts";
import { findDataFolder, rememberDataFolder } from "./data-folder.ts";
import { WORKER_ENGINE_FLAGS } from "./documents/batch/pool.ts";
import type { Ledger, LedgerEventsSink } from "./ledger.ts";
import { createWindowLock, type WindowLock } from "./lock/index.ts";
import { openLog } from "./log.ts";
import { openLedgerWithHelp } from "./open-ledger.ts";
import { guardPages } from "./window/guard.ts";
import { openMainWindow, type MainWindow } from "./window/main-window.ts";
import { setMenu } from "./window/menu.ts";
import { createPrinter, type Printer } from "./window/printing.ts";
import { serveRenderer } from "./window/protocol.ts";
import { readWindowState } from "./window/window-state.ts";

const clock = createClock(process.env);

/** Milliseconds in which the first page is drawn and typed into before the day's copy takes the disk. */
const FIRST_BACKUP_AFTER = 1_500;

let ledger: Ledger | null = null;
let main: MainWindow | null = null;

const mainWindow = (): MainWindow => {
  if (main === null) throw new Error("the window is not open yet");
  return main;
};

/** What happens to the record, as the page hears of it. */
const sink: LedgerEventsSink = {
  storeChanged(change) {
    if (main === null) return;
    const { webContents } = main.window;
    if (change.kind === "settings") emit(webContents, "settingsChanged", ledger!.store.settings.get());
    else emit(webContents, "listChanged", { ids: change.projectIds });
    if (change.kind === "project" && change.revision !== undefined) {
      for (const id of change.projectIds)
        emit(webContents, "projectChanged", { id, revision: change.revision });
    }
  },
  replaced() {
    if (main !== null) emit(main.window.webContents, "ledgerReplaced", {});
  },
  backupMade(ok, at) {
    if (main !== null) emit(main.window.webContents, "backupState", { ok, at });
  },
};

/** The window is gone and everything is saved: a copy, then the clean end of the file. */
async function closeLedger(): Promise<void> {
  const open = ledger;
  ledger = null;
  if (open === null) return;
  await open.backupIfDue("exit");
  open.close();
}

function closeBeforeQuitting(): void {
  app.on("will-quit", (event) => {
    if (ledger === null) return;
    event.preventDefault();
    void closeLedger().finally(() => app.quit());
  });
}

/** The contract, and the processes that read foreign files and write batches: each begins when it is first asked for. */
function answerPages(open: Ledger, lock: WindowLock, folder: string, printer: Printer): void {
  const fork = () =>
    utilityProcess.fork(join(folder, "reader.js"), [], { serviceName: "文件读取", stdio: "ignore" });
  const forkWriter = () =>
    utilityProcess.fork(join(folder, "writer.js"), [], {
      serviceName: "批量导出",
      stdio: "ignore",
      execArgv: [`--js-flags=${WORKER_ENGINE_FLAGS.join(" ")}`],
    });
  let reader: Promise<ReadForeign> | null = null;
  serveContract(
    {
      ledger: open,
      clock,
      printer,
      lock,
      written: createFolderTokens(),
      version: app.getVersion(),
      builtFolder: pathToFileURL(join(folder, "/")),
      forkWriter,
      mainWindow,
    },
    async (name, content, signal) => {
      reader ??= import("./documents/index.ts").then(({ createForeignReader }) => createForeignReader(fork));
      return (await reader)(name, content, signal);
    },
  );
}

/** Runs the program whose built files lie in `folder`. */
export async function runProgram(folder: string): Promise<void> {
  const userData = app.getPath("userData");
  openLog(join(userData, "日志"));
  closeBeforeQuitting();
  const stateFile = join(userData, "窗口.json");
  const state = readWindowState(stateFile);
  const preload = join(folder, "preload.cjs");
  const lock = createWindowLock({
    file: join(userData, "窗口锁.json"),
    now: clock.now,
    // The page is read anew: what it showed is gone from its memory, and what it shows next it has to ask for.
    changed: () => setImmediate(() => mainWindow().window.webContents.reload()),
  });

  await app.whenReady();
  guardPages();
  serveRenderer(join(folder, "renderer"));
  main = openMainWindow({
    preload,
    state,
    stateFile,
    title: app.getName(),
    mayCloseAtOnce: lock.isLocked,
  });
  main.window.on("closed", () => app.quit());

  // After the window is made and before its page is: the process that draws it comes up while the ledger is opened.
  const locationFile = join(userData, "数据位置.json");
  ledger = await openLedgerWithHelp(findDataFolder(locationFile, join(userData, "台账数据")), {
    clock,
    sink,
    backupThread: pathToFileURL(join(folder, "backup.js")),
    rememberFolder: (chosen) => rememberDataFolder(locationFile, chosen),
  });
  if (ledger === null) {
    app.quit();
    return;
  }
  nativeTheme.themeSource = ledger.store.settings.get().preferences.appearance;
  answerPages(ledger, lock, folder, createPrinter(preload));
  main.load();
  setMenu(main.window);
  main.window.webContents.once("did-finish-load", () =>
    setTimeout(() => void ledger?.backupIfDue("daily"), FIRST_BACKUP_AFTER),
  );
}
