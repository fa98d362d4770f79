import { connection } from "./runtime.ts";
import { outerOrigin, toInner } from "./schemes.ts";

type RequestHandler = Parameters<Electron.Session["setPermissionRequestHandler"]>[0];
type CheckHandler = Parameters<Electron.Session["setPermissionCheckHandler"]>[0];
type Permission = Parameters<NonNullable<RequestHandler>>[1];

export const permissionHandlers: { request: RequestHandler; check: CheckHandler } = {
  request: null,
  check: null,
};

/** Electron's names of what a page may ask for, with Chromium's. */
const CHROMIUM_NAMES: readonly (readonly [Permission, object])[] = [
  ["clipboard-read", { name: "clipboard-read" }],
  ["clipboard-sanitized-write", { name: "clipboard-write" }],
  ["geolocation", { name: "geolocation" }],
  ["notifications", { name: "notifications" }],
  ["media", { name: "camera" }],
  ["media", { name: "microphone" }],
  ["midi", { name: "midi" }],
  ["midiSysex", { name: "midi", sysex: true }],
  ["idle-detection", { name: "idle-detection" }],
  ["window-management", { name: "window-management" }],
  ["storage-access", { name: "storage-access" }],
];

/** Without handlers Electron grants everything. A check handler's no is final; else the request handler decides. */
async function isGranted(
  permission: Permission,
  contents: Electron.WebContents,
  url: string,
): Promise<boolean> {
  const { check, request } = permissionHandlers;
  const details = { isMainFrame: true, requestingUrl: url };
  const origin = outerOrigin(url);
  if (check && !check(contents, permission, origin, { ...details, securityOrigin: origin })) return false;
  if (!request) return true;
  return await new Promise((resolve) => request(contents, permission, resolve, details));
}

/**
 * Tells Chromium what the app's handlers allow to the page at `url`.
 * Chromium offers no way to be asked at the moment of use, so the handlers are asked when a page is about to load.
 */
export async function applyPermissions(contents: Electron.WebContents, url: string): Promise<void> {
  const { protocol, host } = new URL(toInner(url));
  if (protocol !== "https:") return;
  for (const [electronName, permission] of CHROMIUM_NAMES) {
    const setting = (await isGranted(electronName, contents, url)) ? "granted" : "denied";
    await connection().browser.send("Browser.setPermission", {
      permission: permission as { name: string },
      setting,
      origin: `https://${host}`,
    });
  }
}
