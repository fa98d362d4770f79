/** The one window: sandboxed, shown when its first page stands, closed only when everything typed is saved. */
import { BrowserWindow, nativeTheme } from "electron";

import { emit } from "../api/handle.ts";
import { log } from "../log.ts";
import { addressOf } from "./protocol.ts";
import { visibleBounds, writeWindowState, type WindowState } from "./window-state.ts";

/** How long a page may take to save before the window closes without its word. */
const CLOSING_PATIENCE_MS = 8_000;

export interface MainWindow {
  readonly window: BrowserWindow;
  /** Begins its page, in the colours that hold by then. */
  load(): void;
  /** The page says that everything is saved. */
  readyToClose(): void;
}

interface Options {
  preload: string;
  /** How the window was left, and the file that remembers it. */
  state: WindowState;
  stateFile: string;
  title: string;
  /** The page holds nothing that is not saved, and cannot answer. */
  mayCloseAtOnce(): boolean;
}

/** Preferences every page of ours runs with; the hidden printing window uses the same. */
export function pagePreferences(preload: string): Electron.WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    devTools: true,
  };
}

const ground = (): string => (nativeTheme.shouldUseDarkColors ? "#1b1f21" : "#f4f5f3");

/** Makes the window, hidden and without a page: the process that will draw it comes up meanwhile. */
export function openMainWindow({ preload, state, stateFile, title, mayCloseAtOnce }: Options): MainWindow {
  const backgroundColor = ground();
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    ...visibleBounds(state.bounds),
    minWidth: 960,
    minHeight: 600,
    title,
    show: false,
    backgroundColor,
    webPreferences: pagePreferences(preload),
  });
  let loading = false;
  let mayClose = false;
  let patience: NodeJS.Timeout | null = null;
  const close = (): void => {
    mayClose = true;
    if (patience !== null) clearTimeout(patience);
    if (!window.isDestroyed()) window.close();
  };

  window.once("ready-to-show", () => {
    if (state.maximized) window.maximize();
    window.webContents.setZoomLevel(state.zoomLevel);
    window.show();
  });
  window.on("page-title-updated", (event) => event.preventDefault());
  window.on("close", (event) => {
    if (!loading) return;
    writeWindowState(stateFile, window);
    if (mayClose || mayCloseAtOnce()) return;
    event.preventDefault();
    if (patience !== null) return;
    emit(window.webContents, "closing", {});
    patience = setTimeout(() => {
      log("closing without the page's word", "main window");
      close();
    }, CLOSING_PATIENCE_MS);
  });
  // A page that has crashed holds nothing more than what is saved; it is opened again on the same record.
  window.webContents.on("render-process-gone", (_event, details) => {
    log(`page gone: ${details.reason}`, "main window");
    if (!mayClose && details.reason !== "clean-exit") window.webContents.reload();
  });
  return {
    window,
    load() {
      loading = true;
      if (ground() !== backgroundColor) window.setBackgroundColor(ground());
      void window.loadURL(addressOf("index.html"));
    },
    readyToClose: close,
  };
}
