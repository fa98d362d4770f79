/** `npm start`: shows the program in the best way that this machine allows, and says what is missing for a better one. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

import { findBrowser } from "../../test/browser/find-browser.ts";
import { chooseStart, type Facts } from "./choose-start.ts";
import { electronBinary, fetchElectron, whyNotFetch } from "./electron-binary.ts";
import { runProgram } from "./run-program.ts";
import { whyItEnded } from "./why-it-ended.ts";

const root = path.resolve(import.meta.dirname, "..", "..");
const standIn = path.join(root, "test", "electron-host", "boot.ts");
const ownArguments = process.argv.slice(2);

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

async function gatherFacts(): Promise<Facts> {
  const { env, platform } = process;
  const browser = await findBrowser({ windowed: true }).catch((error: Error) => error);
  return {
    platform,
    root: process.getuid?.() === 0,
    display: platform === "win32" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY),
    electron: electronBinary(env, platform)
      ? { state: "present" }
      : { state: "missing", why: whyNotFetch(env) },
    browser: browser instanceof Error ? { path: null, why: browser.message } : { path: browser.path },
    standInFailure: null,
  };
}

function runDemonstration(): Promise<number> {
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: "inherit" } as const;
  const child = npm?.endsWith(".js")
    ? spawn(process.execPath, [npm, "run", "demo"], options)
    : spawn("npm", ["run", "demo"], { ...options, shell: process.platform === "win32" });
  return new Promise((resolve) => {
    child.once("error", (error) => {
      say(`演示没有启动：${error.message}`);
      resolve(1);
    });
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/** Takes one step after another, each with what the last one has taught, until the program has run. */
async function start(facts: Facts): Promise<number> {
  const step = chooseStart(facts);
  switch (step.kind) {
    case "fetch": {
      say("正在下载 Electron（最多 15 秒）……");
      const why = await fetchElectron();
      return await start({
        ...facts,
        electron: why === null ? { state: "present" } : { state: "missing", why },
      });
    }
    case "electron": {
      const binary = electronBinary(process.env, process.platform);
      if (binary === null)
        return await start({ ...facts, electron: { state: "missing", why: "下载后仍找不到" } });
      const ended = await runProgram(binary, [...step.switches, root, ...ownArguments], process.env);
      if (ended.early === null) return ended.code;
      const why = whyItEnded(ended.early);
      if (why !== null) return await start({ ...facts, electron: { state: "failed", why } });
      process.stderr.write(ended.unshown);
      return ended.early.code ?? 1;
    }
    case "stand-in": {
      say(step.notice);
      const args = ["--disable-warning=ExperimentalWarning", standIn, root, ...ownArguments];
      const ended = await runProgram(process.execPath, args, { ...process.env, ELECTRON_HOST_HEADED: "1" });
      if (ended.early === null) return ended.code;
      const why = whyItEnded(ended.early);
      if (why !== null) return await start({ ...facts, standInFailure: why });
      process.stderr.write(ended.unshown);
      return ended.early.code ?? 1;
    }
    case "demo":
      say(step.notice);
      return await runDemonstration();
  }
}

// Ctrl+C goes to the program as well, which ends in its own way; this process ends after it.
process.on("SIGINT", () => {});
if (existsSync(path.join(root, "out", "main.js"))) {
  process.exitCode = await start(await gatherFacts());
} else {
  say("程序还没有生成，请用 npm start 启动（它会先生成再启动）。");
  process.exitCode = 1;
}
