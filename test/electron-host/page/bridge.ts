/** What the preload world gets from the bridge. */
export interface BridgeEnd {
  exposeInMainWorld(key: string, api: unknown): void;
  /** Called for each `window.open` of the page. */
  onOpen(listener: (url: string) => void): void;
}

/**
 * contextBridge: lets the preload world hand functions and values to the page's world and the other way round.
 * Runs in both worlds of the top frame; its source is evaluated there, so it refers to nothing outside of itself.
 * The channel is a synchronous CustomEvent on the window with a secret name; Chromium clones its detail as it
 * passes from one world to the other.
 */
export function installBridge(
  secret: string,
  side: "page" | "preload",
  boot?: (end: BridgeEnd) => void,
): void {
  if (window !== window.top) return;
  type Coded = { kind: string; id?: string; value?: unknown; message?: string; name?: string };
  type Message = {
    op: string;
    id?: string;
    ok?: boolean;
    key?: string;
    url?: string;
    value?: Coded;
    args?: Coded[];
  };
  type Settlers = { resolve(value: unknown): void; reject(reason: unknown): void };

  // Everything is taken before the page's scripts run: they cannot listen in by replacing it.
  const Event = CustomEvent;
  const dispatch = window.dispatchEvent.bind(window);
  const listen = window.addEventListener.bind(window);
  const { freeze, keys, defineProperty, isFrozen } = Object;
  const tagOf = Object.prototype.toString;
  const otherSide = side === "page" ? "preload" : "page";
  const ownFunctions = new Map<string, (...args: unknown[]) => unknown>();
  const ownIds = new Map<unknown, string>();
  const foreignFunctions = new Map<string, unknown>();
  const foreignPromises = new Map<string, Settlers>();
  let lastId = 0;
  let answer: Message | undefined;
  let openListener = (_url: string) => {};
  const nextId = () => `${side}${++lastId}`;
  const cannotClone = () => new TypeError("An object could not be cloned.");

  const encode = (value: unknown, depth = 0): Coded => {
    if (depth > 1000) {
      throw new TypeError(
        "Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.",
      );
    }
    if (typeof value === "symbol") throw cannotClone();
    if (typeof value === "function") {
      let id = ownIds.get(value);
      if (id === undefined) {
        id = nextId();
        ownIds.set(value, id);
        ownFunctions.set(id, value as (...args: unknown[]) => unknown);
      }
      return { kind: "function", id };
    }
    if (value === null || typeof value !== "object") return { kind: "value", value };
    if (value instanceof Promise) {
      const id = nextId();
      const settle = (ok: boolean) => (result: unknown) =>
        post({ op: "settle", id, ok, value: encode(result) });
      value.then(settle(true), settle(false));
      return { kind: "promise", id };
    }
    if (value instanceof Error) return { kind: "error", message: value.message, name: value.name };
    if (Array.isArray(value)) return { kind: "array", value: value.map((part) => encode(part, depth + 1)) };
    if (tagOf.call(value) === "[object Object]") {
      const parts = keys(value).map((key) => [
        key,
        encode((value as Record<string, unknown>)[key], depth + 1),
      ]);
      return { kind: "object", value: parts };
    }
    return { kind: "value", value }; // dates, maps, buffers, files: cloned by the event itself
  };
  const decode = (coded: Coded): unknown => {
    const id = coded.id ?? "";
    switch (coded.kind) {
      case "function": {
        const known = foreignFunctions.get(id);
        if (known) return known;
        const proxy = (...args: unknown[]) =>
          ask({ op: "call", id, args: args.map((value) => encode(value)) });
        foreignFunctions.set(id, proxy);
        return proxy;
      }
      case "promise":
        return new Promise((resolve, reject) => foreignPromises.set(id, { resolve, reject }));
      case "error":
        return new Error(coded.message);
      case "array":
        return (coded.value as Coded[]).map(decode);
      case "object": {
        const object = {};
        for (const [key, part] of coded.value as [string, Coded][]) {
          defineProperty(object, key, {
            value: decode(part),
            enumerable: true,
            writable: true,
            configurable: true,
          });
        }
        return object;
      }
      default:
        return coded.value;
    }
  };
  const post = (message: Message): Message | undefined => {
    answer = undefined;
    dispatch(new Event(secret + otherSide, { detail: message }));
    const received = answer as Message | undefined;
    answer = undefined;
    return received;
  };
  const ask = (message: Message): unknown => {
    const received = post(message);
    if (!received?.value) throw cannotClone();
    if (!received.ok) throw decode(received.value);
    return decode(received.value);
  };
  const freezeDeeply = (value: unknown): unknown => {
    if (value === null || (typeof value !== "object" && typeof value !== "function") || isFrozen(value))
      return value;
    freeze(value);
    for (const key of keys(value)) freezeDeeply((value as Record<string, unknown>)[key]);
    return value;
  };
  const expose = (key: string, api: Coded) => {
    if (key in window)
      throw new Error("Cannot bind an API on top of an existing property on the window object");
    defineProperty(window, key, { value: freezeDeeply(decode(api)), enumerable: true });
  };

  const perform = (message: Message): unknown => {
    if (message.op === "call")
      return ownFunctions.get(message.id ?? "")?.(...(message.args ?? []).map(decode));
    if (message.op === "expose") return expose(message.key ?? "", message.value!);
    if (message.op === "open") return openListener(message.url ?? "");
    throw new Error(`unknown request ${message.op}`);
  };
  listen(secret + side, (event) => {
    event.stopImmediatePropagation();
    const message = (event as CustomEvent<Message | null>).detail;
    if (!message) return; // not cloneable: the asker sees that no answer came
    if (message.op === "answer") {
      answer = message;
      return;
    }
    if (message.op === "settle") {
      const promise = foreignPromises.get(message.id ?? "");
      foreignPromises.delete(message.id ?? "");
      promise?.[message.ok ? "resolve" : "reject"](decode(message.value!));
      return;
    }
    let reply: Message;
    try {
      reply = { op: "answer", ok: true, value: encode(perform(message)) };
    } catch (error) {
      reply = {
        op: "answer",
        ok: false,
        value: encode(error instanceof Error ? error : new Error(String(error))),
      };
    }
    dispatch(new Event(secret + otherSide, { detail: reply }));
  });

  if (side === "page") {
    // The only answer to window.open is "deny", so it returns null at once and the handler is merely told.
    const open = (url?: string | URL) => {
      post({ op: "open", url: url === undefined ? "about:blank" : new URL(url, document.baseURI).href });
      return null;
    };
    defineProperty(window, "open", { value: open, writable: true, configurable: true, enumerable: true });
  }
  boot?.({
    exposeInMainWorld: (key, api) => void ask({ op: "expose", key, value: encode(api) }),
    onOpen: (listener) => {
      openListener = listener;
    },
  });
}
