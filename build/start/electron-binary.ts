import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..", "..");
const electronPackage = path.join(root, "node_modules", "electron");
const standIn = path.join(root, "test", "electron-host", "dist");
const FETCH_MS = 15_000;

/** Where a failed fetch is remembered; deleting the file lets it be tried again. */
const fetchMemory = path.join(root, ".cache", "electron-fetch.json");

interface Memory {
  version: string;
  why: string;
}

function installedVersion(): string {
  const manifest = readFileSync(path.join(electronPackage, "package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

/** The real Electron's executable where it is present; the stand-in that tests put in its place does not count. */
export function electronBinary(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  const name = platform === "win32" ? "electron.exe" : "electron";
  const folders = [env.ELECTRON_OVERRIDE_DIST_PATH, path.join(electronPackage, "dist")];
  for (const folder of folders) {
    if (!folder || !existsSync(path.join(folder, name))) continue;
    if (realpathSync(folder) !== standIn) return path.join(folder, name);
  }
  return null;
}

function remembered(): Memory | null {
  try {
    return JSON.parse(readFileSync(fetchMemory, "utf8")) as Memory;
  } catch {
    return null;
  }
}

/** What stands against fetching the binary; null when it may be tried. */
export function whyNotFetch(env: NodeJS.ProcessEnv): string | null {
  if (env.npm_config_offline === "true" || env.ELECTRON_SKIP_BINARY_DOWNLOAD) return "设置为离线，不去下载";
  const memory = remembered();
  if (memory?.version !== installedVersion()) return null;
  return `${memory.why}（删除 ${path.relative(root, fetchMemory)} 可再试）`;
}

function remember(why: string): string {
  mkdirSync(path.dirname(fetchMemory), { recursive: true });
  const memory: Memory = { version: installedVersion(), why };
  writeFileSync(fetchMemory, `${JSON.stringify(memory, null, 2)}\n`);
  return why;
}

/** Lets the electron package fetch its binary, once and for 15 seconds at most. @returns why it failed, or null */
export function fetchElectron(): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(electronPackage, "install.js")], { stdio: "ignore" });
    let late = false;
    const patience = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, FETCH_MS);
    child.once("close", (code) => {
      clearTimeout(patience);
      if (code === 0) {
        rmSync(fetchMemory, { force: true });
        resolve(null);
      } else {
        resolve(remember(late ? `${FETCH_MS / 1000} 秒内没有下载完` : "下载不到"));
      }
    });
  });
}
