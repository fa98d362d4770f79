/** The lists of words in the settings: what is typed or pasted is kept, and what is not understood is said. */
import { describe, expect, test } from "vitest";

import {
  printOutdatedWords,
  printSynonyms,
  readOutdatedWords,
  readSynonyms,
} from "../../../renderer/pages/settings/word-lists.ts";
import { DEFAULT_DISTRICT, districtSettingsSchema } from "../../../shared/project/index.ts";

describe("words of earlier years", () => {
  test("are a word and its last year, in any of the usual separators", () => {
    expect(
      readOutdatedWords("办实事、开新局 2021\n广电新闻出版局：2018年\n\n脱贫攻坚战,2020").entries,
    ).toEqual([
      { word: "办实事、开新局", lastYear: 2021 },
      { word: "广电新闻出版局", lastYear: 2018 },
      { word: "脱贫攻坚战", lastYear: 2020 },
    ]);
  });

  test("without a year are not kept in silence", () => {
    expect(readOutdatedWords("办实事、开新局")).toEqual({ entries: [], unread: ["办实事、开新局"] });
  });

  test("come back from what is stored as they were", () => {
    const words = DEFAULT_DISTRICT.checks.outdatedWords;
    expect(readOutdatedWords(printOutdatedWords(words)).entries).toEqual(words);
  });
});

describe("words that mean the same", () => {
  test("are a line of two or more", () => {
    expect(readSynonyms("培训、轮训，集训\n督查")).toEqual({
      entries: [["培训", "轮训", "集训"]],
      unread: ["督查"],
    });
    expect(readSynonyms(printSynonyms([["培训", "轮训"]])).entries).toEqual([["培训", "轮训"]]);
  });

  test("are always within what the settings take", () => {
    const line = Array.from({ length: 30 }, (_, index) => `词${index}`).join("、");
    const text = Array.from({ length: 600 }, (_, index) => `甲${index}、乙${index}`).join("\n");
    const synonyms = readSynonyms(`${line}\n${text}`).entries;
    const settings = { ...DEFAULT_DISTRICT, checks: { ...DEFAULT_DISTRICT.checks, synonyms } };
    expect(districtSettingsSchema.safeParse(settings).success).toBe(true);
  });
});
