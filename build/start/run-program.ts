import { spawn } from "node:child_process";
import type { EarlyEnd } from "./why-it-ended.ts";

/** A runtime that cannot come up ends within a moment; afterwards it is the program that runs. */
const EARLY_MS = 10_000;
const QUIET_MS = 3_000;

/** `unshown` is what was held back of an early end: for the terminal, when nothing better can be said. */
export type Ended = { early: EarlyEnd; unshown: string } | { early: null; code: number };

/**
 * Runs a program in this terminal until it ends. What it writes to stderr is held back while it may still die at
 * once, so that a failure is told in one sentence instead of a page of the runtime's own words.
 */
export function runProgram(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const started = Date.now();
  const child = spawn(command, args, { env, stdio: ["inherit", "inherit", "pipe"] });
  // Ctrl+C reaches the program by itself; what is sent to this process alone is passed on.
  const passOn = (signal: NodeJS.Signals) => child.kill(signal);
  process.on("SIGTERM", passOn).on("SIGHUP", passOn);
  let held: string | null = "";
  const release = () => {
    if (held) process.stderr.write(held);
    held = null;
  };
  const quiet = setTimeout(release, QUIET_MS);
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr = (stderr + text).slice(-8000);
    if (held === null) process.stderr.write(text);
    else held += text;
  });
  return new Promise((resolve) => {
    const end = (code: number | null, signal: NodeJS.Signals | null) => {
      clearTimeout(quiet);
      process.off("SIGTERM", passOn).off("SIGHUP", passOn);
      const early = Date.now() - started < EARLY_MS && code !== 0;
      if (!early) release();
      resolve(
        early ? { early: { code, signal, stderr }, unshown: held ?? "" } : { early: null, code: code ?? 1 },
      );
    };
    child.once("error", (error) => {
      stderr += error.message;
      end(null, null);
    });
    child.once("close", end);
  });
}
