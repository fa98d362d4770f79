import { HostEvent } from "../host-event.ts";
import { StrictEmitter, asElectron, type Declared } from "../strict.ts";
import { ending, hostApp } from "./app.ts";
import { hostNativeTheme } from "./native-theme.ts";
import { runtime } from "./runtime.ts";
import { WebContents, allWebContents } from "./web-contents.ts";
import { WindowBounds, type Bounds } from "./window-bounds.ts";

const EVENTS = [
  "ready-to-show",
  "show",
  "hide",
  "focus",
  "blur",
  "close",
  "closed",
  "resize",
  "resized",
  "move",
  "moved",
  "maximize",
  "unmaximize",
  "minimize",
  "restore",
  "enter-full-screen",
  "leave-full-screen",
  "page-title-updated",
  // Sent by Windows alone, or when a page hangs, which is not noticed here.
  "session-end",
  "query-session-end",
  "unresponsive",
  "responsive",
];

let windows: BrowserWindow[] = [];
let focused: BrowserWindow | null = null;
let lastId = 0;

const outside = (window: BrowserWindow | null | undefined) =>
  window ? asElectron<Electron.BrowserWindow>(window) : null;

/** A window: its state is kept here, its page in the browser. */
export class BrowserWindow extends StrictEmitter implements Declared<Electron.BrowserWindow> {
  readonly id = ++lastId;
  readonly hostContents: WebContents;
  readonly webContents: Electron.WebContents;
  private readonly bounds: WindowBounds;
  private visible: boolean;
  title: string;
  private destroyed = false;
  menuBarVisible: boolean;
  private closing: Promise<boolean> | null = null;

