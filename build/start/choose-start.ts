/** What is known about this machine and about what has been tried so far. */
export interface Facts {
  platform: NodeJS.Platform;
  /** Chromium refuses its sandbox to root on Linux. */
  root: boolean;
  /** A desktop to show a window on: always on Windows, DISPLAY or WAYLAND_DISPLAY elsewhere. */
  display: boolean;
  electron:
    | { state: "present" }
    /** `why` says what stands against fetching it, null when nothing does. */
    | { state: "missing"; why: string | null }
    | { state: "failed"; why: string };
  /** A browser that can show a window; `why` says why there is none. */
  browser: { path: string } | { path: null; why: string };
  /** Why the stand-in did not come up, null while it was not tried. */
  standInFailure: string | null;
}

export type Step =
  | { kind: "electron"; switches: string[] }
  | { kind: "fetch" }
  | { kind: "stand-in"; notice: string }
  | { kind: "demo"; notice: string };

function whyNoElectron({ electron }: Facts): string {
  if (electron.state === "failed") return `Electron 没有启动：${electron.why}`;
  if (electron.state === "missing" && electron.why) return `Electron 不在本机：${electron.why}`;
  return "Electron 不在本机";
}

/**
 * The next thing that `npm start` does. The real Electron goes first, fetched once where it is missing; then the
 * stand-in in a visible browser; where no window can be shown at all, the demonstration without one.
 */
export function chooseStart(facts: Facts): Step {
  const { platform, root, display, electron, browser, standInFailure } = facts;
  if (!display) {
    return {
      kind: "demo",
      notice:
        "本机没有桌面（DISPLAY 和 WAYLAND_DISPLAY 都没有设置），窗口无处显示，改为在后台演示主要工作，" +
        "文件和图片放在 demo-output 文件夹；要看到窗口，请在有桌面的电脑上运行，并装有 Electron、Chromium、Chrome 或 Edge 之一。",
    };
  }
  if (electron.state === "present") {
    return { kind: "electron", switches: root && platform === "linux" ? ["--no-sandbox"] : [] };
  }
  if (electron.state === "missing" && electron.why === null) return { kind: "fetch" };
  const noElectron = whyNoElectron(facts);
  if (browser.path !== null && standInFailure === null) {
    return {
      kind: "stand-in",
      notice: `${noElectron}；改用本机的浏览器显示窗口（${browser.path}）。`,
    };
  }
  // What to install is said once, at the end.
  const noStandIn =
    browser.path === null ? browser.why.split("，请安装")[0] : `浏览器也没有启动：${standInFailure}`;
  return {
    kind: "demo",
    notice:
      `${noElectron}；${noStandIn}；所以改为在后台演示主要工作，文件和图片放在 demo-output 文件夹；` +
      "要看到窗口，请安装 Chromium、Google Chrome 或 Microsoft Edge，再运行 npm start。",
  };
}
