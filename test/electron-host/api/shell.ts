import { spawn } from "node:child_process";
import { settings } from "../settings.ts";
import { strict } from "../strict.ts";

/** With a visible window the desktop is there to open things; a headless run must say what it expects. */
function openOnDesktop(what: string, name: string): void {
  if (!settings.headed) throw new Error(`electron-host: shell.${name} was not scripted: ${what}`);
  const windows = process.platform === "win32";
  const child = spawn(windows ? "explorer.exe" : "xdg-open", [what], { detached: true, stdio: "ignore" });
  child.on("error", (error) => process.stderr.write(`electron-host: ${error.message}\n`));
  child.unref();
}

export const shell = strict<Electron.Shell>("shell", {
  openPath: async (path) => {
    openOnDesktop(path, "openPath");
    return "";
  },
  openExternal: async (url) => {
    throw new Error(`electron-host: shell.openExternal was not scripted: ${url}`);
  },
  showItemInFolder: (path) => openOnDesktop(path.replace(/[\\/][^\\/]+$/, ""), "showItemInFolder"),
  trashItem: async (path) => {
    throw new Error(`electron-host: shell.trashItem was not scripted: ${path}`);
  },
});
