import type { RunningBrowser } from "../chromium/launch.ts";
import type { Connection } from "../chromium/connection.ts";

/**
 * What the whole stand-in shares: the browser, and how far the program has come.
 * `ready` is kept apart from `app.isReady()`, which Playwright replaces until it has connected.
 */
export const runtime = {
  ready: false,
  quitting: false,
  browser: null as RunningBrowser | null,
};

/** @throws Error before the browser is up; windows cannot exist earlier */
export function connection(): Connection {
  if (!runtime.browser) throw new Error("electron-host: the browser is not running");
  return runtime.browser.connection;
}
