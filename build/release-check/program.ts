/** A packed program as the check of a release meets it, and how it is started on a data folder of its own. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export interface PackedProgram {
  folder: string;
  executable: string;
  platform: "linux" | "win32";
  arch: "x64" | "arm64";
}

const LOOK_EVERY_MS = 100;

/** The stand-in's script says so itself; it is no program to hand out. */
export function isStandIn({ executable, platform }: PackedProgram): boolean {
  const bytes = readFileSync(executable);
  return platform === "linux"
    ? bytes.subarray(0, 64).includes("Not Electron")
    : !bytes.includes("Electron Framework") && !bytes.includes("electron.asar");
}

/** Why it cannot be started here; null where it can. */
export function whyNotHere(program: PackedProgram): string | null {
  if (isStandIn(program)) return "内含替身而非真正的 Electron";
  if (program.platform !== process.platform || program.arch !== process.arch)
    return `要在 ${program.platform} ${program.arch} 的电脑上运行这一项检查`;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (program.platform === "linux" && DISPLAY === undefined && WAYLAND_DISPLAY === undefined)
    return "这里没有显示器（可用 xvfb-run）";
  return null;
}

export interface Trial {
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Milliseconds after which it is ended, come up or not. */
  limitMs?: number;
}

/** Starts it, and tells whether it opened a ledger in the data folder it was given. It is ended before this returns. */
export async function comesUp(
  executable: string,
  { args = [], env = {}, limitMs = 30_000 }: Trial = {},
): Promise<boolean> {
  const data = mkdtempSync(join(tmpdir(), "release-check-"));
  const sandbox = process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const child = spawn(executable, [...args, ...sandbox, `--user-data-dir=${data}`], {
    env: { ...process.env, ...env },
    stdio: "ignore",
  });
  const ended = new AbortController();
  const end = new Promise<void>((resolve) => {
    for (const event of ["exit", "error"] as const)
      child.once(event, () => {
        ended.abort();
        resolve();
      });
  });
  const isUp = (): boolean =>
    readdirSync(data, { recursive: true, encoding: "utf8" }).some((name) => name.endsWith("台账.db"));
  try {
    const start = performance.now();
    while (!isUp() && !ended.signal.aborted && performance.now() - start < limitMs)
      await pause(LOOK_EVERY_MS);
    return existsSync(data) && isUp();
  } finally {
    child.kill("SIGKILL");
    await end;
    rmSync(data, { recursive: true, force: true, maxRetries: 10 });
  }
}
