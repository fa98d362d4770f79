import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Session } from "../chromium/connection.ts";
import { HostEvent } from "../host-event.ts";
import { StrictEmitter, asElectron, strict, type Declared } from "../strict.ts";
import { hostApp } from "./app.ts";
import { IpcMain } from "./ipc-main.ts";
import { nativeTheme } from "./native-theme.ts";
import { frameAt, handlePageMessage } from "./page-messages.ts";
import { PageChannel } from "./page-channel.ts";
import { applyPermissions } from "./permissions.ts";
import { pdfParameters } from "./printing.ts";
import { filterRequests } from "./requests.ts";
import { outerOrigin, toInner, toOuter } from "./schemes.ts";
import { session as sessions } from "./session.ts";
import { createPage } from "./targets.ts";
import { View, zoomFactorOf, zoomLevelOf } from "./view.ts";

const EVENTS = [
  "did-start-loading",
  "did-stop-loading",
  "did-finish-load",
  "did-fail-load",
  "dom-ready",
  "did-navigate",
  "did-navigate-in-page",
  "will-navigate",
  "will-frame-navigate",
  "will-redirect",
  "will-prevent-unload",
  "page-title-updated",
  "console-message",
  "context-menu",
  "ipc-message",
  "preload-error",
  "render-process-gone",
  "destroyed",
  "zoom-changed",
  // Nothing of this kind happens here: no webview tags, no hanging pages noticed, no plugins.
  "will-attach-webview",
  "did-attach-webview",
  "unresponsive",
  "responsive",
];

const all = new Map<number, WebContents>();
let lastId = 0;

export interface ContentsOptions {
  preferences: Electron.WebPreferences;
  size: { width: number; height: number };
  backgroundColor: string | undefined;
  /** Closes the window around the contents. */
  closeWindow(askPage: boolean): void;
}

/** A page in the browser, driven over the DevTools protocol. */
export class WebContents extends StrictEmitter implements Declared<Electron.WebContents> {
  readonly id = ++lastId;
  readonly session = sessions.defaultSession;
  readonly hostIpc = new IpcMain();
  readonly ipc = asElectron<Electron.IpcMain>(this.hostIpc);
  readonly ready: Promise<void>;
  targetId = "";
  windowOpenHandler: Parameters<Electron.WebContents["setWindowOpenHandler"]>[0] | null = null;
  private readonly options: ContentsOptions;
  private page!: Session;
  private channel!: PageChannel;
  private view!: View;
  private innerUrl = "";
  private title = "";
  private loading = false;
  private level = 0;
  private destroyed = false;
  /** Navigations that the main process started: the app is not asked about those. */
  private readonly ownNavigations = new Set<string>();

  constructor(options: ContentsOptions) {
    super(EVENTS);
    const { nodeIntegration, contextIsolation, sandbox, webviewTag } = options.preferences;
    if (nodeIntegration || contextIsolation === false || sandbox === false || webviewTag) {
      throw new Error(
        "electron-host: only isolated, sandboxed windows without Node and webviews are implemented",
      );
    }
    this.options = options;
    all.set(this.id, this);
    this.ready = this.open();
    this.ready.catch((error: unknown) => process.stderr.write(`electron-host: a window failed: ${error}\n`));
  }

  private async open(): Promise<void> {
    const { targetId, session: page } = await createPage(this.options.size);
    this.targetId = targetId;
    this.page = page;
    this.view = new View(page, targetId, this.options.size);
    this.listen();
    await page.send("Page.enable");
    const { preload } = this.options.preferences;
    this.channel = await PageChannel.open(page, targetId, preload, (message) =>
      handlePageMessage(this, message),
    );
    await filterRequests(page, {
      id: this.id,
      mainFrameId: targetId,
      mayNavigate: (url, what) => this.mayNavigate(url, what),
    });
    await this.view.setSize(this.options.size);
    await this.view.setColours(nativeTheme.shouldUseDarkColors);
    await this.view.setBackground(this.options.backgroundColor);
    await page.send("Runtime.runIfWaitingForDebugger");
  }

