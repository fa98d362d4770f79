import type { Session } from "../chromium/connection.ts";
import type { Answer, Question } from "../page/ask.ts";
import { StrictEmitter, asElectron, type Declared } from "../strict.ts";
import { HostEvent } from "../host-event.ts";
import { openContents } from "./all-web-contents.ts";
import { IpcMain } from "./ipc-main.ts";
import { nativeTheme } from "./native-theme.ts";
import { Navigation } from "./navigation.ts";
import { forwardPageEvents, PAGE_EVENTS } from "./page-events.ts";
import { frameAt, handlePageMessage } from "./page-messages.ts";
import { PageChannel } from "./page-channel.ts";
import { pdfParameters, pictureOf } from "./printing.ts";
import { filterRequests } from "./requests.ts";
import { toOuter } from "./schemes.ts";
import { session as sessions } from "./session.ts";
import { createPage } from "./targets.ts";
import { View, zoomFactorOf, zoomLevelOf } from "./view.ts";

let lastId = 0;

interface ContentsOptions {
  preferences: Electron.WebPreferences;
  size: { width: number; height: number };
  backgroundColor: string | undefined;
  /** Closes the window around the contents, which is not asked whether it likes to. */
  closeWindow(askPage: boolean): void;
}

/** A page in the browser. Members whose names end in ForHost are the stand-in's own, the others Electron's. */
export class WebContents extends StrictEmitter implements Declared<Electron.WebContents> {
  readonly id = ++lastId;
  readonly session = sessions.defaultSession;
  readonly hostIpc = new IpcMain();
  readonly ipc = asElectron<Electron.IpcMain>(this.hostIpc);
  targetId = "";
  innerUrl = "";
  loading = false;
  private readonly opened: Promise<void>;
  private readonly options: ContentsOptions;
  private readonly navigation = new Navigation(this);
  private page: Session | null = null;
  private channel: PageChannel | null = null;
  private view: View | null = null;
  private title = "";
  private level = 0;
  private destroyed = false;
  private openHandler: Parameters<Electron.WebContents["setWindowOpenHandler"]>[0] | null = null;

  constructor(options: ContentsOptions) {
    super(PAGE_EVENTS);
    const { nodeIntegration, contextIsolation, sandbox, webviewTag } = options.preferences;
    if (nodeIntegration || contextIsolation === false || sandbox === false || webviewTag) {
      throw new Error(
        "electron-host: only isolated, sandboxed windows without Node and webviews are implemented",
      );
    }
    this.options = options;
    this.level = zoomLevelOf(options.preferences.zoomFactor ?? 1);
    openContents.add(this);
    this.opened = this.open();
    this.opened.catch((error: unknown) => {
      if (!this.destroyed) process.stderr.write(`electron-host: a window failed: ${error}\n`);
    });
  }

  private async open(): Promise<void> {
    const { preferences, size, backgroundColor } = this.options;
    const { targetId, session: page } = await createPage(size);
    this.targetId = targetId;
    this.page = page;
    this.view = new View(page, targetId, size);
    forwardPageEvents(page, this, targetId);
    await page.send("Page.enable");
    this.channel = await PageChannel.open(page, targetId, preferences.preload, (message) =>
      handlePageMessage(this, message),
    );
    await filterRequests(page, {
      id: this.id,
      mainFrameId: targetId,
      mayNavigate: (url, what) => this.navigation.mayNavigate(url, what),
    });
    await this.view.setZoom(this.getZoomFactor());
    await this.view.setColours(nativeTheme.shouldUseDarkColors);
    await this.view.setBackground(backgroundColor);
    await page.send("Runtime.runIfWaitingForDebugger");
  }
  /** Does something with the page as soon as it is there; nothing any more when it is gone. */
  private withPage<Result>(act: (page: Session, view: View) => Promise<Result>): Promise<Result> {
    return this.opened.then(() => act(this.page!, this.view!));
  }
  private inBackground(act: (page: Session, view: View) => Promise<unknown>): void {
    this.withPage(act).catch((error: unknown) => {
      if (!this.destroyed) process.stderr.write(`electron-host: ${error}\n`);
    });
  }

