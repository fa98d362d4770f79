import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "./find-browser.ts";

const require = createRequire(import.meta.url);
const cacheFolder = path.resolve(import.meta.dirname, "..", "..", ".cache");

function packageFile(): string | null {
  try {
    return require.resolve("@sparticuz/chromium/package.json");
  } catch {
    try {
      // The package may hide its package.json behind "exports"; its main file stands in build/ beside it.
      return path.resolve(path.dirname(require.resolve("@sparticuz/chromium")), "..", "package.json");
    } catch {
      return null;
    }
  }
}

function unavailable(platform: NodeJS.Platform): string | null {
  if (platform !== "linux" || process.arch !== "x64") return "npm 自带的浏览器只有 Linux x64 版";
  if (!packageFile()) return "npm 自带的浏览器（@sparticuz/chromium）没有安装";
  return null;
}

/**
 * Unpacks the browser once per version into the checkout's cache.
 * The package itself writes to fixed names in the temporary folder, where two starts at once would run a
 * half-written file; so it unpacks into a folder of its own, which is then renamed to the final name in one step.
 */
function unpackOnce(version: string): string {
  const home = path.join(cacheFolder, `chromium-${version}`);
  if (existsSync(path.join(home, "chromium"))) return home;
  mkdirSync(cacheFolder, { recursive: true });
  const staging = mkdtempSync(path.join(cacheFolder, "chromium-unpacking-"));
  try {
    const main = pathToFileURL(require.resolve("@sparticuz/chromium")).href;
    const code = `const { default: chromium } = await import(${JSON.stringify(main)}); await chromium.executablePath();`;
    // AWS_EXECUTION_ENV makes the package unpack its own copies of nss and nspr as well.
    const env = { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: "24.x" };
    const run = spawnSync(process.execPath, ["--input-type=module", "-e", code], { env, encoding: "utf8" });
    if (run.status !== 0) throw new Error(`npm 自带的浏览器解压失败：${run.stderr.trim()}`);
    try {
      renameSync(staging, home);
    } catch (error) {
      // Another start was faster; its copy is as good as ours.
      if (!existsSync(path.join(home, "chromium"))) throw error;
    }
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return home;
}

/** Libraries and fonts from the package, only where the system has none of its own. */
function environmentFor(home: string, executable: string): Record<string, string> {
  const env: Record<string, string> = {};
  if (!existsSync("/etc/fonts/fonts.conf")) env.FONTCONFIG_PATH = path.join(home, "fonts");
  if (spawnSync(executable, ["--version"], { timeout: 20_000 }).status !== 0) {
    const libraries = path.join(home, "al2023", "lib");
    env.LD_LIBRARY_PATH = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  }
  return env;
}

async function unpack(): Promise<Browser> {
  const manifest = packageFile();
  if (!manifest) throw new Error("npm 自带的浏览器（@sparticuz/chromium）没有安装");
  const packageVersion: string = JSON.parse(readFileSync(manifest, "utf8")).version;
  const home = unpackOnce(packageVersion);
  const executable = path.join(home, "chromium");
  const env = environmentFor(home, executable);
  const stated = spawnSync(executable, ["--version"], { env: { ...process.env, ...env }, encoding: "utf8" });
  const version = /\d+\.\d+\.\d+\.\d+/.exec(stated.stdout ?? "")?.[0];
  if (!version) {
    throw new Error(
      `npm 自带的浏览器起不来：${(stated.stderr ?? String(stated.error)).trim().split("\n")[0]}`,
    );
  }
  return { path: executable, kind: "npm", headlessOnly: true, version, env };
}

/** The headless Chromium that npm can bring (@sparticuz/chromium). */
export const npmChromium = { unavailable, unpack };
