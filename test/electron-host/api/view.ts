import type { Session } from "../chromium/connection.ts";
import { settings } from "../settings.ts";
import { connection } from "./runtime.ts";

/** Electron's zoom: each level is a fifth more than the one below. */
const ZOOM_STEP = 1.2;
export const zoomFactorOf = (level: number): number => ZOOM_STEP ** level;
export const zoomLevelOf = (factor: number): number => Math.log(factor) / Math.log(ZOOM_STEP);

interface Size {
  width: number;
  height: number;
}

/** How a page is shown: its size, zoom and colours. */
export class View {
  private readonly session: Session;
  private readonly targetId: string;
  private size: Size;
  private zoom = 1;

  constructor(session: Session, targetId: string, size: Size) {
    this.session = session;
    this.targetId = targetId;
    this.size = size;
  }

  async setSize(size: Size): Promise<void> {
    this.size = size;
    await this.apply();
  }

  async setZoom(factor: number): Promise<void> {
    this.zoom = factor;
    await this.apply();
  }

  async setColours(dark: boolean): Promise<void> {
    const features = [{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }];
    await this.session.send("Emulation.setEmulatedMedia", { features });
  }

  async setBackground(colour: string | undefined): Promise<void> {
    const rgba = colour ? parseColour(colour) : undefined;
    await this.session.send("Emulation.setDefaultBackgroundColorOverride", rgba ? { color: rgba } : {});
  }

  /** The room on the real screen: a window larger than it would hang over its edge. */
  private async screenSize(): Promise<Size> {
    const { result } = await this.session.send("Runtime.evaluate", {
      expression: "({ width: screen.availWidth, height: screen.availHeight })",
      returnByValue: true,
    });
    return result.value as Size;
  }

  /** Sizes the window itself where there is one, else the page alone; zoom makes a CSS pixel larger, as in a browser. */
  private async apply(): Promise<void> {
    const { width, height } = this.size;
    if (settings.headed) {
      const { windowId } = await connection().browser.send("Browser.getWindowForTarget", {
        targetId: this.targetId,
      });
      const screen = await this.screenSize();
      await connection().browser.send("Browser.setWindowBounds", {
        windowId,
        bounds: {
          left: 0,
          top: 0,
          width: Math.min(width, screen.width),
          height: Math.min(height, screen.height),
        },
      });
    }
    if (settings.headed && this.zoom === 1) {
      await this.session.send("Emulation.clearDeviceMetricsOverride");
      return;
    }
    await this.session.send("Emulation.setDeviceMetricsOverride", {
      width: Math.round(width / this.zoom),
      height: Math.round(height / this.zoom),
      deviceScaleFactor: this.zoom,
      mobile: false,
    });
  }
}

/** @throws Error for anything but #rgb, #rrggbb and Electron's #aarrggbb */
function parseColour(text: string): { r: number; g: number; b: number; a: number } {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text);
  const digits = short ? `${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : text.slice(1);
  if (!text.startsWith("#") || !/^([\da-f]{2})?[\da-f]{6}$/i.test(digits)) {
    throw new Error(`electron-host: colour ${text} is not implemented`);
  }
  const bytes = digits
    .padStart(8, "f")
    .match(/../g)!
    .map((pair) => Number.parseInt(pair, 16));
  const [alpha = 255, r = 0, g = 0, b = 0] = bytes;
  return { r, g, b, a: alpha / 255 };
}