  get mainFrame(): Electron.WebFrameMain {
    return frameAt(this.getURL());
  }
  loadURL(address: string): Promise<void> {
    return this.withPage((page) => this.navigation.load(page, address));
  }
  reload(): void {
    this.inBackground((page) => this.navigation.reload(page));
  }
  getURL(): string {
    return toOuter(this.innerUrl);
  }
  getTitle(): string {
    return this.title;
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
  focus(): void {
    this.inBackground((page) => page.send("Page.bringToFront"));
  }

  setWindowOpenHandler(handler: Parameters<Electron.WebContents["setWindowOpenHandler"]>[0]): void {
    this.openHandler = handler;
  }
  /** Tells the handler that the page tries to open a window; "deny" is the only answer that can be given here. */
  askToOpen(url: string): void {
    const referrer = { url: this.getURL(), policy: "default" } as const;
    const details = { url, frameName: "", features: "", disposition: "foreground-tab", referrer } as const;
    if (this.openHandler?.(details).action !== "deny") {
      process.stderr.write(`electron-host: opening a window from a page is not implemented (${url})\n`);
    }
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.destroyed) throw new TypeError("Object has been destroyed");
    if (this.channel) this.channel.send(channel, args);
    else this.inBackground(async () => this.channel?.send(channel, args));
  }
  executeJavaScript(expression: string, userGesture = false): Promise<unknown> {
    return this.withPage(async (page) => {
      const how = { expression, awaitPromise: true, returnByValue: true, userGesture };
      const { result, exceptionDetails } = await page.send("Runtime.evaluate", how);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    });
  }

  printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    return this.withPage(async (page) => {
      const { data } = await page.send("Page.printToPDF", pdfParameters(options));
      return Buffer.from(data, "base64");
    });
  }
  print(
    _options?: Electron.WebContentsPrintOptions,
    done?: (success: boolean, reason: string) => void,
  ): void {
    // No printer is ever connected: what the real one says when a job cannot be started.
    setImmediate(() => done?.(false, "Print job failed"));
  }
  getPrintersAsync(): Promise<Electron.PrinterInfo[]> {
    return Promise.resolve([]);
  }
  capturePage(rect?: Electron.Rectangle): Promise<Electron.NativeImage> {
    return this.withPage((page) => pictureOf(page, rect));
  }

  getZoomLevel(): number {
    return this.level;
  }
  setZoomLevel(level: number): void {
    this.level = level;
    this.inBackground((_page, view) => view.setZoom(this.getZoomFactor()));
  }
  getZoomFactor(): number {
    return zoomFactorOf(this.level);
  }
  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0");
    this.setZoomLevel(zoomLevelOf(factor));
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
    this.inBackground((page) =>
      page.send("Input.dispatchKeyEvent", { type: "rawKeyDown", commands: [command] }),
    );
  }

  close({ waitForBeforeUnload = false } = {}): void {
    this.options.closeWindow(waitForBeforeUnload);
  }

  titleForHost(title: string): void {
    if (title === this.title || title === "") return;
    this.title = title;
    this.emit("page-title-updated", new HostEvent(), title, true);
  }
  askForHost(question: Question): Promise<Answer> {
    return this.withPage(() => this.channel!.ask(question));
  }
  sizeForHost(size: { width: number; height: number }): void {
    this.inBackground((_page, view) => view.setSize(size));
  }
  coloursForHost(): void {
    this.inBackground((_page, view) => view.setColours(nativeTheme.shouldUseDarkColors));
  }
  backgroundForHost(colour: string): void {
    this.inBackground((_page, view) => view.setBackground(colour));
  }
  async destroyForHost(): Promise<void> {
    if (this.destroyed) return;
    this.destroyed = true;
    openContents.remove(this);
    // A page that could not be opened, or that is gone already, needs no closing.
    await this.withPage((page) => page.send("Page.close")).catch(() => {});
    this.emit("destroyed");
  }
}
