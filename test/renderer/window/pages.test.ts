/** Every page, light and dark: usable by everyone, quiet in the console, and light enough to open at once. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";

import { settled } from "../../browser/settled.ts";
import { LOOKS, optionsOf } from "../looks.ts";
import { OFFICE_SCREEN, rendererOfFile } from "../windows-of-file.ts";

const FIRST_LOAD_LIMIT = 400 * 1024;
const renderer = rendererOfFile();

describe.each(["light", "dark"] as const)("%s", (appearance) => {
  it.each(LOOKS.map((look) => [look.name, look] as const))(
    "%s can be used by keyboard and reader, and breaks no policy",
    async (_, look) => {
      const { page, problems } = await renderer.open(optionsOf(look, appearance), OFFICE_SCREEN, look.hash);
      await page.waitForSelector(look.waitFor);
      await look.prepare?.(page);
      await settled(page);
      const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude("[data-printed]");
      // In the dark only the colours are others.
      if (appearance === "dark") axe.withRules(["color-contrast"]);
      const { violations } = await axe.analyze();
      const found = violations.map(
        (each) =>
          `${each.id}: ${each.nodes
            .map((node) => node.html)
            .slice(0, 3)
            .join(" ")}`,
      );
      expect(found).toEqual([]);
      expect(problems).toEqual([]);
      await page.close();
    },
    60_000,
  );
});

it("loads less than 400 kB of compressed script before the first page", async () => {
  const html = await readFile(join(renderer.folder, "index.html"), "utf8");
  const first = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/gu)].map((match) => match[1]!);
  const all = (await readdir(join(renderer.folder, "assets"))).filter((name) => name.endsWith(".js"));
  expect(first.length).toBeGreaterThan(0);
  expect(all.length).toBeGreaterThan(first.length);
  const sizes = await Promise.all(
    first.map(async (name) => gzipSync(await readFile(join(renderer.folder, name))).length),
  );
  expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThan(FIRST_LOAD_LIMIT);
});
