import path from "node:path";

/** What the environment may ask of the stand-in; README.md documents each name. */
export const settings = {
  /** The path that `app.getPath("exe")` and `process.argv[0]` give. */
  executable: process.env.ELECTRON_HOST_EXE ?? path.join(import.meta.dirname, "dist", "electron"),
  headed: process.env.ELECTRON_HOST_HEADED === "1",
  requestLog: process.env.ELECTRON_HOST_REQUEST_LOG,
  denySockets: process.env.ELECTRON_HOST_DENY_SOCKETS === "1",
  debug: process.env.ELECTRON_HOST_DEBUG === "1",
};

/** The Electron whose declarations the stand-in is typed against and whose version it states. */
export const ELECTRON_VERSION = "45.4.1";
