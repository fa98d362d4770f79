import { HostEvent } from "../host-event.ts";
import { logBlockedRequest } from "../network/request-log.ts";
import { asElectron, strict } from "../strict.ts";
import { hostIpcMain } from "./ipc-main.ts";
import type { ReceivedMessage } from "./page-channel.ts";
import { pressAccelerator, type PressedKey } from "./accelerators.ts";
import { outerOrigin, toOuter } from "./schemes.ts";
import type { WebContents } from "./web-contents.ts";

/** The main frame that shows `url`. */
export function frameAt(url: string): Electron.WebFrameMain {
  const frame: Electron.WebFrameMain = strict<Electron.WebFrameMain>("WebFrameMain", {
    url,
    origin: outerOrigin(url),
    parent: null,
    get top() {
      return frame;
    },
    detached: false,
    isDestroyed: () => false,
  });
  return frame;
}

/** Does with a page's message what Electron does with it. */
export function handlePageMessage(contents: WebContents, message: ReceivedMessage): void {
  const { kind, channel, args } = message;
  const sender = asElectron<Electron.WebContents>(contents);
  const senderFrame = frameAt(toOuter(message.url));
  const reply = (to: string, ...values: unknown[]) => contents.send(to, ...values);
  const event = HostEvent.with({
    type: "frame",
    sender,
    senderFrame,
    frameId: 1,
    processId: 1,
    ports: [],
    reply,
  });
  switch (kind) {
    case "invoke":
      void invoke(contents, message, event);
      return;
    case "send":
      contents.emit("ipc-message", event, channel, ...args);
      contents.hostIpc.emit(channel, event, ...args);
      hostIpcMain.emit(channel, event, ...args);
      return;
    case "open":
      contents.askToOpen(toOuter(String(args[0])));
      return;
    case "title":
      contents.titleForHost(String(args[0]));
      return;
    case "csp":
      logViolation(String(args[0]));
      return;
    case "context-menu":
      contents.emit("context-menu", new HostEvent(), { ...(args[0] as object), frame: senderFrame });
      return;
    case "key":
      pressAccelerator(args[0] as PressedKey);
      return;
    case "preload-error":
      process.stderr.write(`electron-host: the preload script failed: ${(args[0] as Error).stack}\n`);
      contents.emit("preload-error", new HostEvent(), "", args[0]);
      return;
  }
}

async function invoke(contents: WebContents, message: ReceivedMessage, event: object): Promise<void> {
  const { channel, args } = message;
  const handler = contents.hostIpc.handlerForHost(channel) ?? hostIpcMain.handlerForHost(channel);
  try {
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    message.reply({ value: await handler(event as Electron.IpcMainInvokeEvent, ...args) });
  } catch (error) {
    process.stderr.write(`Error occurred in handler for '${channel}': ${(error as Error)?.stack ?? error}\n`);
    message.reply({ error: `Error invoking remote method '${channel}': ${error}` });
  }
}

/** The page's own policy stopped a request before it was made; one to elsewhere is still an attempt. */
function logViolation(blocked: string): void {
  const target = toOuter(blocked);
  if (/^(https?|wss?):/.test(target)) logBlockedRequest({ side: "window", by: "csp", target });
}
