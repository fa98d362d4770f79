/**
 * Makes shared/forms/coverage.ts: the characters that the shipped fonts can show. Run it with `node build/font-coverage.ts`
 * after changing the fonts; a test fails while the module is out of date.
 *
 * A character counts only where the browser would load the slice for it (unicode-range) and the slice has it (cmap), in the
 * Song and in the Hei face alike, since a text may stand in either.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

import { charactersOfWoff2 } from "./woff2-characters.ts";

const require = createRequire(import.meta.url);
const STYLESHEETS = ["@fontsource/noto-serif-sc/400.css", "@fontsource/noto-sans-sc/400.css"];
const MODULE = path.resolve(import.meta.dirname, "..", "shared", "forms", "coverage.ts");

function inRanges(unicodeRange: string): (code: number) => boolean {
  const ranges = unicodeRange.split(",").map((part) => {
    const [first, last] = part.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(first!, 16), Number.parseInt(last ?? first!, 16)] as const;
  });
  return (code) => ranges.some(([first, last]) => code >= first && code <= last);
}

function charactersOfFace(stylesheet: string): Set<number> {
  const file = require.resolve(stylesheet);
  const covered = new Set<number>();
  for (const [, url, unicodeRange] of readFileSync(file, "utf8").matchAll(
    /url\(([^)]+\.woff2)\)[\s\S]*?unicode-range:\s*([^;]+);/g,
  )) {
    const declared = inRanges(unicodeRange!);
    for (const code of charactersOfWoff2(readFileSync(path.resolve(path.dirname(file), url!)))) {
      if (declared(code)) covered.add(code);
    }
  }
  return covered;
}

/** One line for every 256 code points that have any: 64 hexadecimal digits, the lowest code point in the highest bit. */
function pageLines(characters: ReadonlySet<number>): string[] {
  const pages = new Map<number, bigint>();
  for (const code of characters) {
    const page = code >> 8;
    pages.set(page, (pages.get(page) ?? 0n) | (1n << BigInt(255 - (code & 0xff))));
  }
  return [...pages]
    .toSorted(([a], [b]) => a - b)
    .map(([page, bits]) => `  0x${page.toString(16)}: "${bits.toString(16).padStart(64, "0")}",`);
}

/** The text of the module as the installed fonts give it. */
export function coverageModule(): string {
  const [first, ...others] = STYLESHEETS.map(charactersOfFace);
  const both = new Set([...first!].filter((code) => others.every((face) => face.has(code))));
  return [
    "/**",
    " * Characters that the shipped fonts (Noto Serif SC and Noto Sans SC) can show. Made by build/font-coverage.ts.",
    " * Code point divided by 256 → 256 bits as hexadecimal digits, the lowest code point first.",
    " */",
    "export const COVERAGE: Readonly<Record<number, string>> = {",
    ...pageLines(both),
    "};",
    "",
  ].join("\n");
}

if (import.meta.main) writeFileSync(MODULE, coverageModule());
