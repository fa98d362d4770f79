/** Pictures of what a spec meets, for whoever wants to look at them: left in LOOK_FOLDER where that is set, else none is taken. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import type { Page } from "playwright-core";

import { settled } from "../browser/settled.ts";

/** Where pictures go; undefined = nobody looks. */
export const pictureFolder: string | undefined = process.env["LOOK_FOLDER"];

if (pictureFolder !== undefined) mkdirSync(pictureFolder, { recursive: true });

/** @param name of the picture, without its ending. */
export async function look(page: Page, name: string): Promise<void> {
  if (pictureFolder === undefined) return;
  await settled(page);
  await page.screenshot({ path: join(pictureFolder, `${name}.png`) });
}
