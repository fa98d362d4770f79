import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright-core";

const repository = path.resolve(import.meta.dirname, "..", "..");
const standIn = path.join(repository, "test", "electron-host", "dist");
const START_TIMEOUT = 30_000;

/** Which program the specs run against. */
type Target = { kind: "host" } | { kind: "electron" } | { kind: "packed"; executable: string };

/** Reads E2E_TARGET: `host` (the stand-in, default on Linux), `electron` (the real binary), `packed:<executable>`. */
export function readTarget(text = process.env.E2E_TARGET, platform = process.platform): Target {
  const name = text || (platform === "linux" ? "host" : "electron");
  if (name === "host" || name === "electron") return { kind: name };
  if (name.startsWith("packed:"))
    return { kind: "packed", executable: path.resolve(name.slice("packed:".length)) };
  throw new Error(`E2E_TARGET must be host, electron or packed:<executable>, not ${name}`);
}

export interface LaunchOptions {
  /** A data folder to start on; it stays after `close`. Without it the program gets one of its own, removed at the end. */
  userData?: string;
  /** Further arguments after the program's own. */
  args?: string[];
  env?: Record<string, string>;
  /** Another target than the one that E2E_TARGET names. */
  target?: Target;
  /** CommonJS files the main process runs before the program's own entry (not on a packed program). */
  requires?: string[];
  /** Another program than the one built in out/, as the stand-in's own tests have. */
  entry?: string;
  colorScheme?: "light" | "dark";
}

export interface Launched {
  app: ElectronApplication;
  /** The main process; unlike `app.process()` it can still be asked after its end. */
  process: ChildProcess;
  /** The first window; wait for what the spec needs in it, not for a load state. */
  page: Page;
  userData: string;
  /** What the main process has written so far, for a failing spec to show. */
  output(): string;
  /** Quits as the user would, waits for the process, removes the data folder unless it was given. */
  close(): Promise<void>;
  /** Ends the process at once (SIGKILL) and waits for it; the data folder stays until `close`. */
  kill(): Promise<void>;
}

interface Start {
  executable: string;
  /** What stands before the program's own arguments. */
  args: string[];
}

function prepare(target: Target, entry: string): Start {
  if (target.kind === "packed") return { executable: target.executable, args: [] };
  const folder =
    target.kind === "host"
      ? standIn
      : (process.env.ELECTRON_OVERRIDE_DIST_PATH ??
        path.join(repository, "node_modules", "electron", "dist"));
  const executable = path.join(folder, process.platform === "win32" ? "electron.exe" : "electron");
  if (!existsSync(executable)) throw new Error(`There is no Electron binary at ${executable}`);
  return { executable, args: [entry] };
}

/** An unpacked program is left to Playwright to find: only then does it hold the program back until it has attached itself. */
function playwrightTarget(target: Target, { executable }: Start): { executablePath?: string } {
  if (target.kind === "packed") return { executablePath: executable };
  process.env.ELECTRON_OVERRIDE_DIST_PATH = path.dirname(executable);
  return {};
}

const commandLine = (start: Start, userData: string, options: LaunchOptions): string[] => [
  ...(options.requires ?? []).flatMap((file) => ["-r", file]),
  ...start.args,
  `--user-data-dir=${userData}`,
  ...(options.args ?? []),
];

/**
 * Runs the program until it ends by itself, and gives its exit code: for a start that shows no window. Such a start is not
 * Playwright's, whose own waiting for the debugger's lines goes on after it has given up and then fails with nobody to hear it.
 */
export async function runToEnd(userData: string, options: LaunchOptions = {}): Promise<number | null> {
  const start = prepare(options.target ?? readTarget(), options.entry ?? repository);
  const sandbox = process.platform === "linux" ? ["--no-sandbox"] : [];
  const child = spawn(start.executable, [...sandbox, ...commandLine(start, userData, options)], {
    env: { ...process.env, ...options.env },
    cwd: repository,
    stdio: "ignore",
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), START_TIMEOUT);
  const [code] = (await once(child, "exit")) as [number | null];
  clearTimeout(timer);
  return code;
}

/** Starts the program on a data folder of its own and waits for its first window. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const { entry = repository, env = {}, colorScheme } = options;
  const target = options.target ?? readTarget();
  const start = prepare(target, entry);
  const userData = options.userData ?? mkdtempSync(path.join(tmpdir(), "ledger-e2e-"));
  const removeData = () => {
    if (options.userData === undefined) rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  };
  let app: ElectronApplication;
  try {
    app = await _electron.launch({
      ...playwrightTarget(target, start),
      args: commandLine(start, userData, options),
      env: { ...(process.env as Record<string, string>), ...env },
      cwd: repository,
      timeout: START_TIMEOUT,
      ...(colorScheme ? { colorScheme } : {}),
    });
  } catch (error) {
    removeData();
    throw error;
  }
  const written: string[] = [];
  const child = app.process();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => written.push(text));
  }
  const exited = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", () => resolve());
  });
  const kill = async () => {
    child.kill("SIGKILL");
    await exited;
  };
  try {
    const page = await app.firstWindow({ timeout: START_TIMEOUT });
    const close = async () => {
      try {
        if (child.exitCode === null && child.signalCode === null) await app.close();
        await exited;
      } finally {
        removeData();
      }
    };
    return { app, process: child, page, userData, output: () => written.join(""), close, kill };
  } catch (error) {
    await kill();
    removeData();
    throw new Error(`The program showed no window. It wrote:\n${written.join("")}`, { cause: error });
  }
}