  static getAllWindows(): Electron.BrowserWindow[] {
    return windows.map((window) => asElectron<Electron.BrowserWindow>(window));
  }
  static getFocusedWindow(): Electron.BrowserWindow | null {
    return outside(focused);
  }
  static fromWebContents(contents: Electron.WebContents): Electron.BrowserWindow | null {
    return outside(windows.find((window) => window.webContents === contents));
  }
  static fromId(id: number): Electron.BrowserWindow | null {
    return outside(windows.find((window) => window.id === id));
  }

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super(EVENTS);
    if (!runtime.ready) throw new Error("Cannot create BrowserWindow before app is ready");
    this.bounds = new WindowBounds(options);
    this.visible = options.show ?? true;
    this.title = options.title ?? hostApp.name;
    this.menuBarVisible = !options.autoHideMenuBar;
    this.hostContents = new WebContents({
      preferences: options.webPreferences ?? {},
      size: this.bounds.current(),
      backgroundColor: options.backgroundColor,
      closeWindow: (askPage) => void this.closeForHost(askPage),
    });
    this.webContents = asElectron<Electron.WebContents>(this.hostContents);
    this.hostContents.once("did-finish-load", () => this.emit("ready-to-show", new HostEvent()));
    this.hostContents.on("page-title-updated", (_event, title: string, explicit: boolean) => {
      const event = new HostEvent();
      this.emit("page-title-updated", event, title, explicit);
      if (!event.defaultPrevented) this.title = title;
    });
    windows.push(this);
    if (this.visible) focused = this;
    if (options.webPreferences?.zoomFactor)
      this.hostContents.setZoomFactor(options.webPreferences.zoomFactor);
    hostApp.emit("web-contents-created", new HostEvent(), this.webContents);
    hostApp.emit("browser-window-created", new HostEvent(), asElectron<Electron.BrowserWindow>(this));
  }

  loadURL(url: string): Promise<void> {
    return this.hostContents.loadURL(url);
  }
  loadFile(file: string, options?: Electron.LoadFileOptions): Promise<void> {
    return this.hostContents.loadFile(file, options);
  }
  reload(): void {
    this.hostContents.reload();
  }
  capturePage(rect?: Electron.Rectangle): Promise<Electron.NativeImage> {
    return this.hostContents.capturePage(rect);
  }

  show(): void {
    this.showInactive();
    this.focus();
  }
  showInactive(): void {
    if (this.visible) return;
    this.visible = true;
    this.emit("show");
  }
  hide(): void {
    if (!this.visible) return;
    this.visible = false;
    this.blur();
    this.emit("hide");
  }
  isVisible(): boolean {
    return this.visible && !this.bounds.is("minimized");
  }
  focus(): void {
    if (focused === this) return;
    focused?.blur();
    focused = this;
    this.hostContents.focus();
    this.emit("focus");
    hostApp.emit("browser-window-focus", new HostEvent(), asElectron<Electron.BrowserWindow>(this));
  }
  blur(): void {
    if (focused !== this) return;
    focused = null;
    this.emit("blur");
    hostApp.emit("browser-window-blur", new HostEvent(), asElectron<Electron.BrowserWindow>(this));
  }
  isFocused(): boolean {
    return focused === this;
  }
  moveTop(): void {
    this.hostContents.focus();
  }

  getBounds(): Bounds {
    return this.bounds.current();
  }
  getContentBounds(): Bounds {
    return this.bounds.current();
  }
  getNormalBounds(): Bounds {
    return this.bounds.normalBounds();
  }
  setBounds(change: Partial<Bounds>): void {
    const before = this.bounds.current();
    this.bounds.set(change);
    this.announceBounds(before);
  }
  getSize(): number[] {
    const { width, height } = this.bounds.current();
    return [width, height];
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  getContentSize(): number[] {
    return this.getSize();
  }
  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  getPosition(): number[] {
    const { x, y } = this.bounds.current();
    return [x, y];
  }
  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }
  setMinimumSize(width: number, height: number): void {
    const before = this.bounds.current();
    this.bounds.setMinimum(width, height);
    this.announceBounds(before);
  }
  center(): void {
    const before = this.bounds.current();
    this.bounds.centre();
    this.announceBounds(before);
  }
  private announceBounds(before: Bounds): void {
    const { x, y, width, height } = this.bounds.current();
    if (width !== before.width || height !== before.height) {
      this.hostContents.setSizeForHost({ width, height });
      this.emit("resize");
      this.emit("resized");
    }
    if (x !== before.x || y !== before.y) {
      this.emit("move");
      this.emit("moved");
    }
  }
  private change(event: string, become: () => boolean): void {
    const before = this.bounds.current();
    if (!become()) return;
    this.announceBounds(before);
    this.emit(event);
  }
  maximize(): void {
    this.change("maximize", () => this.bounds.become("maximized"));
    this.show();
  }
  unmaximize(): void {
    if (this.isMaximized()) this.change("unmaximize", () => this.bounds.become("normal"));
  }
  isMaximized(): boolean {
    return this.bounds.is("maximized");
  }
  minimize(): void {
    this.change("minimize", () => this.bounds.become("minimized"));
    this.blur();
  }
  restore(): void {
    if (this.isMinimized()) this.change("restore", () => this.bounds.restoreFromMinimized());
    else this.unmaximize();
  }
  isMinimized(): boolean {
    return this.bounds.is("minimized");
  }
  setFullScreen(full: boolean): void {
    if (full) this.change("enter-full-screen", () => this.bounds.become("full"));
    else if (this.isFullScreen()) this.change("leave-full-screen", () => this.bounds.become("normal"));
  }
  isFullScreen(): boolean {
    return this.bounds.is("full");
  }

  getTitle(): string {
    return this.title;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  setBackgroundColor(colour: string): void {
    this.hostContents.setBackgroundForHost(colour);
  }
  setMenuBarVisibility(visible: boolean): void {
    this.menuBarVisible = visible;
  }
  isMenuBarVisible(): boolean {
    return this.menuBarVisible;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }
  close(): void {
    void this.closeForHost(true);
  }
  destroy(): void {
    this.gone();
  }

  /** @returns false when the app or the page keeps the window open */
  closeForHost(askPage: boolean): Promise<boolean> {
    this.closing ??= this.tryToClose(askPage).finally(() => {
      this.closing = null;
    });
    return this.closing;
  }
  private async tryToClose(askPage: boolean): Promise<boolean> {
    if (this.destroyed) return true;
    if (askPage && (await this.pageObjects())) {
      const unload = new HostEvent();
      this.hostContents.emit("will-prevent-unload", unload);
      if (!unload.defaultPrevented) return false;
    }
    if (this.destroyed) return true;
    const event = new HostEvent();
    this.emit("close", event);
    if (event.defaultPrevented) return false;
    this.gone();
    return true;
  }
  private async pageObjects(): Promise<boolean> {
    const ask = `(() => { const event = new Event("beforeunload", { cancelable: true });
      dispatchEvent(event); return event.defaultPrevented; })()`;
    return Boolean(await this.hostContents.executeJavaScript(ask).catch(() => false));
  }
  /** The window is closed for good, by the app or from outside. */
  gone(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    windows = windows.filter((window) => window !== this);
    if (focused === this) focused = null;
    void this.hostContents.destroyForHost();
    this.emit("closed");
    if (windows.length === 0) hostApp.allWindowsClosed();
  }
}

ending.closeAllWindows = async () => {
  for (const window of [...windows]) if (!(await window.closeForHost(true))) return false;
  return true;
};
ending.destroyAllWindows = () => {
  for (const window of [...windows]) window.gone();
};
hostNativeTheme.on("updated", () => {
  for (const contents of allWebContents()) contents.setColoursForHost();
});

/** Somebody closed the page itself, as the user does in a visible browser: too late for a veto, but not in silence. */
export function pageGone(targetId: string): void {
  const window = windows.find(({ hostContents }) => hostContents.targetId === targetId);
  if (!window || window.isDestroyed()) return;
  window.emit("close", new HostEvent());
  window.gone();
}

export function windowInFront(): Electron.BrowserWindow | null {
  return outside(focused ?? windows[0]);
}
