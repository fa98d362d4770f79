import { StrictEmitter, type Declared } from "../strict.ts";
import { WindowBounds, type Bounds } from "./window-bounds.ts";

/** All events that a window may be listened to for. */
const WINDOW_EVENTS = [
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

/** Size, place, state and visibility of a window, as a window manager would keep them. */
export abstract class WindowFrame extends StrictEmitter implements Declared<Electron.BaseWindow> {
  title: string;
  menuBarVisible: boolean;
  protected visible: boolean;
  protected readonly frame: WindowBounds;

  constructor(options: Electron.BrowserWindowConstructorOptions, appName: string) {
    super(WINDOW_EVENTS);
    this.frame = new WindowBounds(options);
    this.visible = options.show ?? true;
    this.title = options.title ?? appName;
    this.menuBarVisible = !options.autoHideMenuBar;
  }
  /** The content has a new size. */
  protected abstract sizeChanged(size: { width: number; height: number }): void;
  protected abstract takeFocus(): void;
  abstract blur(): void;

  show(): void {
    this.showInactive();
    this.takeFocus();
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
    return this.visible && !this.isMinimized();
  }

  getBounds(): Bounds {
    return this.frame.current();
  }
  getContentBounds(): Bounds {
    return this.frame.current();
  }
  getNormalBounds(): Bounds {
    return this.frame.normalBounds();
  }
  setBounds(change: Partial<Bounds>): void {
    this.moveTo(() => this.frame.set(change));
  }
  getSize(): number[] {
    const { width, height } = this.frame.current();
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
    const { x, y } = this.frame.current();
    return [x, y];
  }
  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }
  setMinimumSize(width: number, height: number): void {
    this.moveTo(() => this.frame.setMinimum(width, height));
  }
  center(): void {
    this.moveTo(() => this.frame.centre());
  }

  maximize(): void {
    this.become("maximize", () => this.frame.become("maximized"));
    this.show();
  }
  unmaximize(): void {
    if (this.isMaximized()) this.become("unmaximize", () => this.frame.become("normal"));
  }
  isMaximized(): boolean {
    return this.frame.is("maximized");
  }
  minimize(): void {
    this.become("minimize", () => this.frame.become("minimized"));
    this.blur();
  }
  restore(): void {
    if (this.isMinimized()) this.become("restore", () => this.frame.restoreFromMinimized());
    else this.unmaximize();
  }
  isMinimized(): boolean {
    return this.frame.is("minimized");
  }
  setFullScreen(full: boolean): void {
    if (full) this.become("enter-full-screen", () => this.frame.become("full"));
    else if (this.isFullScreen()) this.become("leave-full-screen", () => this.frame.become("normal"));
  }
  isFullScreen(): boolean {
    return this.frame.is("full");
  }

  getTitle(): string {
    return this.title;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  setMenuBarVisibility(visible: boolean): void {
    this.menuBarVisible = visible;
  }
  isMenuBarVisible(): boolean {
    return this.menuBarVisible;
  }

  private moveTo(change: () => void): void {
    const before = this.frame.current();
    change();
    const { x, y, width, height } = this.frame.current();
    if (width !== before.width || height !== before.height) {
      this.sizeChanged({ width, height });
      this.emit("resize");
      this.emit("resized");
    }
    if (x !== before.x || y !== before.y) {
      this.emit("move");
      this.emit("moved");
    }
  }
  private become(event: string, change: () => boolean): void {
    let changed = false;
    this.moveTo(() => {
      changed = change();
    });
    if (changed) this.emit(event);
  }
}
