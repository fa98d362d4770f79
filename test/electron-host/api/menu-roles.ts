import { hostApp } from "./app.ts";

interface Role {
  label: string;
  accelerator: string | null;
  /** The browser does this by its keys itself: pressing them must not do it twice. */
  native?: boolean;
  perform(window: Electron.BaseWindow | undefined): void;
}

const page = (act: (contents: Electron.WebContents) => void) => (window: Electron.BaseWindow | undefined) => {
  const contents = (window as Electron.BrowserWindow | undefined)?.webContents;
  if (contents) act(contents);
};
const zoomBy = (levels: number) =>
  page((contents) => contents.setZoomLevel(contents.getZoomLevel() + levels));

/** The roles that are implemented, by their names in lower case as Electron compares them. */
export const menuRoles: Record<string, Role> = {
  undo: { label: "Undo", accelerator: "CommandOrControl+Z", native: true, perform: page((c) => c.undo()) },
  redo: { label: "Redo", accelerator: "Control+Y", native: true, perform: page((c) => c.redo()) },
  cut: { label: "Cut", accelerator: "CommandOrControl+X", native: true, perform: page((c) => c.cut()) },
  copy: { label: "Copy", accelerator: "CommandOrControl+C", native: true, perform: page((c) => c.copy()) },
  paste: { label: "Paste", accelerator: "CommandOrControl+V", native: true, perform: page((c) => c.paste()) },
  delete: { label: "Delete", accelerator: null, perform: page((c) => c.delete()) },
  selectall: {
    label: "Select All",
    accelerator: "CommandOrControl+A",
    native: true,
    perform: page((c) => c.selectAll()),
  },
  reload: { label: "Reload", accelerator: "CmdOrCtrl+R", perform: page((c) => c.reload()) },
  resetzoom: {
    label: "Actual Size",
    accelerator: "CommandOrControl+0",
    perform: page((c) => c.setZoomLevel(0)),
  },
  zoomin: { label: "Zoom In", accelerator: "CommandOrControl+Plus", perform: zoomBy(0.5) },
  zoomout: { label: "Zoom Out", accelerator: "CommandOrControl+-", perform: zoomBy(-0.5) },
  togglefullscreen: {
    label: "Toggle Full Screen",
    accelerator: "F11",
    perform: (window) => window?.setFullScreen(!window.isFullScreen()),
  },
  minimize: { label: "Minimize", accelerator: "CommandOrControl+M", perform: (window) => window?.minimize() },
  close: { label: "Close Window", accelerator: "CommandOrControl+W", perform: (window) => window?.close() },
  quit: { label: "Quit", accelerator: "CommandOrControl+Q", perform: () => hostApp.quit() },
};
