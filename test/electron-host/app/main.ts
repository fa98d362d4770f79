import path from "node:path";
import { pathToFileURL } from "node:url";
import { app, BrowserWindow, dialog, ipcMain, Menu, net, protocol, session } from "electron";

const here = import.meta.dirname;
const FONT = path.resolve(
  here,
  "../../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2",
);
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src app: data:; frame-src 'self'; font-src 'self'";

const dataFolder = app.commandLine.getSwitchValue("user-data-dir");
if (dataFolder) app.setPath("userData", path.resolve(dataFolder));
protocol.registerSchemesAsPrivileged([
  { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

/** What the tests look at from outside, through `electronApp.evaluate`. */
const seen = {
  order: [] as string[],
  navigations: [] as string[],
  opened: [] as string[],
  permissions: [] as string[],
  secondInstances: [] as unknown[],
  menu: [] as string[],
  contextMenus: [] as unknown[],
  downloads: [] as string[],
};
Object.assign(globalThis, { seen });

let dirty = false;

function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1000,
    height: 640,
    show: false,
    backgroundColor: "#fafafa",
    webPreferences: { preload: path.join(here, "preload.cjs"), sandbox: true, contextIsolation: true },
  });
  window.once("ready-to-show", () => window.show());
  window.on("close", (event) => {
    seen.order.push("close");
    if (!dirty) return;
    event.preventDefault();
    void dialog
      .showMessageBox(window, { message: "放弃修改？", buttons: ["取消", "放弃"] })
      .then(({ response }) => {
        if (response !== 1) return;
        dirty = false;
        window.destroy();
      });
  });
  window.on("closed", () => seen.order.push("closed"));
  window.webContents.setWindowOpenHandler(({ url }) => {
    seen.opened.push(url);
    return { action: "deny" };
  });
  window.webContents.on("will-navigate", (event) => {
    seen.navigations.push(event.url);
    if (!event.url.startsWith("app://bundle/") || event.url.includes("veto")) event.preventDefault();
  });
  window.webContents.on("context-menu", (_event, { x, isEditable }) =>
    seen.contextMenus.push({ x: x > 0, isEditable }),
  );
  return window;
}

function handleRequests(): void {
  protocol.handle("app", async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== "bundle") return new Response("no such host", { status: 404 });
    if (pathname === "/echo")
      return new Response(await request.text(), { headers: { "x-method": request.method } });
    if (pathname === "/moved")
      return new Response(null, { status: 302, headers: { location: "app://bundle/index.html" } });
    if (pathname === "/noto.woff2") return await net.fetch(pathToFileURL(FONT).href);
    const file = pathToFileURL(path.join(here, "page", pathname)).href;
    const answer = await net.fetch(file).catch(() => new Response("not found", { status: 404 }));
    const type = answer.headers.get("content-type") ?? "text/plain";
    return new Response(answer.body, {
      status: answer.status,
      headers: { "content-type": type, "content-security-policy": POLICY },
    });
  });
  ipcMain.handle("echo", (_event, value: unknown) => value);
  ipcMain.handle("sender", (event) => ({ url: event.senderFrame?.url, same: event.sender.id }));
  ipcMain.handle("fail", () => {
    throw new RangeError("no such row");
  });
  ipcMain.on("dirty", (_event, value: boolean) => {
    dirty = value;
  });
}

function buildMenu(): void {
  const menu = Menu.buildFromTemplate([
    {
      label: "文件",
      submenu: [
        { id: "save", label: "保存", accelerator: "CmdOrCtrl+S", click: () => seen.menu.push("save") },
        {
          id: "toggle",
          label: "折叠预览",
          type: "checkbox",
          accelerator: "F4",
          click: (item) => seen.menu.push(`toggle ${item.checked}`),
        },
        {
          id: "tell",
          label: "告诉页面",
          click: (_item, window) =>
            (window as BrowserWindow).webContents.send("told", "来自菜单", { count: 2 }),
        },
        { id: "quit", role: "quit", label: "退出" },
      ],
    },
    {
      label: "编辑",
      submenu: [
        { id: "selectAll", role: "selectAll", label: "全选" },
        { id: "zoomIn", role: "zoomIn" },
      ],
    },
  ]);
  Menu.setApplicationMenu(menu);
}

for (const event of ["before-quit", "will-quit", "window-all-closed"] as const) {
  app.on(event as "before-quit", () => {
    seen.order.push(event);
    if (event === "window-all-closed") app.quit();
  });
}
app.on("quit", () => {
  seen.order.push("quit");
  const report = app.commandLine.getSwitchValue("report");
  if (report) process.getBuiltinModule("node:fs").writeFileSync(report, JSON.stringify(seen.order));
});

if (!app.requestSingleInstanceLock({ from: "second" })) {
  app.quit();
} else {
  app.on("second-instance", (_event, argv, workingDirectory, data) => {
    seen.secondInstances.push({ last: argv.at(-1), workingDirectory, data });
  });
  void app.whenReady().then(async () => {
    handleRequests();
    buildMenu();
    session.defaultSession.on("will-download", (event, item) => {
      seen.downloads.push(item.getFilename());
      event.preventDefault();
    });
    session.defaultSession.setPermissionRequestHandler((_contents, permission, decide) => {
      seen.permissions.push(permission);
      decide(permission === "clipboard-sanitized-write");
    });
    await createWindow().loadURL("app://bundle/index.html");
  });
}
