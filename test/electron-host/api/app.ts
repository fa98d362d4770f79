import { runtime } from "./runtime.ts";
import { getPath, setPath } from "./paths.ts";
import { SingleInstance } from "./single-instance.ts";
import { HostEvent } from "../host-event.ts";
import { StrictEmitter, asElectron, type Declared } from "../strict.ts";

const EVENTS = [
  "ready",
  "window-all-closed",
  "before-quit",
  "will-quit",
  "quit",
  "second-instance",
  "browser-window-created",
  "browser-window-focus",
  "browser-window-blur",
  "web-contents-created",
  "render-process-gone",
  "child-process-gone",
  // The system sends these on macOS only, or on crashes that do not occur here.
  "activate",
  "open-file",
  "open-url",
  "gpu-info-update",
];

/** How windows are closed and what ends with the process; set by the modules that own them. */
export const ending = {
  /** Closes one window after another; false as soon as one refuses. */
  closeAllWindows: async (): Promise<boolean> => true,
  destroyAllWindows: (): void => {},
  /** Ends the browser and removes what is temporary. */
  cleanUp: async (): Promise<void> => {},
};

interface Manifest {
  name?: string;
  productName?: string;
  version?: string;
}

class App extends StrictEmitter implements Declared<Electron.App> {
  isPackaged = false;
  readonly commandLine: Electron.CommandLine;
  private readonly switches = new Map<string, string>();
  private manifest: Manifest = {};
  private appPath = process.cwd();
  private modelId = "";
  private instance: SingleInstance | null = null;
  private readonly whenReadyPromise: Promise<void>;
  private resolveReady = () => {};

  constructor() {
    super(EVENTS);
    this.whenReadyPromise = new Promise((resolve) => {
      this.resolveReady = resolve;
    });
    const { switches } = this;
    this.commandLine = {
      appendSwitch: (name, value = "") => void switches.set(name, value),
      appendArgument: () => {
        throw new Error("electron-host: commandLine.appendArgument is not implemented");
      },
      hasSwitch: (name) => switches.has(name),
      getSwitchValue: (name) => switches.get(name) ?? "",
      removeSwitch: (name) => void switches.delete(name),
    };
  }

  get name(): string {
    return this.manifest.productName ?? this.manifest.name ?? "Electron";
  }
  set name(name: string) {
    this.manifest.productName = name;
  }
  getName(): string {
    return this.name;
  }
  setName(name: string): void {
    this.name = name;
  }
  getVersion(): string {
    return this.manifest.version ?? "0.0.0";
  }
  getAppPath(): string {
    return this.appPath;
  }
  getPath(name: Parameters<Electron.App["getPath"]>[0]): string {
    return getPath(name, this.name);
  }
  setPath(name: string, value: string): void {
    setPath(name, value);
  }
  getLocale(): string {
    return this.switches.get("lang") ?? "zh-CN";
  }
  getSystemLocale(): string {
    return "zh-CN";
  }
  getPreferredSystemLanguages(): string[] {
    return ["zh-CN"];
  }
  setAppUserModelId(id: string): void {
    this.modelId = id; // Windows alone has such an id; elsewhere Electron only keeps it, too
  }
  getAppUserModelId(): string {
    return this.modelId;
  }
  enableSandbox(): void {
    // Windows without a sandbox are refused anyway.
    if (runtime.ready) throw new Error("app.enableSandbox() can only be called before app is ready");
  }
  disableHardwareAcceleration(): void {
    if (runtime.ready)
      throw new Error("app.disableHardwareAcceleration() can only be called before app is ready");
    this.switches.set("disable-gpu", "");
  }
  isReady(): boolean {
    return runtime.ready;
  }
  whenReady(): Promise<void> {
    return this.whenReadyPromise;
  }

  requestSingleInstanceLock(additionalData: unknown = {}): boolean {
    this.instance ??= new SingleInstance(this.getPath("userData"));
    const own = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    return this.instance.acquire(own, ({ argv, workingDirectory, additionalData: data }) =>
      this.emit("second-instance", new HostEvent(), argv, workingDirectory, data),
    );
  }
  hasSingleInstanceLock(): boolean {
    return this.instance?.isHeld() ?? false;
  }
  releaseSingleInstanceLock(): void {
    this.instance?.release();
  }

  quit(): void {
    if (runtime.quitting) return;
    const beforeQuit = new HostEvent();
    this.emit("before-quit", beforeQuit);
    if (beforeQuit.defaultPrevented) return;
    runtime.quitting = true;
    void ending.closeAllWindows().then((closed) => {
      if (closed) this.finish();
      else runtime.quitting = false;
    });
  }
  exit(code = 0): void {
    runtime.quitting = true;
    ending.destroyAllWindows();
    this.emit("quit", new HostEvent(), code);
    void ending.cleanUp().finally(() => process.exit(code));
  }

  /** Not Electron's: what the entry file knows of the app before its code runs. */
  describeForHost(appPath: string, manifest: Manifest, switches: ReadonlyMap<string, string>): void {
    this.appPath = appPath;
    this.manifest = { ...manifest };
    for (const [name, value] of switches) this.switches.set(name, value);
  }
  /** Not Electron's: the switches that Chromium is to get. */
  switchesForHost(): ReadonlyMap<string, string> {
    return this.switches;
  }
  /** Not Electron's: the browser is up and the app's entry file has run. */
  becomeReady(): void {
    runtime.ready = true;
    this.emit("ready", new HostEvent(), {});
    this.resolveReady();
  }
  /** Not Electron's: the last window is gone. */
  allWindowsClosed(): void {
    if (runtime.quitting) return;
    if (this.listenerCount("window-all-closed") > 0) this.emit("window-all-closed");
    else this.quit();
  }

  private finish(): void {
    const willQuit = new HostEvent();
    this.emit("will-quit", willQuit);
    if (willQuit.defaultPrevented) runtime.quitting = false;
    else this.exit(0);
  }
}

/** The one app, with what the stand-in's own modules need of it. */
export const hostApp = new App();
export const app = asElectron<Electron.App>(hostApp);
