/**
 * Pictures of every page, for looking at.
 * `node test/renderer/look.ts <folder> [part of a name …]` writes <page>-<width>-<light|dark>.png.
 */
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { LOOKS, optionsOf, type Look } from "./looks.ts";
import { startRenderer, type Renderer } from "./open-window.ts";

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

async function take(
  renderer: Renderer,
  look: Look,
  size: (typeof SIZES)[number],
  appearance: "light" | "dark",
  file: string,
): Promise<void> {
  const { page, problems } = await renderer.open(optionsOf(look, appearance), size, look.hash);
  try {
    await page.waitForSelector(look.waitFor, { timeout: 8_000 });
    await look.prepare?.(page);
    await page.evaluate(() => document.fonts.ready);
    // Fade-ins and the pause after typing.
    await page.waitForTimeout(450);
    await page.screenshot({ path: file });
  } catch (error) {
    console.error(file, error);
  } finally {
    for (const problem of problems) console.error(file, problem);
    await page.close();
  }
}

const [target = join(tmpdir(), "look"), ...only] = process.argv.slice(2);
await mkdir(target, { recursive: true });
const renderer = await startRenderer();
try {
  for (const size of SIZES) {
    for (const appearance of ["light", "dark"] as const) {
      for (const look of LOOKS) {
        const name = `${look.name}-${size.width}-${appearance}`;
        if (only.length > 0 && !only.some((part) => name.includes(part))) continue;
        await take(renderer, look, size, appearance, join(target, `${name}.png`));
      }
    }
  }
} finally {
  await renderer.close();
}
