import { existsSync } from "node:fs";
import { npmChromium } from "./npm-chromium.ts";
import { systemBrowserCandidates, versionOf } from "./system-browsers.ts";

/** A Chromium that can be started by its path. */
export interface Browser {
  path: string;
  kind: "named" | "system" | "npm";
  /** The npm build is a headless shell: it shows no window whatever the display. */
  headlessOnly: boolean;
  /** As the browser itself names it, for example "156.0.8078.79"; "unknown" where it does not say. */
  version: string;
  /** What its process needs on top of the caller's environment (libraries or fonts it brought along). */
  env: Record<string, string>;
}

export interface FindOptions {
  env?: NodeJS.ProcessEnv;
  platform?: NodeJS.Platform;
  /** Where the npm build is unpacked; the checkout's cache unless another is named. */
  cache?: string;
  /** Leave out the npm build, which cannot show a window. */
  windowed?: boolean;
}

/**
 * Finds a Chromium: the one the user names in PROJECT_LEDGER_BROWSER, then the system's, then the npm one.
 * A named browser that is missing is an error, never silently replaced by another one.
 * @throws Error with one Chinese sentence saying why there is none and what to install.
 */
export async function findBrowser(options: FindOptions = {}): Promise<Browser> {
  const { env = process.env, platform = process.platform, windowed = false, cache } = options;
  const named = env.PROJECT_LEDGER_BROWSER;
  if (named) {
    if (!existsSync(named)) {
      throw new Error(`PROJECT_LEDGER_BROWSER 所指的浏览器不存在：${named}`);
    }
    const headlessOnly = /headless[-_]shell/i.test(named);
    if (windowed && headlessOnly) {
      throw new Error(`PROJECT_LEDGER_BROWSER 所指的浏览器不能显示窗口：${named}`);
    }
    return { path: named, kind: "named", headlessOnly, version: versionOf(named, platform), env: {} };
  }
  const system = systemBrowserCandidates(env, platform).find((path) => existsSync(path));
  if (system) {
    return {
      path: system,
      kind: "system",
      headlessOnly: false,
      version: versionOf(system, platform),
      env: {},
    };
  }
  if (windowed) {
    throw new Error("本机没有能显示窗口的浏览器，请安装 Chromium、Google Chrome 或 Microsoft Edge。");
  }
  const reason = npmChromium.unavailable(platform);
  if (reason) {
    throw new Error(`找不到浏览器：${reason}，请安装 Chromium、Google Chrome 或 Microsoft Edge。`);
  }
  return await npmChromium.unpack(cache);
}
