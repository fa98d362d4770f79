import { strict } from "../strict.ts";

type Before = (
  details: Electron.OnBeforeRequestListenerDetails,
  done: (answer: Electron.CallbackResponse) => void,
) => void;
type Received = (
  details: Electron.OnHeadersReceivedListenerDetails,
  done: (answer: Electron.HeadersReceivedResponse) => void,
) => void;
interface Registered<Listener> {
  listener: Listener;
  matches(url: string): boolean;
}

const registered: { before: Registered<Before> | null; received: Registered<Received> | null } = {
  before: null,
  received: null,
};

/** A match pattern of the web request filters: `<all_urls>`, `*://host/*`, `scheme://*.host/path*`. */
export function matchesPattern(pattern: string, url: string): boolean {
  if (pattern === "<all_urls>") return true;
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join(".*")}$`, "i").test(url);
}

function register<Listener>(filterOrListener: unknown, listener?: unknown): Registered<Listener> | null {
  const chosen = (listener === undefined ? filterOrListener : listener) as Listener | null;
  if (!chosen) return null;
  const { urls = ["<all_urls>"], excludeUrls = [] } =
    typeof filterOrListener === "function" ? {} : (filterOrListener as Partial<Electron.WebRequestFilter>);
  const matches = (url: string) =>
    (urls.length === 0 || urls.some((pattern) => matchesPattern(pattern, url))) &&
    !excludeUrls.some((pattern) => matchesPattern(pattern, url));
  return { listener: chosen, matches };
}

export const webRequest = strict<Electron.WebRequest>("webRequest", {
  onBeforeRequest(filterOrListener: unknown, listener?: unknown) {
    registered.before = register<Before>(filterOrListener, listener);
  },
  onHeadersReceived(filterOrListener: unknown, listener?: unknown) {
    registered.received = register<Received>(filterOrListener, listener);
  },
});

/** What the app's listener answers to a request; nothing where none is registered for it. */
export async function askBeforeRequest(
  details: Electron.OnBeforeRequestListenerDetails,
): Promise<Electron.CallbackResponse> {
  const { before } = registered;
  if (!before?.matches(details.url)) return {};
  return await new Promise((resolve) => before.listener(details, resolve));
}

/** The response's headers after the app's listener has seen them. */
export async function askHeadersReceived(
  details: Electron.OnHeadersReceivedListenerDetails,
): Promise<Electron.HeadersReceivedResponse> {
  const { received } = registered;
  if (!received?.matches(details.url)) return {};
  return await new Promise((resolve) => received.listener(details, resolve));
}
