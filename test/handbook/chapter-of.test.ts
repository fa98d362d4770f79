/** 帮助 opens at the chapter about the page she is on. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

import { helpAddress } from "../../renderer/pages/help/chapter-of.ts";
import { CHAPTER_IDS } from "../../shared/handbook/index.ts";

it.each([
  ["/", "/help"],
  ["/project/p1/text", "/help/write"],
  ["/project/p1/indicators", "/help/indicators"],
  ["/project/p1/submit", "/help/submit"],
  ["/project/p1/history", "/help/history"],
  ["/import-folder", "/help/import"],
  ["/checks", "/help/checks"],
  ["/library/p1", "/help/library"],
  ["/leftovers/p1", "/help/roll-forward"],
  ["/merge/t1", "/help/colleagues"],
  ["/backup", "/help/backup"],
])("from %s to %s", (location, address) => {
  expect(helpAddress(location)).toBe(address);
});

it("from every page of the program to a chapter there is, or to the beginning", () => {
  const app = readFileSync(join(import.meta.dirname, "../../renderer/app.tsx"), "utf8");
  const addresses = [...app.matchAll(/<Route path="([^"]+)"/gu)].map(([, path]) =>
    path!.replaceAll(/:\w+\??/gu, "p1"),
  );
  expect(addresses.length).toBeGreaterThan(15);
  for (const address of addresses) {
    const chapter = helpAddress(address).split("/")[2];
    if (chapter !== undefined) expect(CHAPTER_IDS, address).toContain(chapter);
  }
});
