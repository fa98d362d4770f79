/** app://ledger/… : the renderer's files, from one folder, under a strict policy. Nothing else is ever served. */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";

import { protocol } from "electron";

const SCHEME = "app";
const HOST = "ledger";
/** What index.html carries where the nonce of its policy goes. */
const NONCE_PLACEHOLDER = "__CSP_NONCE__";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** The address of one of the renderer's pages. */
export function addressOf(page: string): string {
  return `${SCHEME}://${HOST}/${page}`;
}

export function isOwnAddress(address: string): boolean {
  return address.startsWith(`${SCHEME}://${HOST}/`);
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
}

/** Before the program is ready: the scheme counts as a secure, standard origin, whose compiled scripts may be kept. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

const notFound = (): Response => new Response("", { status: 404 });

/** The file a request names inside `root`, or null for any address that leaves it. */
export function fileFor(root: string, address: string): string | null {
  const url = new URL(address);
  if (url.host !== HOST) return null;
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (path.includes("\0") || path.includes("\\")) return null;
  const file = join(root, path === "/" ? "index.html" : path);
  return file.startsWith(root + sep) ? file : null;
}

/** Serves the built renderer in `root`. */
export function serveRenderer(root: string): void {
  protocol.handle(SCHEME, async (request) => {
    const file = request.method === "GET" ? fileFor(root, request.url) : null;
    const type = file === null ? undefined : CONTENT_TYPES[extname(file)];
    if (file === null || type === undefined) return notFound();
    try {
      const bytes = await readFile(file);
      const nonce = randomBytes(16).toString("base64url");
      const body =
        extname(file) === ".html"
          ? bytes.toString("utf8").replaceAll(NONCE_PLACEHOLDER, nonce)
          : new Uint8Array(bytes);
      return new Response(body, {
        headers: {
          "content-type": type,
          "content-security-policy": policy(nonce),
          "x-content-type-options": "nosniff",
          "cross-origin-opener-policy": "same-origin",
        },
      });
    } catch {
      return notFound();
    }
  });
}
