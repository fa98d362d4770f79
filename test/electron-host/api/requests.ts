import type { Session } from "../chromium/connection.ts";
import type { Protocol } from "../chromium/protocol.ts";
import { logBlockedRequest } from "../network/request-log.ts";
import { protocolHandler } from "./protocol.ts";
import { headerToInner, toOuter } from "./schemes.ts";
import { askBeforeRequest, askHeadersReceived } from "./web-request.ts";

type Paused = Protocol.Fetch.requestPausedPayload;
type Refusal = Protocol.Network.ErrorReason;

/** What the request filter needs of the window that it serves. */
export interface RequestOwner {
  id: number;
  mainFrameId: string;
  /** Asks the app about a navigation of a frame. */
  mayNavigate(url: string, what: { isMainFrame: boolean; isRedirect: boolean }): boolean;
}

const LOCAL = /^(data|blob|about|file|devtools|chrome-error):/i;

/** Sends every request of a page through here: to a protocol handler, or nowhere. */
export async function filterRequests(session: Session, owner: RequestOwner): Promise<void> {
  session.on("Fetch.requestPaused", (request) => {
    handle(session, owner, request).catch((error: unknown) => {
      // A page that is closed takes its requests with it.
      if (!/the browser is gone|not found|Invalid InterceptionId/i.test(String(error))) {
        process.stderr.write(`electron-host: ${toOuter(request.request.url)}: ${error}\n`);
      }
    });
  });
  session.on("Network.webSocketCreated", ({ url }) =>
    logBlockedRequest({ side: "window", by: "host", target: url }),
  );
  session.on("Target.attachedToTarget", ({ sessionId }) => {
    // Workers and frames in processes of their own: held until they are filtered as well.
    const child = session.sibling(sessionId);
    // All is sent at once, since a held worker answers nothing before it goes on.
    Promise.all([filterRequests(child, owner), child.send("Runtime.runIfWaitingForDebugger")]).catch(() => {
      // It ended before it began.
    });
  });
  await Promise.all([
    session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
    session.send("Network.enable", { maxTotalBufferSize: 0, maxResourceBufferSize: 0 }),
    session.send("Fetch.enable", { patterns: [{ urlPattern: "*" }] }),
  ]);
}

async function handle(session: Session, owner: RequestOwner, paused: Paused): Promise<void> {
  const { requestId, request } = paused;
  const refuse = (errorReason: Refusal) => session.send("Fetch.failRequest", { requestId, errorReason });
  const url = toOuter(request.url) + (request.urlFragment ?? "");
  const isMainFrame = paused.resourceType === "Document" && paused.frameId === owner.mainFrameId;
  const isRedirect = paused.redirectedRequestId !== undefined;
  if (paused.resourceType === "Document" && !owner.mayNavigate(url, { isMainFrame, isRedirect })) {
    await refuse("Aborted");
    return;
  }
  const details = detailsOf(owner, paused, url, isMainFrame);
  const { cancel, redirectURL } = await askBeforeRequest({ ...details, uploadData: [] });
  if (redirectURL) throw new Error("electron-host: redirectURL in onBeforeRequest is not implemented");
  const scheme = url.slice(0, url.indexOf(":"));
  const isCustom = url !== request.url + (request.urlFragment ?? "");
  const isLocal = isCustom || LOCAL.test(url);
  if (cancel) {
    if (!isLocal) logBlockedRequest({ side: "window", by: "app", target: url });
    await refuse("BlockedByClient");
    return;
  }
  if (!isLocal) {
    logBlockedRequest({ side: "window", by: "host", target: url });
    await refuse("InternetDisconnected");
    return;
  }
  const handler = isCustom ? protocolHandler(scheme) : undefined;
  if (!isCustom) await session.send("Fetch.continueRequest", { requestId });
  else if (!handler) await refuse("Failed");
  else await serve(session, paused, details, handler);
}

function detailsOf(
  owner: RequestOwner,
  { request, resourceType, networkId }: Paused,
  url: string,
  isMainFrame: boolean,
) {
  const names: Record<string, Electron.OnBeforeRequestListenerDetails["resourceType"]> = {
    Stylesheet: "stylesheet",
    Script: "script",
    Image: "image",
    Font: "font",
    XHR: "xhr",
    Fetch: "xhr",
    Ping: "ping",
    CSPViolationReport: "cspReport",
    Media: "media",
    Document: isMainFrame ? "mainFrame" : "subFrame",
  };
  return {
    id: Number(networkId?.split(".").at(-1) ?? 0),
    url,
    method: request.method,
    webContentsId: owner.id,
    resourceType: names[resourceType] ?? "other",
    referrer: toOuter(request.headers.Referer ?? ""),
    timestamp: Date.now(),
  };
}

async function serve(
  session: Session,
  { requestId, request }: Paused,
  details: ReturnType<typeof detailsOf>,
  handler: (request: Request) => Response | Promise<Response>,
): Promise<void> {
  const parts = request.postDataEntries?.map((entry) => Buffer.from(entry.bytes ?? "", "base64")) ?? [];
  const body = parts.length > 0 ? new Uint8Array(Buffer.concat(parts)) : null;
  let response: Response;
  try {
    response = await handler(
      new Request(details.url, { method: request.method, headers: request.headers, body }),
    );
  } catch (error) {
    process.stderr.write(`electron-host: the handler of ${details.url} failed: ${error}\n`);
    await session.send("Fetch.failRequest", { requestId, errorReason: "Failed" });
    return;
  }
  const received: Record<string, string[]> = {};
  for (const [name, value] of response.headers) (received[name] ??= []).push(value);
  const statusLine = `HTTP/1.1 ${response.status} ${response.statusText}`.trimEnd();
  const answer = await askHeadersReceived({
    ...details,
    statusCode: response.status,
    statusLine,
    responseHeaders: received,
  });
  const headers = Object.entries(answer.responseHeaders ?? received).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value: headerToInner(name, value) })),
  );
  await session.send("Fetch.fulfillRequest", {
    requestId,
    responseCode: response.status,
    responseHeaders: headers,
    body: Buffer.from(await response.arrayBuffer()).toString("base64"),
  });
}
