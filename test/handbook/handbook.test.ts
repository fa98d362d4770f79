/** What the handbook promises: every chapter in its place, found by its words and initials, pictured, small, printable. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { pinyin } from "pinyin-pro";
import { describe, expect, it } from "vitest";

import { contract } from "../../shared/api/index.ts";
import { handbookForm } from "../../shared/forms/index.ts";
import { CHAPTER_IDS, findInHandbook, HANDBOOK } from "../../shared/handbook/index.ts";

const root = join(import.meta.dirname, "../..");
const pictures = join(root, "renderer/pages/help/pictures");

describe("the handbook", () => {
  it("has every chapter once, in the order of the year, each short enough to be read at once", () => {
    expect(HANDBOOK.map(({ id }) => id)).toEqual([...CHAPTER_IDS]);
    for (const { title, lines } of HANDBOOK) {
      expect(lines.length, title).toBeGreaterThan(1);
      expect(lines.join("").length, title).toBeLessThan(700);
      expect(new Set(lines).size, title).toBe(lines.length);
    }
  });

  it("knows each title's initials", () => {
    for (const { title, initials } of HANDBOOK) {
      const letters = title.replaceAll(/[^\p{Script=Han}a-z]/giu, "");
      const read = pinyin(letters, { pattern: "first", toneType: "none", type: "array" })
        .join("")
        .toLowerCase();
      expect(initials, title).toBe(read);
    }
  });

  it("names only keys that the program has", () => {
    const known = readFileSync(join(root, "renderer/shell/keys.ts"), "utf8");
    const named = HANDBOOK.flatMap(({ lines }) =>
      lines.flatMap((line) => line.match(/Ctrl\+[A-Z]|\bF\d/gu) ?? []),
    );
    for (const key of new Set(named)) if (key !== "Ctrl+V") expect(known, key).toContain(`"${key}"`);
  });
});

describe("finding", () => {
  const titles = (text: string) => findInHandbook(text).map(({ chapter }) => chapter.title);

  it("takes characters anywhere, initials of a title, and several words together", () => {
    expect(titles("")).toHaveLength(HANDBOOK.length);
    expect(titles("zbk")).toEqual(["指标库"]);
    expect(titles("回执")).toEqual(["送出"]);
    expect(titles("备份 反悔")).toEqual(["备份与恢复"]);
    expect(titles("Ｃｔｒｌ＋Ｈ")).toEqual(["查找替换"]);
    expect(titles("没有这个词")).toEqual([]);
  });

  it("says which lines hold the words", () => {
    const [found] = findInHandbook("回收站 自动清除");
    expect(found!.lines.map((index) => found!.chapter.lines[index])).toEqual([
      "删掉的项目在“回收站”里，内容完整，不会自动清除。",
    ]);
  });
});

describe("the pictures", () => {
  it("are one for each chapter, and small enough to ship", () => {
    const names = readdirSync(pictures);
    expect(names.toSorted()).toEqual(CHAPTER_IDS.map((id) => `${id}.webp`).toSorted());
    const sizes = names.map((name) => statSync(join(pictures, name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1.5 * 1024 * 1024);
    for (const name of names) {
      const head = readFileSync(join(pictures, name)).subarray(0, 12).toString("latin1");
      expect(head, name).toMatch(/^RIFF[\s\S]{4}WEBP$/);
    }
  });
});

describe("on paper", () => {
  it("stands every line of every chapter, and the program's version", () => {
    const form = handbookForm("1.2.3");
    const texts = form.sections[0]!.blocks.map((block) => (block.kind === "paragraph" ? block.text : ""));
    for (const { lines } of HANDBOOK) for (const line of lines) expect(texts).toContain(line);
    expect(texts.join("\n")).toContain("1.2.3");
    expect(Object.keys(contract.program)).toContain("printHandbook");
  });
});

describe("the sample the program carries", () => {
  it("is the public text that the tests read", () => {
    const carried = readFileSync(join(root, "renderer/pages/welcome/sample.txt"));
    expect(carried.equals(readFileSync(join(root, "test/fixtures/project-text-2022.txt")))).toBe(true);
  });
});
