/**
 * Pictures of every page, for looking at: the real renderer under the real policy, on a fake main process, in the npm
 * Chromium. `node test/renderer/look.ts <folder> [part of a name …]` writes <page>-<width>-<light|dark>.png.
 */
import { createServer, type Server } from "node:http";
import { mkdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";

import { build as bundle } from "esbuild";
import { chromium, type Page } from "playwright-core";
import { build } from "vite";

import { findBrowser } from "../browser/find-browser.ts";
import { LOOKS, type Look } from "./looks.ts";

const root = join(import.meta.dirname, "../..");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
};
const NONCE = "look";
const POLICY = `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${NONCE}'; font-src 'self'; img-src 'self' data: blob:; connect-src 'none'`;

function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "/").split("?")[0]!);
    const file = join(folder, path === "/" ? "index.html" : path);
    readFile(file).then(
      (bytes) => {
        const html = extname(file) === ".html";
        response.writeHead(200, {
          "content-type": TYPES[extname(file)] ?? "application/octet-stream",
          "content-security-policy": POLICY,
        });
        response.end(html ? bytes.toString("utf8").replaceAll("__CSP_NONCE__", NONCE) : bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

async function take(page: Page, look: Look, file: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, look.hash);
  await page.waitForSelector(look.waitFor, { timeout: 8_000 });
  await look.prepare?.(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(450);
  await page.screenshot({ path: file });
}

async function main(): Promise<void> {
  const [target = join(tmpdir(), "look"), ...only] = process.argv.slice(2);
  const built = join(tmpdir(), `look-build-${process.pid}`);
  await mkdir(target, { recursive: true });
  await build({
    root: join(root, "renderer"),
    configFile: join(root, "vite.config.ts"),
    logLevel: "warn",
    build: { outDir: built, emptyOutDir: true },
  });
  const entry = await bundle({
    entryPoints: [join(import.meta.dirname, "look-entry.ts")],
    bundle: true,
    format: "iife",
    write: false,
    target: "chrome140",
  });
  const server = await serve(built);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const found = await findBrowser();
  const browser = await chromium.launch({
    executablePath: found.path,
    env: { ...process.env, ...found.env } as Record<string, string>,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const importText = await readFile(join(root, "test/fixtures/project-text-2022.txt"), "utf8");
  try {
    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
    ] as const) {
      for (const appearance of ["light", "dark"] as const) {
        for (const look of LOOKS) {
          const name = `${look.name}-${width}-${appearance}`;
          if (only.length > 0 && !only.some((part) => name.includes(part))) continue;
          const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1 });
          page.on(
            "console",
            (message) => message.type() === "error" && console.error(look.name, message.text()),
          );
          page.on("pageerror", (error) => console.error(look.name, error));
          await page.addInitScript(
            `globalThis.__LOOK__ = ${JSON.stringify({ count: look.count ?? 24, appearance, importText })};`,
          );
          await page.addInitScript(entry.outputFiles[0]!.text);
          await page.goto(`http://127.0.0.1:${port}/`);
          await take(page, look, join(target, `${name}.png`)).catch((error: unknown) =>
            console.error(look.name, error),
          );
          await page.close();
        }
      }
    }
  } finally {
    await browser.close();
    server.close();
    await rm(built, { recursive: true, force: true });
  }
}

await main();
