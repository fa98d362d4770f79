/** Draws the icons that are packed from build/resources/icon.svg. Run by hand when the drawing changes: node build/make-icons.ts */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { chromium } from "playwright-core";

import { findBrowser } from "../test/browser/find-browser.ts";

const resources = join(import.meta.dirname, "resources");

/** An .ico holding one 256×256 PNG, which Windows has read since Vista. */
function icoOf(png: Buffer): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}

const found = await findBrowser();
const browser = await chromium.launch({
  executablePath: found.path,
  env: { ...process.env, ...found.env },
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
const svg = await readFile(join(resources, "icon.svg"), "utf8");
await page.setContent(`<body style="margin:0;background:transparent">${svg}</body>`);
const png = await page.screenshot({ omitBackground: true });
await browser.close();
await mkdir(join(resources, "icons"), { recursive: true });
await writeFile(join(resources, "icons/256x256.png"), png);
await writeFile(join(resources, "icon.ico"), icoOf(png));