  private listen(): void {
    const { page } = this;
    page.on("Page.frameNavigated", ({ frame }) => {
      if (frame.parentId) return;
      this.innerUrl = frame.url + (frame.urlFragment ?? "");
      this.emit("did-navigate", new HostEvent(), this.getURL(), 200, "OK");
    });
    page.on("Page.navigatedWithinDocument", ({ frameId, url }) => {
      if (frameId !== this.targetId) return;
      this.innerUrl = url;
      this.emit("did-navigate-in-page", new HostEvent(), this.getURL(), true, 0, 0);
    });
    page.on("Page.frameStartedLoading", ({ frameId }) => this.setLoading(frameId, true));
    page.on("Page.frameStoppedLoading", ({ frameId }) => this.setLoading(frameId, false));
    page.on("Page.domContentEventFired", () => this.emit("dom-ready", new HostEvent()));
    page.on("Page.loadEventFired", () => this.emit("did-finish-load", new HostEvent()));
    page.on("Page.windowOpen", ({ url }) => this.askToOpen(toOuter(url)));
    page.on("Runtime.consoleAPICalled", ({ type, args }) => {
      const message = args.map((arg) => String(arg.value ?? arg.description ?? "")).join(" ");
      const level = type === "error" ? "error" : type === "warning" ? "warning" : "info";
      this.emit("console-message", HostEvent.with({ level, message }), level, message);
    });
    page.on("Inspector.targetCrashed", () => {
      const details = { reason: "crashed", exitCode: 1 };
      this.emit("render-process-gone", new HostEvent(), details);
      hostApp.emit("render-process-gone", new HostEvent(), this, details);
    });
  }
  private setLoading(frameId: string, loading: boolean): void {
    if (frameId !== this.targetId) return;
    this.loading = loading;
    this.emit(loading ? "did-start-loading" : "did-stop-loading");
  }

  private mayNavigate(
    url: string,
    { isMainFrame, isRedirect }: { isMainFrame: boolean; isRedirect: boolean },
  ): boolean {
    const [withoutHash = url] = url.split("#");
    if (isMainFrame && !isRedirect && this.ownNavigations.delete(withoutHash)) return true;
    const frame = frameAt(url);
    const details = HostEvent.with({ url, isMainFrame, isSameDocument: false, frame, initiator: frame });
    if (isRedirect) this.emit("will-redirect", details, url, false, isMainFrame, 0, 0);
    else this.emit("will-frame-navigate", details);
    if (isMainFrame && !isRedirect) this.emit("will-navigate", details, url, false, true, 0, 0);
    return !details.defaultPrevented;
  }

  /** Tells the window-open handler of an attempt; "deny" is the only answer that can be given here. */
  askToOpen(url: string): void {
    const referrer = { url: this.getURL(), policy: "default" } as Electron.Referrer;
    const details = { url, frameName: "", features: "", disposition: "foreground-tab", referrer } as const;
    const answer = this.windowOpenHandler?.(details);
    if (answer?.action !== "deny") {
      process.stderr.write(`electron-host: opening a window from a page is not implemented (${url})\n`);
    }
  }
  setWindowOpenHandler(handler: Parameters<Electron.WebContents["setWindowOpenHandler"]>[0]): void {
    this.windowOpenHandler = handler;
  }

