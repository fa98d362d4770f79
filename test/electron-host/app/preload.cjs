const { contextBridge, ipcRenderer, webUtils } = require("electron");

globalThis.secretOfPreload = "isolated";

contextBridge.exposeInMainWorld("fixture", {
  echo: (value) => ipcRenderer.invoke("echo", value),
  sender: () => ipcRenderer.invoke("sender"),
  fail: () => ipcRenderer.invoke("fail"),
  missing: () => ipcRenderer.invoke("no-such-channel"),
  sendFunction: () => ipcRenderer.invoke("echo", () => 1),
  dirty: (value) => ipcRenderer.send("dirty", value),
  onTold: (listener) => ipcRenderer.on("told", (_event, ...args) => listener(...args)),
  addOne: (number) => number + 1,
  throwError: () => {
    throw new Error("said by the preload script");
  },
  callBack: (listener) => listener("from preload"),
  isDate: (value) => value instanceof Date,
  pathOf: (file) => webUtils.getPathForFile(file),
  unimplemented: () => ipcRenderer.sendSync("echo"),
  versions: { electron: process.versions.electron },
});
