import type { BridgeEnd } from "./bridge.ts";
import type { Wire } from "./wire.ts";

/** What the preload world is told about its surroundings. */
export interface PreloadFacts {
  /** Name of the function by which the world calls the main process. */
  binding: string;
  /** Name under which the world takes what the main process sends. */
  receiver: string;
  /** Name of the function whose arguments the main process reads and answers while the page stands still. */
  filePathProbe: string;
  platform: string;
  arch: string;
  versions: Record<string, string | undefined>;
}

/** A message from the preload world to the main process; `args` is in wire form. */
export interface PageMessage {
  kind: "invoke" | "send" | "open" | "title" | "context-menu" | "key" | "csp" | "preload-error";
  channel: string;
  id: number;
  args: string;
  url: string;
}

type PreloadScript = (
  exports: object,
  require: (id: string) => unknown,
  module: { exports: object },
  process: object,
  global: object,
) => void;

/**
 * Gives a preload script what a sandboxed Electron preload has: `require("electron")`, `process`, nothing of Node.
 * Evaluated in the isolated world, so it refers to nothing outside of itself.
 */
export function bootPreload(wire: Wire, facts: PreloadFacts, script: PreloadScript, end: BridgeEnd): void {
  type Listener = ((...args: unknown[]) => void) & { original?: Listener };
  type Promised = { resolve(value: unknown): void; reject(error: Error): void };
  const world = globalThis as unknown as Record<string, unknown>;
  const toMain = world[facts.binding] as (text: string) => void;
  delete world[facts.binding];
  const promised = new Map<number, Promised>();
  const listeners = new Map<string, Listener[]>();
  let lastId = 0;
  const post = (kind: PageMessage["kind"], channel: string, args: unknown[], id = 0) => {
    const message: PageMessage = { kind, channel, id, args: wire.encode(args), url: location.href };
    toMain(JSON.stringify(message));
  };
  const lacking = (name: string) => () => {
    throw new Error(`electron-host: ${name} is not implemented`);
  };
  const strictly = (name: string, part: object): object =>
    new Proxy(part, {
      get(target, key) {
        if (typeof key === "symbol" || key in target || key === "then") return Reflect.get(target, key);
        return lacking(`${name}.${key}`)();
      },
    });

  const off = (channel: string, listener: Listener) => {
    const list = listeners.get(channel) ?? [];
    const at = list.findIndex((each) => each === listener || each.original === listener);
    listeners.set(channel, at < 0 ? list : list.toSpliced(at, 1));
    return ipcRenderer;
  };
  const on = (channel: string, listener: Listener) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    return ipcRenderer;
  };
  const ipcRenderer: object = strictly("ipcRenderer", {
    invoke(channel: string, ...args: unknown[]) {
      return new Promise((resolve, reject) => {
        const id = ++lastId;
        post("invoke", channel, args, id);
        promised.set(id, { resolve, reject });
      });
    },
    send: (channel: string, ...args: unknown[]) => post("send", channel, args),
    on,
    addListener: on,
    once(channel: string, listener: Listener) {
      const once: Listener = (...args) => {
        off(channel, once);
        listener(...args);
      };
      once.original = listener;
      return on(channel, once);
    },
    off,
    removeListener: off,
    removeAllListeners(channel?: string) {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return ipcRenderer;
    },
    listenerCount: (channel: string) => (listeners.get(channel) ?? []).length,
  });
  Object.defineProperty(world, facts.receiver, {
    value: (kind: "reply" | "event", to: number | string, payload: string) => {
      if (kind === "event") {
        const event = { sender: ipcRenderer, ports: [] };
        for (const listener of listeners.get(String(to)) ?? []) {
          listener(event, ...(wire.decode(payload) as unknown[]));
        }
        return;
      }
      const waiting = promised.get(Number(to));
      promised.delete(Number(to));
      const reply = wire.decode(payload) as { value: unknown } | { error: string };
      if ("error" in reply) waiting?.reject(new Error(reply.error));
      else waiting?.resolve(reply.value);
    },
  });

  end.onOpen((url) => post("open", "", [url]));
  document.addEventListener("DOMContentLoaded", () => {
    const report = () => post("title", "", [document.title]);
    new MutationObserver(report).observe(document.head, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    report();
  });
  document.addEventListener("securitypolicyviolation", (event) => {
    if (/^(https?|wss?):/.test(event.blockedURI)) post("csp", "", [event.blockedURI]);
  });
  window.addEventListener("contextmenu", (event) => {
    if (event.defaultPrevented) return;
    const target = event.composedPath()[0];
    const element = target instanceof Element ? target : null;
    const isEditable = element?.matches("input, textarea, [contenteditable], [contenteditable] *") ?? false;
    const link = element?.closest("a[href]") as HTMLAnchorElement | null;
    const selectionText = String(getSelection() ?? "");
    post("context-menu", "", [
      { x: event.clientX, y: event.clientY, isEditable, selectionText, linkURL: link?.href ?? "" },
    ]);
  });
  window.addEventListener("keydown", (event) => {
    const { key, code, ctrlKey, shiftKey, altKey, metaKey, isComposing, defaultPrevented } = event;
    const shortcut = ctrlKey || altKey || metaKey || /^F\d+$/.test(key);
    if (!defaultPrevented && !isComposing && shortcut) {
      post("key", "", [{ key, code, control: ctrlKey, shift: shiftKey, alt: altKey, meta: metaKey }]);
    }
  });

  const getPathForFile = (file: unknown) => {
    if (!(file instanceof File)) throw new TypeError("getPathForFile expected to receive a File object");
    return (world[facts.filePathProbe] as (file: File) => string)(file);
  };
  const electron = strictly("electron", {
    contextBridge: strictly("contextBridge", { exposeInMainWorld: end.exposeInMainWorld }),
    ipcRenderer,
    webUtils: strictly("webUtils", { getPathForFile }),
  });
  const process = strictly("process", {
    type: "renderer",
    platform: facts.platform,
    arch: facts.arch,
    versions: facts.versions,
    argv: [],
    env: {},
    sandboxed: true,
    contextIsolated: true,
    isMainFrame: true,
  });
  const require = (id: string) => {
    if (/^electron(\/(renderer|common))?$/.test(id)) return electron;
    throw new Error(`module not found: ${id}`);
  };
  const module = { exports: {} };
  try {
    script(module.exports, require, module, process, globalThis);
  } catch (error) {
    post("preload-error", "", [error]);
  }
}
