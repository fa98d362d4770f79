import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";

const LINUX_NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const LINUX_PLACES = [
  "/usr/bin",
  "/usr/local/bin",
  "/snap/bin",
  "/opt/google/chrome",
  "/opt/microsoft/msedge",
  "/opt/apps/cn.google.chrome/files",
];
const WINDOWS_PLACES = [
  ["Chromium", "Application", "chrome.exe"],
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
];

/** Where a Chromium, Chrome or Edge usually is, most wanted first; the paths need not exist. */
export function systemBrowserCandidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === "win32") {
    const roots = [env.LOCALAPPDATA, env.ProgramFiles, env["ProgramFiles(x86)"]];
    const present = roots.filter((root) => root !== undefined);
    return WINDOWS_PLACES.flatMap((place) => present.map((root) => path.win32.join(root, ...place)));
  }
  const folders = [
    ...(env.PATH ?? "").split(":").filter((folder) => folder.startsWith("/")),
    ...LINUX_PLACES,
  ];
  return LINUX_NAMES.flatMap((name) => [...new Set(folders)].map((folder) => path.posix.join(folder, name)));
}

/** The version a browser states; on Windows `--version` would open a window, so its version folder is read instead. */
export function versionOf(executable: string, platform: NodeJS.Platform): string {
  const versionPattern = /\d+\.\d+\.\d+\.\d+/;
  if (platform === "win32") {
    try {
      const names = readdirSync(path.dirname(executable)).filter((name) => versionPattern.test(name));
      return names.sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))[0] ?? "unknown";
    } catch {
      return "unknown";
    }
  }
  const answer = spawnSync(executable, ["--version"], { encoding: "utf8", timeout: 10_000 });
  return versionPattern.exec(answer.stdout ?? "")?.[0] ?? "unknown";
}
