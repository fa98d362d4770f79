import type { Page } from "playwright-core";

/** Mantine's transitions begin within this, and take up to 300 ms on a machine that has nothing else to do. */
const BEGUN_MS = 400;

/** Until the fonts are there and nothing fades in any more, which would be measured as a faint colour. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(BEGUN_MS);
  await page.evaluate(async () => {
    // What turns for ever waits for something else.
    const ends = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ends.map(({ finished }) => finished));
  });
}
