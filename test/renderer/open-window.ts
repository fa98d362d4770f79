/** The real renderer, built as it ships and served under its policy, on the fake main process, in a real browser. */
import { createServer, type Server } from "node:http";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";

import { build as bundle } from "esbuild";
import { chromium, type Browser, type Page } from "playwright-core";
import { build } from "vite";

import { findBrowser } from "../browser/find-browser.ts";
import type { LookOptions } from "./look-entry.ts";

const root = join(import.meta.dirname, "../..");
const NONCE = "bm9uY2U";
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'nonce-${NONCE}'`,
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'none'",
].join("; ");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
};

function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "/").split("?")[0]!);
    const file = join(folder, path === "/" ? "index.html" : path);
    readFile(file).then(
      (bytes) => {
        const type = TYPES[extname(file)] ?? "application/octet-stream";
        response.writeHead(200, { "content-type": type, "content-security-policy": POLICY });
        response.end(
          extname(file) === ".html" ? bytes.toString("utf8").replaceAll("__CSP_NONCE__", NONCE) : bytes,
        );
      },
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

export interface Renderer {
  /** Where it was built. */
  folder: string;
  /** A fresh window on fresh data. `problems` collects what the page's console calls an error. */
  open(
    options: Partial<LookOptions>,
    size: { width: number; height: number },
    address?: string,
  ): Promise<{ page: Page; problems: string[] }>;
  close(): Promise<void>;
}

async function launch(): Promise<Browser> {
  const found = await findBrowser();
  return chromium.launch({
    executablePath: found.path,
    env: { ...process.env, ...found.env },
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
}

export async function startRenderer(): Promise<Renderer> {
  const folder = join(tmpdir(), `renderer-${process.pid}-${Date.now()}`);
  await build({
    root: join(root, "renderer"),
    configFile: join(root, "vite.config.ts"),
    logLevel: "warn",
    build: { outDir: folder, emptyOutDir: true },
  });
  const entry = await bundle({
    entryPoints: [join(import.meta.dirname, "look-entry.ts")],
    bundle: true,
    format: "iife",
    write: false,
    target: "chrome140",
  });
  const importText = await readFile(join(root, "test/fixtures/project-text-2022.txt"), "utf8");
  const server = await serve(folder);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const browser = await launch();
  return {
    folder,
    async open(options, size, hash = "/") {
      const page = await browser.newPage({ viewport: size });
      const problems: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") problems.push(message.text());
      });
      page.on("pageerror", (error) => problems.push(String(error)));
      const complete: LookOptions = { count: 24, appearance: "light", importText, ...options };
      await page.addInitScript(`globalThis.__LOOK__ = ${JSON.stringify(complete)};`);
      await page.addInitScript(entry.outputFiles[0]!.text);
      await page.goto(`http://127.0.0.1:${port}/#${hash}`);
      return { page, problems };
    },
    async close() {
      await browser.close();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
