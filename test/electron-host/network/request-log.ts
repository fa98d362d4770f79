import { appendFileSync } from "node:fs";
import { settings } from "../settings.ts";

/** A request that did not leave the program. */
export interface BlockedRequest {
  /** Which side tried: a window, or the main process and its children. */
  side: "window" | "main";
  /** Who stopped it: the stand-in, the app's own webRequest listener, or the page's content security policy. */
  by: "host" | "app" | "csp";
  /** The address, or host:port where there is none. */
  target: string;
}

/** Writes a blocked request as one line of JSON to ELECTRON_HOST_REQUEST_LOG, or to stderr without one. */
export function logBlockedRequest(request: BlockedRequest): void {
  const line = JSON.stringify(request);
  if (settings.requestLog) appendFileSync(settings.requestLog, `${line}\n`);
  else process.stderr.write(`electron-host: blocked request ${line}\n`);
}
