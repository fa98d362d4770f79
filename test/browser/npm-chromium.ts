import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Browser } from "./find-browser.ts";

const PACKAGE = "@sparticuz/chromium";
const CHECKOUT_CACHE = path.resolve(import.meta.dirname, "..", "..", ".cache");
const require = createRequire(import.meta.url);
const run = promisify(execFile);

function mainFile(): string | null {
  try {
    return require.resolve(PACKAGE);
  } catch {
    return null;
  }
}

/** Why this machine cannot have the npm browser, or null. */
function unavailable(platform: NodeJS.Platform): string | null {
  if (platform !== "linux" || process.arch !== "x64") return "npm 自带的浏览器只有 Linux x64 版";
  return mainFile() ? null : `npm 自带的浏览器（${PACKAGE}）没有安装`;
}

/**
 * Unpacks the browser once per version.
 * The package itself writes to fixed names in the temporary folder, where two starts at once would run a
 * half-written file; so it unpacks into a folder of its own, which is then renamed to the final name in one step.
 */
async function unpackOnce(main: string, cache: string): Promise<string> {
  const manifest = readFileSync(path.resolve(path.dirname(main), "..", "package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  const home = path.join(cache, `chromium-${version}`);
  const executable = path.join(home, "chromium");
  if (existsSync(executable)) return executable;
  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(path.join(cache, "chromium-unpacking-"));
  try {
    const url = JSON.stringify(pathToFileURL(main).href);
    const code = `const { default: chromium } = await import(${url}); await chromium.executablePath();`;
    // AWS_EXECUTION_ENV makes the package unpack its own copies of nss and nspr as well.
    const env = { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: "24.x" };
    await run(process.execPath, ["--input-type=module", "-e", code], { env });
    await rename(staging, home).catch((error: unknown) => {
      // Another start may have been faster; its copy is as good as ours.
      if (!existsSync(executable)) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return executable;
}

/** Chromium dies where the system has no font at all: so the package's own is always among them, after the system's. */
async function fontSettings(home: string): Promise<string> {
  const file = path.join(home, "fonts.conf");
  if (!existsSync(file)) {
    const settings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${home}/fonts/fonts</dir>
  <cachedir>${home}/font-cache</cachedir>
</fontconfig>
`;
    // Renamed into place, as another start may be reading it.
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, settings);
    await rename(draft, file);
  }
  return file;
}

/** The version that the browser states when it runs with `env`, or why it does not run. */
async function statedVersion(executable: string, env: Record<string, string>): Promise<string | Error> {
  try {
    const { stdout } = await run(executable, ["--version"], { env: { ...process.env, ...env } });
    return /\d+\.\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? "unknown";
  } catch (error) {
    return error as Error;
  }
}

/**
 * Makes the browser ready; it brings its own libraries, used where the system has none, and a Latin font.
 * @throws Error with a Chinese sentence when it cannot be unpacked or does not run
 */
async function unpack(cache = CHECKOUT_CACHE): Promise<Browser> {
  const main = mainFile();
  if (!main) throw new Error(`npm 自带的浏览器（${PACKAGE}）没有安装。`);
  const executable = await unpackOnce(main, cache).catch((error: Error) => {
    throw new Error(`npm 自带的浏览器解压失败：${error.message}`, { cause: error });
  });
  const home = path.dirname(executable);
  const env: Record<string, string> = {};
  if (!process.env.FONTCONFIG_FILE) env.FONTCONFIG_FILE = await fontSettings(home);
  let version = await statedVersion(executable, env);
  if (version instanceof Error) {
    const libraries = path.join(home, "al2023", "lib");
    env.LD_LIBRARY_PATH = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
    version = await statedVersion(executable, env);
  }
  if (version instanceof Error) throw new Error(`npm 自带的浏览器不能运行：${version.message}`);
  return { path: executable, kind: "npm", headlessOnly: true, version, env };
}

/** The headless Chromium that npm can bring. */
export const npmChromium = { unavailable, unpack };
