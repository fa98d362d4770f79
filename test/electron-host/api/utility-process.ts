import { fork, type ChildProcess } from "node:child_process";
import { hostApp } from "./app.ts";
import { HostEvent } from "../host-event.ts";
import { StrictEmitter, asElectron, strict, type Declared } from "../strict.ts";

const PARENT_PORT = new URL("../utility/parent-port.ts", import.meta.url).href;

/** The stand-in's own settings reach its children whatever environment the program gives them. */
function hostVariables(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name.startsWith("ELECTRON_HOST_")),
  );
}

/** Electron takes the engine's flags in one switch, Node each by itself. */
const JS_FLAGS = "--js-flags=";
const nodeFlags = (execArgv: readonly string[]): string[] =>
  execArgv.flatMap((arg) => (arg.startsWith(JS_FLAGS) ? arg.slice(JS_FLAGS.length).split(" ") : [arg]));

/** A Node process beside the main one, with `process.parentPort` in place of Node's own channel. */
class UtilityProcess extends StrictEmitter implements Declared<Electron.UtilityProcess> {
  private readonly child: ChildProcess;
  pid: number | undefined;

  constructor(modulePath: string, args: string[], options: Electron.ForkOptions) {
    super(["spawn", "exit", "message", "error"]);
    const {
      env = process.env,
      execArgv = [],
      cwd,
      stdio = "inherit",
      serviceName = "Node Utility Process",
    } = options;
    this.child = fork(modulePath, args, {
      env: { ...env, ...hostVariables() },
      cwd,
      execArgv: ["--disable-warning=ExperimentalWarning", "--import", PARENT_PORT, ...nodeFlags(execArgv)],
      serialization: "advanced",
      stdio:
        stdio === "pipe"
          ? ["ignore", "pipe", "pipe", "ipc"]
          : (["ignore", stdio, stdio, "ipc"].flat().slice(-4) as never),
    });
    this.child.on("spawn", () => {
      this.pid = this.child.pid;
      this.emit("spawn");
    });
    this.child.on("message", (message) => this.emit("message", message));
    this.child.on("exit", (code, signal) => {
      this.pid = undefined;
      const exitCode = code ?? 1;
      this.emit("exit", exitCode);
      if (exitCode !== 0) {
        const details = {
          type: "Utility",
          reason: signal ? "killed" : "abnormal-exit",
          exitCode,
          serviceName,
        };
        hostApp.emit("child-process-gone", new HostEvent(), details);
      }
    });
  }
  get stdout(): NodeJS.ReadableStream | null {
    return this.child.stdout;
  }
  get stderr(): NodeJS.ReadableStream | null {
    return this.child.stderr;
  }
  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error("electron-host: transferring ports is not implemented");
    if (this.child.connected) this.child.send(message as object);
  }
  kill(): boolean {
    return this.child.kill("SIGTERM");
  }
}

export const utilityProcess = strict<typeof Electron.utilityProcess>("utilityProcess", {
  fork: (modulePath: string, args: string[] | Electron.ForkOptions = [], options?: Electron.ForkOptions) => {
    const [list, chosen] = Array.isArray(args) ? [args, options] : [[], args];
    return asElectron<Electron.UtilityProcess>(new UtilityProcess(modulePath, list, chosen ?? {}));
  },
});
