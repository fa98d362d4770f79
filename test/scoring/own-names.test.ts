/**
 * A standard that speaks of its indicator by name is read as one that speaks of anything else: what the name is made of
 * (新增, 检查, 无害化, 每亩, 半径 …) changes nothing.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { readRow, readStandard, type ScoredIndicator } from "../../shared/scoring/index.ts";
import { blankIndicator, DISTRICT_PRESETS } from "../../shared/project/index.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures");

/** Every 三级指标 of the documents that were authored independently of the readers. */
function namesOfDocuments(): string[] {
  const names = new Set<string>();
  for (const folder of readdirSync(FIXTURES).filter((name) => name.startsWith("intake-independent"))) {
    const expected = readFileSync(join(FIXTURES, folder, "expected.json"), "utf8");
    for (const match of expected.matchAll(/"level3":\s*"([^"\\‖]{2,24})/gu)) names.add(match[1]!.trim());
  }
  return [...names].toSorted();
}

const NAMES = namesOfDocuments();
const RATES = NAMES.filter((name) => /[率度]$/u.test(name));
const COUNTS = NAMES.filter((name) => !/[率度]$/u.test(name));

/** What is read, without the names of what is entered; null where it is refused. */
function meaning(text: string, indicator: ScoredIndicator): string | null {
  const reading = readStandard(text, indicator);
  return reading.ok ? JSON.stringify({ ...reading.rule, inputs: reading.rule.inputs.length }) : null;
}

interface Template {
  names: readonly string[];
  plain: string;
  text: (name: string) => string;
  comparison: string;
  target: string;
  unit: string;
}

const rate = { names: RATES, plain: "合格率", comparison: "≥", target: "90", unit: "%" };
const count = { names: COUNTS, plain: "开展工作", comparison: "≥", target: "50", unit: "个" };
const TEMPLATES: readonly Template[] = [
  { ...rate, text: (name) => `${name}达到90%得8分，每低1个百分点扣2分，扣完为止` },
  { ...rate, text: (name) => `${name}90%以上得8分，80%以上得4分，80%以下不得分` },
  { ...rate, text: (name) => `8分。${name}≥90%得满分，否则按实际完成率计分` },
  { ...count, text: (name) => `${name}达到50个得8分，每少1个扣0.5分，扣完为止` },
  { ...count, text: (name) => `${name}完成50个得8分，40个以上得4分，40个以下不得分` },
  { ...count, text: (name) => `${name}每少1个扣1分` },
  {
    ...count,
    comparison: "≤",
    target: "2026年11月30日前",
    unit: "",
    text: (name) => `${name}在2026年11月30日前完成得8分，每逾期1天扣1分`,
  },
];

const HARDLY_ANY = 0.03;

describe.each(TEMPLATES.map((template) => [template.text("〈三级指标〉"), template] as const))(
  "%s",
  (_, { names, plain, text, comparison, target, unit }) => {
    const indicator = { comparison, target, unit, points: "8", year: 2026 };
    const expected = meaning(text(plain), indicator);

    it("means the same for every name, or is refused", () => {
      expect(names.length).toBeGreaterThan(300);
      expect(expected).not.toBeNull();
      const otherwise = names.filter((name) => ![expected, null].includes(meaning(text(name), indicator)));
      expect(otherwise).toEqual([]);
    });

    it("means the same for every indicator that has this name, and is hardly ever refused", () => {
      const read = names.map((name) => meaning(text(name), { ...indicator, name }));
      expect(names.filter((_name, index) => ![expected, null].includes(read[index]!))).toEqual([]);
      const refused = names.filter((_name, index) => read[index] === null);
      expect(refused.length / names.length, refused.join("、")).toBeLessThan(HARDLY_ANY);
    });
  },
);

describe("the name of a row", () => {
  const row = (level3: string, text: string) => ({
    ...blankIndicator("a"),
    level3,
    comparison: "≥",
    target: "50",
    unit: "个",
    points: "8",
    standard: { text, choices: {}, rule: null },
  });
  const settings = DISTRICT_PRESETS[0]!.settings;

  it("is known where the row is read", () => {
    const text = "每百户管网改造成本达到50个得8分，每少1个扣1分";
    expect(readRow(row("每百户管网改造成本", text), 2026, settings).ok).toBe(true);
    expect(readRow(row("管网改造", text), 2026, settings).ok).toBe(false);
  });

  it("that tells what is done keeps its meaning in the sentence", () => {
    const phrase = "按时完成任务得8分，未按时完成任务不得分";
    const day = { comparison: "≤", target: "2026年11月30日前", unit: "", points: "8", year: 2026 };
    expect(meaning(phrase, { ...day, name: "按时完成任务" })).toBe(meaning(phrase, day));
  });

  it("that is a rate of completion stays measured against the 指标值", () => {
    const phrase = "按任务完成率计分";
    const many = { comparison: "≥", target: "50", unit: "个", points: "8" };
    expect(meaning(phrase, { ...many, name: "任务完成率" })).toBe(meaning(phrase, many));
  });
});
