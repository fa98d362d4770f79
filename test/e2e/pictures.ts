/** Pictures of what a spec meets, for whoever wants to look at them: left in LOOK_FOLDER where that is set, else none is taken. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import type { Page } from "playwright-core";

/** Where pictures go; undefined = nobody looks. */
export const pictureFolder: string | undefined = process.env["LOOK_FOLDER"];

if (pictureFolder !== undefined) mkdirSync(pictureFolder, { recursive: true });

/** Mantine's transitions take up to 300 ms. */
const SETTLED_MS = 400;

/** @param name of the picture, without its ending. */
export async function look(page: Page, name: string): Promise<void> {
  if (pictureFolder === undefined) return;
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(SETTLED_MS);
  await page.screenshot({ path: join(pictureFolder, `${name}.png`) });
}
