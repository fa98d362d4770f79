import { webContents } from "./api/all-web-contents.ts";
import { app } from "./api/app.ts";
import { BrowserWindow } from "./api/browser-window.ts";
import { dialog } from "./api/dialog.ts";
import { ipcMain } from "./api/ipc-main.ts";
import { Menu, MenuItem } from "./api/menu.ts";
import { nativeTheme } from "./api/native-theme.ts";
import { net } from "./api/net.ts";
import { protocol } from "./api/protocol.ts";
import { screen } from "./api/screen.ts";
import { session } from "./api/session.ts";
import { shell } from "./api/shell.ts";
import { clipboard, crashReporter, Notification, powerMonitor, safeStorage } from "./api/small-modules.ts";
import { utilityProcess } from "./api/utility-process.ts";

import { strict } from "./strict.ts";

/** What `import … from "electron"` gives in the main process. A name that is missing here fails at the import. */
const electron = strict<object>("electron", {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
  webContents,
});

export default electron;
// What `require("electron")` gives: the object that throws for what it lacks, not the module's namespace.
export { electron as "module.exports" };
export {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
  webContents,
};
