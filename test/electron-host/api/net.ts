import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { logBlockedRequest } from "../network/request-log.ts";
import { strict } from "../strict.ts";

const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".txt": "text/plain",
};

async function fetchFile(url: string): Promise<Response> {
  const file = fileURLToPath(url);
  const type = TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream";
  try {
    return new Response(await readFile(file), { headers: { "content-type": type } });
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new Error(missing ? "net::ERR_FILE_NOT_FOUND" : "net::ERR_FAILED", { cause: error });
  }
}

export const net = strict<Electron.Net>("net", {
  fetch: async (input) => {
    const url = typeof input === "string" ? input : input.url;
    if (url.startsWith("file:")) return await fetchFile(url);
    logBlockedRequest({ side: "main", by: "host", target: url });
    throw new Error("net::ERR_INTERNET_DISCONNECTED");
  },
  isOnline: () => false,
});
