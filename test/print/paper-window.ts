/** A real browser window that shows the print page, fed through the same bridge as in the program. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { build } from "esbuild";
import { chromium, type Browser, type Page } from "playwright-core";

import type { FormDocument } from "../../shared/forms/index.ts";
import { findBrowser } from "../browser/find-browser.ts";

const ADDRESS = "http://paper.test";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};
/** As strict as the program's own windows: no style attribute, no inline script. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'";
const ROOT = path.resolve(import.meta.dirname, "..", "..");

export interface PaperWindow {
  /** Lays the form out through print.tsx and gives the page and the number of pages it reported. */
  print(form: FormDocument): Promise<{ page: Page; pages: number }>;
  /** Shows the preview with the given properties. */
  preview(props: Record<string, unknown>): Promise<Page>;
  close(): Promise<void>;
}

async function bundle(folder: string): Promise<void> {
  await build({
    entryPoints: {
      print: path.join(ROOT, "renderer/print/print.tsx"),
      preview: path.join(ROOT, "test/print/preview-page.tsx"),
    },
    outdir: folder,
    bundle: true,
    format: "esm",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".woff2": "file", ".woff": "empty" },
    logLevel: "error",
  });
}

const html = (name: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="stylesheet" href="/${name}.css"></head><body><div id="paper"></div><script type="module" src="/${name}.js"></script></body></html>`;

async function openPage(browser: Browser, folder: string): Promise<Page> {
  const page = await browser.newPage();
  await page.route("**/*", (route) => {
    const { pathname } = new URL(route.request().url());
    const name = pathname.slice(1);
    const headers = { "content-security-policy": POLICY };
    if (name === "print" || name === "preview")
      return route.fulfill({ body: html(name), contentType: "text/html", headers });
    return route.fulfill({
      body: readFileSync(path.join(folder, path.basename(name))),
      contentType: TYPES[path.extname(name)] ?? "",
      headers,
    });
  });
  page.on("pageerror", (error) => {
    throw error;
  });
  return page;
}

export async function openPaperWindow(): Promise<PaperWindow> {
  const folder = mkdtempSync(path.join(tmpdir(), "paper-window-"));
  await bundle(folder);
  const found = await findBrowser();
  const browser = await chromium.launch({
    executablePath: found.path,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    env: { ...(process.env as Record<string, string>), ...found.env },
  });
  return {
    async print(form) {
      const page = await openPage(browser, folder);
      const ready = new Promise<number>((resolve) => {
        void page.exposeFunction("reportReady", resolve);
      });
      await page.addInitScript((job) => {
        const host = globalThis as unknown as { ledger: unknown; reportReady(pages: number): void };
        const invoke = async (area: string, operation: string, input: { pages: number }) => {
          if (area === "printing" && operation === "job") return { ok: true, value: job };
          host.reportReady(input.pages);
          return { ok: true, value: null };
        };
        host.ledger = { invoke, listen: () => () => undefined };
      }, form);
      await page.goto(`${ADDRESS}/print`);
      return { page, pages: await ready };
    },
    async preview(props) {
      const page = await openPage(browser, folder);
      await page.addInitScript((given) => {
        (globalThis as unknown as { previewProps: unknown }).previewProps = given;
      }, props);
      await page.goto(`${ADDRESS}/preview`);
      await page.waitForSelector("[data-settled]");
      return page;
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
