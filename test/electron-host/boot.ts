import { existsSync, readFileSync, statSync } from "node:fs";
import inspector from "node:inspector";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findBrowser } from "../browser/find-browser.ts";
import { launchChromium } from "./chromium/launch.ts";
import { makeScratchFolder, removeFolder, removeStaleScratchFolders } from "./chromium/scratch.ts";
import { parseCommandLine } from "./command-line.ts";
import { resolveElectronToStandIn } from "./module-hooks.ts";
import { denySockets } from "./network/deny-sockets.ts";
import { openPackedApp } from "./packed-app.ts";
import { ELECTRON_VERSION, settings } from "./settings.ts";

const args = process.argv.slice(2);
const line = parseCommandLine(args);
if (line.packagedExecutable) settings.executable = line.packagedExecutable;
const packed = line.packagedExecutable ? openPackedApp(line.packagedExecutable) : null;
const entry = packed?.folder ?? (line.app === null ? null : path.resolve(line.app));
if (entry === null || !existsSync(entry)) {
  process.stderr.write(
    entry === null ? "usage: electron <app>\n" : `Unable to find Electron app at ${entry}\n`,
  );
  process.exit(1);
}

Object.defineProperty(process.versions, "electron", { value: ELECTRON_VERSION, enumerable: true });
Object.assign(process, {
  type: "browser",
  defaultApp: packed ? undefined : true,
  resourcesPath: packed?.resources ?? path.join(path.dirname(settings.executable), "resources"),
  argv: [settings.executable, ...args.filter((argument) => !argument.startsWith("--host-exe="))],
});
resolveElectronToStandIn();
if (settings.denySockets) denySockets();

const { hostApp, ending } = await import("./api/app.ts");
const { watchDownloads } = await import("./api/downloads.ts");
const { pageGone } = await import("./api/browser-window.ts");
const { runtime } = await import("./api/runtime.ts");
const { watchTargets } = await import("./api/targets.ts");

removeStaleScratchFolders();
const profile = makeScratchFolder("profile");
const removeScratch = () => {
  removeFolder(profile);
  if (packed) removeFolder(packed.folder);
};
ending.cleanUp = async () => {
  hostApp.releaseSingleInstanceLock();
  await runtime.browser?.close();
  runtime.browser = null;
  removeScratch();
};
// The short way out, for process.exit and uncaught errors.
process.on("exit", () => {
  runtime.quitting = true;
  hostApp.releaseSingleInstanceLock();
  runtime.browser?.kill();
  removeScratch();
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => hostApp.quit());

const isFolder = statSync(entry).isDirectory();
const manifestFile = path.join(isFolder ? entry : path.dirname(entry), "package.json");
const manifest = existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, "utf8")) : {};
const main = isFolder ? path.resolve(entry, manifest.main ?? "index.js") : entry;
hostApp.isPackaged = packed !== null;
hostApp.describeForHost(isFolder ? entry : path.dirname(entry), manifest, line.switches);

if (line.inspect) inspector.open(line.inspect.port, undefined, line.inspect.wait);
const require = createRequire(path.join(process.cwd(), "electron-host.js"));
for (const file of line.requires) require(file);

try {
  // Found before the app's entry runs, so that nothing stands between that and the browser's start, as in Electron, whose
  // processes come up once the entry file has run.
  const browser = await findBrowser({ windowed: settings.headed });
  await import(pathToFileURL(main).href);
  // Only now, as in Electron: the app's entry file may still set switches and register schemes.
  runtime.browser = await launchChromium({
    browser,
    profile,
    switches: hostApp.switchesForHost(),
  });
  runtime.browser.process.once("exit", () => {
    if (runtime.quitting) return;
    process.stderr.write("electron-host: Chromium ended unexpectedly\n");
    process.exit(1);
  });
  const { product } = await runtime.browser.connection.browser.send("Browser.getVersion");
  Object.defineProperty(process.versions, "chrome", { value: product.split("/")[1], enumerable: true });
  await watchTargets(pageGone);
  await watchDownloads();
  hostApp.becomeReady();
} catch (error) {
  process.stderr.write(`${(error as Error).stack ?? error}\n`);
  process.exit(1);
}
