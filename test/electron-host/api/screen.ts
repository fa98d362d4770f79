import { StrictEmitter, asElectron, strict, type Declared } from "../strict.ts";

/** The one display that the stand-in pretends to: 1920×1080 with a task bar of 40. */
export const workArea: Electron.Rectangle = { x: 0, y: 0, width: 1920, height: 1040 };

const display = strict<Electron.Display>("Display", {
  id: 1,
  label: "electron-host",
  scaleFactor: 1,
  rotation: 0,
  internal: false,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  size: { width: 1920, height: 1080 },
  workArea,
  workAreaSize: { width: workArea.width, height: workArea.height },
});

class Screen extends StrictEmitter implements Declared<Electron.Screen> {
  constructor() {
    super(["display-added", "display-removed", "display-metrics-changed"]);
  }
  getPrimaryDisplay(): Electron.Display {
    return display;
  }
  getAllDisplays(): Electron.Display[] {
    return [display];
  }
  getDisplayMatching(): Electron.Display {
    return display;
  }
  getDisplayNearestPoint(): Electron.Display {
    return display;
  }
}

export const screen = asElectron<Electron.Screen>(new Screen());
