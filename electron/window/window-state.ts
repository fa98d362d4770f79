/** Size, place and zoom of the window, remembered between runs. Losing this file loses nothing else. */
import { readFileSync, writeFileSync } from "node:fs";

import { screen, type BrowserWindow, type Rectangle } from "electron";
import * as z from "zod/mini";

const stateSchema = z.object({
  bounds: z.nullable(
    z.object({ x: z.int(), y: z.int(), width: z.int().check(z.gte(640)), height: z.int().check(z.gte(480)) }),
  ),
  maximized: z.boolean(),
  zoomLevel: z.number().check(z.gte(-3), z.lte(5)),
});
export type WindowState = z.infer<typeof stateSchema>;

const FIRST_STATE: WindowState = { bounds: null, maximized: true, zoomLevel: 0 };

/** As it was left; what cannot be read is as at the first start. */
export function readWindowState(file: string): WindowState {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return FIRST_STATE;
  }
}

/** Bounds that lie on a screen that is there now (a second screen may be gone), else null. */
export function visibleBounds(bounds: Rectangle | null): Rectangle | null {
  if (bounds === null) return null;
  const onScreen = screen.getAllDisplays().some(({ workArea: area }) => {
    const right = Math.min(bounds.x + bounds.width, area.x + area.width);
    const bottom = Math.min(bounds.y + bounds.height, area.y + area.height);
    return right - Math.max(bounds.x, area.x) > 100 && bottom - Math.max(bounds.y, area.y) > 60;
  });
  return onScreen ? bounds : null;
}

export function writeWindowState(file: string, window: BrowserWindow): void {
  const state: WindowState = {
    bounds: window.getNormalBounds(),
    maximized: window.isMaximized(),
    zoomLevel: window.webContents.getZoomLevel(),
  };
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // Only comfort is lost.
  }
}
