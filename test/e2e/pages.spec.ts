/**
 * Every page of the running program on an office's work, light and dark: usable by keyboard and reader, nothing cut off at
 * the side, zoomed to 150 % neither, no word in the console. With LOOK_FOLDER set it leaves pictures at 1366×768 and 1920×1080 there.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { settled } from "../browser/settled.ts";
import { furnish, PLACES, type Office, type Place } from "./pages.ts";
import { pictureFolder } from "./pictures.ts";
import { startProgram, type Program } from "./program.ts";

const ONLY = process.env["LOOK_ONLY"]?.split(",");
/** 1366×768 at 150 %. */
const ZOOMED = { width: 911, height: 512 };
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
];
/** 6 July 2022, 10:00 in Beijing. */
const JULY = String(Date.UTC(2022, 6, 6, 2) / 1000);

let program: Program;
let office: Office;
let folder: string;
const problems: string[] = [];

/** What reaches beyond the side of the window, where one cannot scroll to it. */
const cutOff = () =>
  program.page.evaluate(() =>
    [...document.querySelectorAll("button, a, h1, h2, input, [role=tab]")]
      .filter((element) => {
        const { right, left, width } = element.getBoundingClientRect();
        const inScroller = element.closest("[role=grid], [data-printed], [aria-hidden=true]") !== null;
        const shortened = getComputedStyle(element.parentElement!).textOverflow === "ellipsis";
        return width > 0 && !inScroller && !shortened && (right > innerWidth + 1 || left < -1);
      })
      .map((element) => `${element.tagName} ${element.textContent ?? ""}`.slice(0, 80)),
  );

/** What is wider than the window where the whole page would have to be pushed aside, and words that a button cuts. */
const tooWide = () =>
  program.page.evaluate(() => [
    ...[...document.querySelectorAll("main, main *")]
      .filter((box) => {
        const scrolls = /auto|scroll/u.test(getComputedStyle(box).overflowX);
        const ownTable = box.querySelector(":scope > table, :scope > [role=grid]") !== null;
        return (
          scrolls && !ownTable && !box.closest("[data-printed]") && box.scrollWidth > box.clientWidth + 1
        );
      })
      .map((box) => `wider than its place: ${box.textContent.slice(0, 40)}`),
    ...[...document.querySelectorAll("main button .mantine-Button-label")]
      .filter((label) => label.clientWidth > 0 && label.scrollWidth > label.clientWidth + 1)
      .map((label) => `cut: ${label.textContent}`),
  ]);

async function show(place: Place): Promise<void> {
  const { page } = program;
  await page.keyboard.press("Escape");
  await page.evaluate(() => void (location.hash = "/about"));
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.evaluate((address) => void (location.hash = address), place.address(office));
  await page.locator(place.ready).first().waitFor();
  await place.prepare?.(program, office);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "各页 "));
  program = await startProgram({ env: { SOURCE_DATE_EPOCH: JULY } });
  program.page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  program.page.on("pageerror", (error) => problems.push(String(error)));
  office = await furnish(program, folder);
});
afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("each page in its place", () => {
  it.each(
    PLACES.filter(({ name }) => ONLY === undefined || ONLY.some((part) => name.includes(part))).map(
      (place) => [place.name, place] as const,
    ),
  )("%s", async (name, place) => {
    const { page } = program;
    const found: string[] = [];
    await show(place);
    for (const size of pictureFolder === undefined ? SIZES.slice(1) : SIZES) {
      await page.setViewportSize(size);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await settled(page);
        if (pictureFolder !== undefined)
          await page.screenshot({ path: join(pictureFolder, `${name}-${size.width}-${colorScheme}.png`) });
        if (size.width !== 1366) continue;
        const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude("[data-printed]");
        // In the dark only the colours are others.
        if (colorScheme === "dark") axe.withRules(["color-contrast"]);
        const { violations } = await axe.analyze();
        found.push(
          ...violations
            .filter(({ impact }) => impact === "serious" || impact === "critical")
            .map(
              (each) =>
                `${colorScheme} ${each.id}: ${each.nodes
                  .map((node) => `${node.html} ${node.any[0]?.message ?? ""}`)
                  .slice(0, 4)
                  .join(" | ")}`,
            ),
          ...(await cutOff()).map((text) => `cut off: ${text}`),
        );
      }
    }
    await page.setViewportSize(ZOOMED);
    await page.waitForTimeout(100);
    found.push(...(await tooWide()));
    await page.setViewportSize(SIZES[1]!);
    await place.leave?.(program);
    expect(found).toEqual([]);
    expect(problems.splice(0)).toEqual([]);
  });
});