  get mainFrame(): Electron.WebFrameMain {
    return frameAt(this.getURL());
  }
  async loadURL(address: string): Promise<void> {
    await this.ready;
    const url = toInner(new URL(address).href);
    await applyPermissions(asElectron<Electron.WebContents>(this), address);
    this.ownNavigations.add(toOuter(url.split("#")[0]!));
    const loaded = new Promise<void>((resolve) => this.page.once("Page.loadEventFired", () => resolve()));
    const { errorText } = await this.page.send("Page.navigate", { url });
    if (errorText) {
      this.emit("did-fail-load", new HostEvent(), -2, errorText, address, true);
      throw Object.assign(new Error(`${errorText} loading '${address}'`), { code: errorText, url: address });
    }
    await loaded;
  }
  loadFile(file: string, { hash, search, query }: Electron.LoadFileOptions = {}): Promise<void> {
    const url = pathToFileURL(path.resolve(hostApp.getAppPath(), file));
    if (search) url.search = search;
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    if (hash) url.hash = hash;
    return this.loadURL(url.href);
  }
  reload(): void {
    this.ownNavigations.add(this.getURL().split("#")[0]!);
    void this.ready.then(() => this.page.send("Page.reload"));
  }
  getURL(): string {
    return toOuter(this.innerUrl);
  }
  getTitle(): string {
    return this.title;
  }
  titleChangedForHost(title: string): void {
    if (title === this.title || title === "") return;
    this.title = title;
    this.emit("page-title-updated", new HostEvent(), title, true);
  }
  getType(): "window" {
    return "window";
  }
  isLoading(): boolean {
    return this.loading;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  isCrashed(): boolean {
    return false;
  }
  focus(): void {
    void this.ready.then(() => this.page.send("Page.bringToFront"));
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.destroyed) throw new TypeError("Object has been destroyed");
    const send = () => this.channel.send(channel, args);
    if (this.channel) send();
    else void this.ready.then(send);
  }
  async executeJavaScript(expression: string, userGesture = false): Promise<unknown> {
    await this.ready;
    const how = { expression, awaitPromise: true, returnByValue: true, userGesture };
    const { result, exceptionDetails } = await this.page.send("Runtime.evaluate", how);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    await this.ready;
    const { data } = await this.page.send("Page.printToPDF", pdfParameters(options ?? {}));
    return Buffer.from(data, "base64");
  }
  print(
    _options?: Electron.WebContentsPrintOptions,
    done?: (success: boolean, reason: string) => void,
  ): void {
    // No printer is ever connected: what the real one says when a job cannot be started.
    setImmediate(() => done?.(false, "Print job failed"));
  }
  async getPrintersAsync(): Promise<Electron.PrinterInfo[]> {
    return [];
  }
  async capturePage(rect?: Electron.Rectangle): Promise<Electron.NativeImage> {
    await this.ready;
    const clip = rect ? { ...rect, scale: 1 } : undefined;
    const { data } = await this.page.send("Page.captureScreenshot", { format: "png", clip });
    const png = Buffer.from(data, "base64");
    return strict<Electron.NativeImage>("NativeImage", {
      toPNG: () => png,
      isEmpty: () => png.length === 0,
      toDataURL: () => `data:image/png;base64,${data}`,
      getSize: () => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }),
    });
  }

  get zoomLevel(): number {
    return this.level;
  }
  set zoomLevel(level: number) {
    this.setZoomLevel(level);
  }
  get zoomFactor(): number {
    return this.getZoomFactor();
  }
  set zoomFactor(factor: number) {
    this.setZoomFactor(factor);
  }
  getZoomFactor(): number {
    return zoomFactorOf(this.level);
  }
  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0");
    this.setZoomLevel(zoomLevelOf(factor));
  }
  getZoomLevel(): number {
    return this.level;
  }
  setZoomLevel(level: number): void {
    this.level = level;
    void this.ready.then(() => this.view.setZoom(this.getZoomFactor()));
  }
  setSizeForHost(size: { width: number; height: number }): void {
    void this.ready.then(() => this.view.setSize(size));
  }
  setColoursForHost(): void {
    void this.ready.then(() => this.view.setColours(nativeTheme.shouldUseDarkColors));
  }
  setBackgroundForHost(colour: string): void {
    void this.ready.then(() => this.view.setBackground(colour));
  }

  undo(): void {
    this.edit("undo");
  }
  redo(): void {
    this.edit("redo");
  }
  cut(): void {
    this.edit("cut");
  }
  copy(): void {
    this.edit("copy");
  }
  paste(): void {
    this.edit("paste");
  }
  delete(): void {
    this.edit("delete");
  }
  selectAll(): void {
    this.edit("selectAll");
  }
  private edit(command: string): void {
    const type = "rawKeyDown";
    void this.ready.then(() => this.page.send("Input.dispatchKeyEvent", { type, commands: [command] }));
  }

  close({ waitForBeforeUnload = false } = {}): void {
    this.options.closeWindow(waitForBeforeUnload);
  }
  async destroyForHost(): Promise<void> {
    if (this.destroyed) return;
    this.destroyed = true;
    all.delete(this.id);
    await this.ready.catch(() => {});
    await this.page?.send("Page.close").catch(() => {});
    this.emit("destroyed");
  }
  originForHost(): string {
    return outerOrigin(this.getURL());
  }
}

export function allWebContents(): WebContents[] {
  return [...all.values()];
}

const find = (test: (contents: WebContents) => boolean) => {
  const found = allWebContents().find(test);
  return found && asElectron<Electron.WebContents>(found);
};

export const webContents = strict<typeof Electron.webContents>("webContents", {
  getAllWebContents: () => allWebContents().map((contents) => asElectron<Electron.WebContents>(contents)),
  fromId: (id: number) => find((contents) => contents.id === id),
  fromDevToolsTargetId: (targetId: string) => find((contents) => contents.targetId === targetId),
});
