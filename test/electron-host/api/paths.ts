import { mkdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { settings } from "../settings.ts";

type PathName = Parameters<Electron.App["getPath"]>[0];

const overridden = new Map<string, string>();

function userFolder(name: string): string {
  return path.join(os.homedir(), name);
}

function applicationData(): string {
  if (process.platform === "win32") return process.env.APPDATA ?? userFolder("AppData\\Roaming");
  return process.env.XDG_CONFIG_HOME ?? userFolder(".config");
}

function defaultPath(name: PathName, appName: string): string | null {
  switch (name) {
    case "home":
      return os.homedir();
    case "appData":
      return applicationData();
    case "userData":
      return path.join(getPath("appData", appName), appName);
    case "sessionData":
      return getPath("userData", appName);
    case "logs":
      return path.join(getPath("userData", appName), "logs");
    case "crashDumps":
      return path.join(getPath("userData", appName), "Crashpad");
    case "temp":
      return os.tmpdir();
    case "exe":
    case "module":
      return settings.executable;
    case "desktop":
      return userFolder("Desktop");
    case "documents":
      return userFolder("Documents");
    case "downloads":
      return userFolder("Downloads");
    case "music":
      return userFolder("Music");
    case "pictures":
      return userFolder("Pictures");
    case "videos":
      return userFolder("Videos");
    default:
      return null;
  }
}

/** @throws Error "Failed to get 'x' path" for a name that Electron does not know on this system */
export function getPath(name: PathName, appName: string): string {
  const found = overridden.get(name) ?? defaultPath(name, appName);
  if (!found) throw new Error(`Failed to get '${name}' path`);
  if (name === "userData") mkdirSync(found, { recursive: true });
  return found;
}

export function setPath(name: string, value: string): void {
  if (!path.isAbsolute(value)) throw new Error("Path must be absolute");
  mkdirSync(value, { recursive: true });
  overridden.set(name, value);
}
