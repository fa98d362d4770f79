/**
 * Pictures of the indicator, check and evaluation pages, for looking at.
 * `node test/renderer-pages/look.ts <folder> [part of a name …]` writes <name>-<width>-<light|dark>.png.
 */
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { startRenderer } from "../renderer/open-window.ts";
import { LOOKS } from "./looks.ts";
import { openProject } from "./open-project.ts";

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

const [target = join(tmpdir(), "look"), ...only] = process.argv.slice(2);
await mkdir(target, { recursive: true });
const renderer = await startRenderer();
try {
  for (const size of SIZES) {
    for (const appearance of ["light", "dark"] as const) {
      for (const look of LOOKS) {
        const name = `${look.name}-${size.width}-${appearance}`;
        if (only.length > 0 && !only.some((part) => name.includes(part))) continue;
        const { page, problems } = await openProject(renderer, look.content(), look.page, {
          size,
          appearance,
        });
        try {
          await look.prepare?.(page);
          await page.evaluate(() => document.fonts.ready);
          await page.waitForTimeout(500);
        } catch (error) {
          console.error(name, error);
        }
        await page.screenshot({ path: join(target, `${name}.png`) });
        for (const problem of problems) console.error(name, problem);
        await page.close();
      }
    }
  }
} finally {
  await renderer.close();
}
