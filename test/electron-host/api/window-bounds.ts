import { workArea } from "./screen.ts";

export type Bounds = Electron.Rectangle;
type Options = Electron.BrowserWindowConstructorOptions;

/** Where a window is and in which state: as a window manager would keep it, with nothing drawn around the content. */
export class WindowBounds {
  private normal: Bounds;
  private minimum: readonly [number, number];
  private state: "normal" | "maximized" | "minimized" | "full" = "normal";
  private beforeMinimize: "normal" | "maximized" | "full" = "normal";

  constructor({ x, y, width = 800, height = 600, minWidth = 0, minHeight = 0 }: Options) {
    this.minimum = [minWidth, minHeight];
    const centre = {
      x: Math.round((workArea.width - width) / 2),
      y: Math.round((workArea.height - height) / 2),
    };
    this.normal = this.fit({ x: x ?? centre.x, y: y ?? centre.y, width, height });
  }
  current(): Bounds {
    const large = this.state === "minimized" ? this.beforeMinimize : this.state;
    return large === "normal" ? { ...this.normal } : { ...workArea };
  }
  normalBounds(): Bounds {
    return { ...this.normal };
  }
  set(change: Partial<Bounds>): void {
    this.normal = this.fit({ ...this.normal, ...change });
  }
  setMinimum(width: number, height: number): void {
    this.minimum = [width, height];
    this.normal = this.fit(this.normal);
  }
  is(state: "maximized" | "minimized" | "full"): boolean {
    return this.state === state;
  }
  /** @returns whether anything changed */
  become(state: "normal" | "maximized" | "minimized" | "full"): boolean {
    if (this.state === state) return false;
    if (state === "minimized" && this.state !== "minimized") this.beforeMinimize = this.state;
    this.state = state;
    return true;
  }
  restoreFromMinimized(): boolean {
    return this.state === "minimized" && this.become(this.beforeMinimize);
  }
  centre(): void {
    const { width, height } = this.normal;
    this.set({ x: Math.round((workArea.width - width) / 2), y: Math.round((workArea.height - height) / 2) });
  }
  private fit({ x, y, width, height }: Bounds): Bounds {
    const [minWidth, minHeight] = this.minimum;
    return { x, y, width: Math.max(width, minWidth), height: Math.max(height, minHeight) };
  }
}
