/** Start-up, in reading order: who we are → one instance → where the ledger is → open it → the contract → the window. */
import { join } from "node:path";

import { app, BrowserWindow, nativeTheme, utilityProcess } from "electron";

import { createFolderTokens } from "./api/folder-tokens.ts";
import { emit } from "./api/handle.ts";
import { serveContract } from "./api/index.ts";
import { createClock } from "./clock.ts";
import { findDataFolder, rememberDataFolder } from "./data-folder.ts";
import { readDocumentIsolated } from "./documents/index.ts";
import type { Ledger, LedgerEventsSink } from "./ledger.ts";
import { log, openLog } from "./log.ts";
import { openLedgerWithHelp } from "./open-ledger.ts";
import { guardPages } from "./window/guard.ts";
import { openMainWindow, type MainWindow } from "./window/main-window.ts";
import { setMenu } from "./window/menu.ts";
import { createPrinter } from "./window/printing.ts";
import { declareProtocol, serveRenderer } from "./window/protocol.ts";

const here = import.meta.dirname;
const preload = join(here, "preload.cjs");
const clock = createClock(process.env);

const userData = app.commandLine.getSwitchValue("user-data-dir");
if (userData !== "") app.setPath("userData", userData);
app.setAppUserModelId("cn.xiangmu.jixiao.taizhang");

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

async function openProgram(): Promise<void> {
  openLog(join(app.getPath("userData"), "日志"));
  guardPages();
  serveRenderer(join(here, "renderer"));

  const locationFile = join(app.getPath("userData"), "数据位置.json");
  const place = findDataFolder(locationFile, join(app.getPath("userData"), "台账数据"));
  ledger = await openLedgerWithHelp(place, {
    clock,
    sink,
    backupThread: new URL("./backup.js", import.meta.url),
    rememberFolder: (folder) => rememberDataFolder(locationFile, folder),
  });
  if (ledger === null) {
    app.quit();
    return;
  }
  nativeTheme.themeSource = ledger.store.settings.get().preferences.appearance;

  const printer = createPrinter(preload);
  const fork = () =>
    utilityProcess.fork(join(here, "reader.js"), [], { serviceName: "文件读取", stdio: "ignore" });
  serveContract(
    { ledger, clock, printer, written: createFolderTokens(), version: app.getVersion(), mainWindow },
    (name, bytes) => readDocumentIsolated(fork, name, bytes),
  );
  main = openMainWindow({
    preload,
    stateFile: join(app.getPath("userData"), "窗口.json"),
    title: app.getName(),
  });
  setMenu(main.window);
  main.window.on("closed", () => app.quit());
  main.window.webContents.once("did-finish-load", () => void ledger?.backupIfDue("daily"));
}

/** The window is gone and everything is saved: a copy, then the clean end of the file. */
async function closeLedger(): Promise<void> {
  const open = ledger;
  ledger = null;
  if (open === null) return;
  await open.backupIfDue("exit");
  open.close();
}

declareProtocol();
if (app.requestSingleInstanceLock()) {
  app.on("second-instance", () => {
    const window = main?.window ?? BrowserWindow.getAllWindows()[0];
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on("window-all-closed", () => app.quit());
  app.on("will-quit", (event) => {
    if (ledger === null) return;
    event.preventDefault();
    void closeLedger().finally(() => app.quit());
  });
  app
    .whenReady()
    .then(openProgram)
    .catch((error: unknown) => {
      log("start failed", "main", error);
      app.exit(1);
    });
} else {
  app.quit();
}
