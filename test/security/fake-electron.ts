/**
 * The `electron` that the handlers meet in a plain Node: every dialog is cancelled, and whatever would leave the program
 * (opening a path, a window) is counted instead of done. Import it before any handler.
 */
import { registerHooks } from "node:module";
import { join } from "node:path";

/** What was asked of the system: "openPath /tmp/…". */
export const asked: string[] = [];
/** Set before handlers run: where app.getPath points. */
export const places = { folder: "" };

const cancelled = { canceled: true, filePaths: [] as string[], filePath: "" };
const note =
  <T>(name: string, result: T) =>
  (...words: unknown[]): T => {
    asked.push(`${name} ${String(words[0])}`);
    return result;
  };

const electron = {
  app: {
    getPath: (name: string) => join(places.folder, name === "exe" ? "program/ledger" : name),
    getVersion: () => "0.0.0",
    getName: () => "项目绩效台账",
    getAppPath: () => places.folder,
    whenReady: async () => undefined,
    quit: note("quit", undefined),
    on: () => undefined,
  },
  dialog: {
    showOpenDialog: async () => cancelled,
    showSaveDialog: async () => cancelled,
    showMessageBox: async () => ({ response: 0 }),
  },
  shell: {
    openPath: note("openPath", Promise.resolve("")),
    showItemInFolder: note("showItemInFolder", undefined),
    openExternal: note("openExternal", Promise.resolve()),
  },
  ipcMain: { handle: () => undefined, on: () => undefined },
  protocol: {},
  session: {},
  nativeTheme: { themeSource: "system", shouldUseDarkColors: false },
  nativeImage: { createFromBuffer: () => ({ isEmpty: () => true }) },
  clipboard: { availableFormats: () => [], read: () => "", readText: () => "", readHTML: () => "" },
  Menu: { buildFromTemplate: () => ({}), setApplicationMenu: () => undefined },
  BrowserWindow: function BrowserWindow() {
    asked.push("BrowserWindow");
    throw new Error("no window can be opened here");
  },
  utilityProcess: { fork: note("fork", undefined) },
};

Object.assign(globalThis, { fakeElectron: electron });
const source = `const e = globalThis.fakeElectron; ${Object.keys(electron)
  .map((name) => `export const ${name} = e.${name};`)
  .join(" ")} export default e;`;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "electron"
      ? { url: `data:text/javascript,${encodeURIComponent(source)}`, shortCircuit: true }
      : next(specifier, context),
});
