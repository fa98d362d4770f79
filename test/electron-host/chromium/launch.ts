import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Browser } from "../../browser/find-browser.ts";
import { settings } from "../settings.ts";
import { Connection } from "./connection.ts";

/** Own list, as short as it can be: what makes a stock browser a quiet runtime for one program. */
const QUIET_SWITCHES = [
  "--remote-debugging-pipe",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--hide-crash-restore-bubble",
  "--password-store=basic",
  "--use-mock-keychain",
  // The second wall behind the request filter: no name and no address leads anywhere.
  "--host-resolver-rules=MAP * ~NOTFOUND",
];

/** A bare window: no tabs, no address, no bar about switches. An empty page of data: is taken as an app, about:blank is not. */
const WINDOW_SWITCHES = ["--app=data:text/html,", "--test-type"];

/** The browser would offer to translate a Chinese page on an English system. */
function turnOffTranslation(profile: string): void {
  const folder = path.join(profile, "Default");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "Preferences"), JSON.stringify({ translate: { enabled: false } }));
}

export interface LaunchOptions {
  browser: Browser;
  profile: string;
  /** Switches of the command line and of app.commandLine, without the leading dashes. */
  switches: ReadonlyMap<string, string>;
}

export interface RunningBrowser {
  connection: Connection;
  process: ChildProcess;
  /** Asks the browser to end, then insists; resolves when its process is gone. */
  close(): Promise<void>;
  /** Ends the browser and all its processes without waiting. */
  kill(): void;
}

function commandLine({ profile, switches }: LaunchOptions): string[] {
  const args = [...QUIET_SWITCHES, `--user-data-dir=${profile}`];
  if (settings.headed) args.push(...WINDOW_SWITCHES);
  else args.push("--no-startup-window", "--headless");
  if (!switches.has("lang")) args.push("--lang=zh-CN", "--accept-lang=zh-CN");
  if (process.getuid?.() === 0 && !switches.has("no-sandbox")) args.push("--no-sandbox");
  for (const [name, value] of switches) {
    if (name !== "user-data-dir") args.push(value === "" ? `--${name}` : `--${name}=${value}`);
  }
  return args;
}

/**
 * Starts Chromium, which ends by itself when this process does.
 * @throws Error with the browser's last words when it does not come up
 */
export async function launchChromium(options: LaunchOptions): Promise<RunningBrowser> {
  if (settings.headed) turnOffTranslation(options.profile);
  const child = spawn(options.browser.path, commandLine(options), {
    // A visible Chromium on Linux takes its language from here and not from its switch.
    env: { ...process.env, LANGUAGE: "zh_CN", ...options.browser.env },
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    // A process group of its own, so that its helpers can be ended with it.
    detached: process.platform !== "win32",
  });
  const lastWords: string[] = [];
  createInterface({ input: child.stderr! }).on("line", (line) => {
    if (line.startsWith("DevTools listening on ")) process.stderr.write(`${line}\n`); // what Playwright waits for
    else if (settings.debug) process.stderr.write(`[chromium] ${line}\n`);
    lastWords.splice(0, lastWords.length - 4);
    lastWords.push(line);
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const connection = new Connection(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const kill = () => {
    try {
      if (process.platform === "win32") child.kill("SIGKILL");
      else if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {
      // Already gone.
    }
  };
  const failed = new Promise<never>((_resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`Chromium ended (${code}): ${lastWords.join(" | ")}`)));
  });
  failed.catch(() => {}); // after the start its exit is handled by the owner
  // The pipe closes before the exit is known; its last words say more than that.
  await connection.browser.send("Browser.getVersion").catch(() => failed);
  return {
    connection,
    process: child,
    kill,
    async close() {
      connection.browser.send("Browser.close").catch(() => {});
      const patience = setTimeout(kill, 2000);
      await gone;
      clearTimeout(patience);
      kill();
    },
  };
}
