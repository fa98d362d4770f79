import { setTimeout } from "node:timers/promises";
import { HostEvent } from "../host-event.ts";
import { asElectron, type Declared } from "../strict.ts";
import { openContents } from "./all-web-contents.ts";
import { ending, hostApp } from "./app.ts";
import { hostNativeTheme } from "./native-theme.ts";
import { runtime } from "./runtime.ts";
import { WebContents } from "./web-contents.ts";
import { WindowFrame } from "./window-frame.ts";

/** After this long a page that should say whether it may be unloaded counts as hanging. */
const UNLOAD_PATIENCE = 5000;

let windows: BrowserWindow[] = [];
let focusedId: number | null = null;
let lastId = 0;

const focusedWindow = () => windows.find((window) => window.id === focusedId);
const outside = (window: BrowserWindow | null | undefined) =>
  window ? asElectron<Electron.BrowserWindow>(window) : null;

/** A window with a page in it. */
export class BrowserWindow extends WindowFrame implements Declared<Electron.BrowserWindow> {
  readonly id = ++lastId;
  readonly hostContents: WebContents;
  readonly webContents: Electron.WebContents;
  private destroyed = false;
  private closing: Promise<boolean> | null = null;

  static getAllWindows(): Electron.BrowserWindow[] {
    return windows.map((window) => asElectron<Electron.BrowserWindow>(window));
  }
  static getFocusedWindow(): Electron.BrowserWindow | null {
    return outside(focusedWindow());
  }
  static fromWebContents(contents: Electron.WebContents): Electron.BrowserWindow | null {
    return outside(windows.find((window) => window.webContents === contents));
  }
  static fromId(id: number): Electron.BrowserWindow | null {
    return outside(windows.find((window) => window.id === id));
  }

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    if (!runtime.ready) throw new Error("Cannot create BrowserWindow before app is ready");
    super(options, hostApp.name);
    this.hostContents = new WebContents({
      preferences: options.webPreferences ?? {},
      size: this.frame.current(),
      backgroundColor: options.backgroundColor,
      closeWindow: (askPage) => void this.closeForHost({ program: false, page: askPage }),
    });
    this.webContents = asElectron<Electron.WebContents>(this.hostContents);
    this.hostContents.once("did-finish-load", () => this.emit("ready-to-show", new HostEvent()));
    this.hostContents.on("page-title-updated", (_event, title: string, explicit: boolean) => {
      const event = new HostEvent();
      this.emit("page-title-updated", event, title, explicit);
      if (!event.defaultPrevented) this.title = title;
    });
    windows.push(this);
    if (this.visible) focusedId = this.id;
    hostApp.emit("web-contents-created", new HostEvent(), this.webContents);
    hostApp.emit("browser-window-created", new HostEvent(), outside(this));
  }

  loadURL(url: string): Promise<void> {
    return this.hostContents.loadURL(url);
  }
  reload(): void {
    this.hostContents.reload();
  }
  capturePage(rect?: Electron.Rectangle): Promise<Electron.NativeImage> {
    return this.hostContents.capturePage(rect);
  }
  setBackgroundColor(colour: string): void {
    this.hostContents.backgroundForHost(colour);
  }
  protected sizeChanged(size: { width: number; height: number }): void {
    this.hostContents.sizeForHost(size);
  }

  focus(): void {
    this.takeFocus();
  }
  protected takeFocus(): void {
    if (this.isFocused()) return;
    focusedWindow()?.blur();
    focusedId = this.id;
    this.hostContents.focus();
    this.emit("focus");
    hostApp.emit("browser-window-focus", new HostEvent(), outside(this));
  }
  blur(): void {
    if (!this.isFocused()) return;
    focusedId = null;
    this.emit("blur");
    hostApp.emit("browser-window-blur", new HostEvent(), outside(this));
  }
  isFocused(): boolean {
    return focusedId === this.id;
  }
  moveTop(): void {
    this.hostContents.focus();
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }
  close(): void {
    void this.closeForHost({ program: true, page: true });
  }
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    windows = windows.filter((window) => window !== this);
    if (this.isFocused()) focusedId = null;
    void this.hostContents.destroyForHost();
    this.emit("closed");
    if (windows.length === 0) hostApp.allWindowsClosed();
  }

  /** Asks the program first, then the page, as Electron does. @returns false when one of them keeps the window open */
  closeForHost(ask: { program: boolean; page: boolean }): Promise<boolean> {
    this.closing ??= this.tryToClose(ask).finally(() => {
      this.closing = null;
    });
    return this.closing;
  }
  private async tryToClose(ask: { program: boolean; page: boolean }): Promise<boolean> {
    if (this.destroyed) return true;
    if (ask.program) {
      const event = new HostEvent();
      this.emit("close", event);
      if (event.defaultPrevented) return false;
    }
    if (ask.page && !this.destroyed && (await this.pageObjects())) {
      const event = new HostEvent();
      this.hostContents.emit("will-prevent-unload", event);
      if (!event.defaultPrevented) return false;
    }
    this.destroy();
    return true;
  }
  private async pageObjects(): Promise<boolean> {
    if (this.hostContents.innerUrl === "") return false; // nothing was ever loaded
    const ask = `(() => {
      const event = document.createEvent("BeforeUnloadEvent");
      event.initEvent("beforeunload", false, true);
      dispatchEvent(event);
      return event.defaultPrevented || event.returnValue !== "";
    })()`;
    // A page that cannot answer any more does not object either.
    const answer = this.hostContents.executeJavaScript(ask).catch(() => false);
    return Boolean(await Promise.race([answer, setTimeout(UNLOAD_PATIENCE, false, { ref: false })]));
  }
}

ending.closeAllWindows = async () => {
  for (const window of windows) if (!(await window.closeForHost({ program: true, page: true }))) return false;
  return true;
};
ending.destroyAllWindows = () => {
  for (const window of windows) window.destroy();
};
hostNativeTheme.on("updated", () => {
  for (const contents of openContents.list()) contents.coloursForHost();
});

/** Somebody closed the page itself, as a user does in a visible browser: too late for a veto, but not in silence. */
export function pageGone(targetId: string): void {
  const window = windows.find(({ hostContents }) => hostContents.targetId === targetId);
  if (!window || window.isDestroyed()) return;
  window.emit("close", new HostEvent());
  window.destroy();
}

/** The window that has the focus, or else any. */
export function hostWindowInFront(): BrowserWindow | null {
  return focusedWindow() ?? windows[0] ?? null;
}

/** The window that a menu acts on. */
export function windowInFront(): Electron.BrowserWindow | null {
  return outside(hostWindowInFront());
}
