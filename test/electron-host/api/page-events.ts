import type { Session } from "../chromium/connection.ts";
import { HostEvent } from "../host-event.ts";
import { hostApp } from "./app.ts";
import { toOuter } from "./schemes.ts";
import type { WebContents } from "./web-contents.ts";

/** All events that a page's contents may be listened to for. */
export const PAGE_EVENTS = [
  "did-start-loading",
  "did-stop-loading",
  "did-finish-load",
  "did-fail-load",
  "dom-ready",
  "did-navigate",
  "did-navigate-in-page",
  "will-navigate",
  "will-frame-navigate",
  "will-redirect",
  "will-prevent-unload",
  "page-title-updated",
  "console-message",
  "context-menu",
  "ipc-message",
  "preload-error",
  "render-process-gone",
  "destroyed",
  // Nothing of this kind happens here: no webview tags, no hanging pages noticed, no zoom by the wheel.
  "will-attach-webview",
  "did-attach-webview",
  "unresponsive",
  "responsive",
  "zoom-changed",
];

/** Says in Electron's words what Chromium reports of a page. */
export function forwardPageEvents(page: Session, contents: WebContents, mainFrame: string): void {
  const loading = (frameId: string, now: boolean) => {
    if (frameId !== mainFrame) return;
    contents.loading = now;
    contents.emit(now ? "did-start-loading" : "did-stop-loading");
  };
  page.on("Page.frameStartedLoading", ({ frameId }) => loading(frameId, true));
  page.on("Page.frameStoppedLoading", ({ frameId }) => loading(frameId, false));
  page.on("Page.frameNavigated", ({ frame }) => {
    if (frame.parentId) return;
    contents.innerUrl = frame.url + (frame.urlFragment ?? "");
    contents.emit("did-navigate", new HostEvent(), contents.getURL(), 200, "OK");
  });
  page.on("Page.navigatedWithinDocument", ({ frameId, url }) => {
    if (frameId !== mainFrame) return;
    contents.innerUrl = url;
    contents.emit("did-navigate-in-page", new HostEvent(), contents.getURL(), true, 0, 0);
  });
  page.on("Page.domContentEventFired", () => contents.emit("dom-ready", new HostEvent()));
  page.on("Page.loadEventFired", () => contents.emit("did-finish-load", new HostEvent()));
  page.on("Page.windowOpen", ({ url }) => contents.askToOpen(toOuter(url)));
  page.on("Runtime.consoleAPICalled", ({ type, args }) => {
    const message = args.map((arg) => String(arg.value ?? arg.description ?? "")).join(" ");
    const level = type === "error" ? "error" : type === "warning" ? "warning" : "info";
    contents.emit("console-message", HostEvent.with({ level, message }), level, message);
  });
  page.on("Inspector.targetCrashed", () => {
    const details = { reason: "crashed", exitCode: 1 };
    contents.emit("render-process-gone", new HostEvent(), details);
    hostApp.emit("render-process-gone", new HostEvent(), contents, details);
  });
}
