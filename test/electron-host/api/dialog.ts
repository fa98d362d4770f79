import { strict } from "../strict.ts";

/** Tests answer dialogs by replacing these functions, exactly as with the real binary. */
function unscripted(name: string): (...args: unknown[]) => never {
  return (...args) => {
    const options =
      args.find((arg) => typeof arg === "object" && arg !== null && "message" in arg) ?? args.at(-1);
    let shown = "";
    try {
      shown = JSON.stringify(options) ?? "";
    } catch {
      shown = String(options);
    }
    throw new Error(`electron-host: dialog.${name} was not scripted: ${shown}`);
  };
}

export const dialog = strict<Electron.Dialog>("dialog", {
  showMessageBox: unscripted("showMessageBox"),
  showMessageBoxSync: unscripted("showMessageBoxSync"),
  showOpenDialog: unscripted("showOpenDialog"),
  showOpenDialogSync: unscripted("showOpenDialogSync"),
  showSaveDialog: unscripted("showSaveDialog"),
  showSaveDialogSync: unscripted("showSaveDialogSync"),
  // Shown before a window exists, when nobody can have scripted it: its words are what matters.
  showErrorBox: (title, content) =>
    void process.stderr.write(`electron-host: error box: ${title}: ${content}\n`),
});
