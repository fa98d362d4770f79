/** Start-up, in reading order: who we are → one instance → the program, which is read while the runtime makes ready. */
import { app, BrowserWindow } from "electron";

import { portableDataFolder } from "./installation/portable.ts";
import { log } from "./log.ts";
import { declareProtocol } from "./window/protocol.ts";

const chosen = app.commandLine.getSwitchValue("user-data-dir");
const userData = chosen === "" ? portableDataFolder(app.getPath("exe")) : chosen;
if (userData !== null) app.setPath("userData", userData);
app.setAppUserModelId("cn.xiangmu.jixiao.taizhang");

declareProtocol();
if (app.requestSingleInstanceLock()) {
  app.on("second-instance", () => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on("window-all-closed", () => app.quit());
  // Not awaited at the top, and a turn later: once this file has run the runtime brings up its processes, and the program's
  // code and the ledger are read meanwhile. An import begun here would be read to its end before they are even started.
  setImmediate(() => {
    import("./program.ts")
      .then(({ runProgram }) => runProgram(import.meta.dirname))
      .catch((error: unknown) => {
        log("start failed", "main", error);
        app.exit(1);
      });
  });
} else {
  app.quit();
}
