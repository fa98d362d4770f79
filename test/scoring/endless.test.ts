import { describe, expect, it } from "vitest";

import { readStandardMetered, type ScoredIndicator } from "../../shared/scoring/index.ts";

const TIMES: ScoredIndicator = { comparison: ">=", target: 10, unit: "次", points: 10, year: 2026 };

/** Texts that make careless grammars slow. */
const UNITS: Readonly<Record<string, string>> = {
  的: "的",
  每: "每",
  得10分: "得10分，",
  brackets: "(",
  numbers: "1",
  sums: "1+(",
  comparisons: "≥90%",
  ranges: "80%-",
  names: "培训",
  quotes: "“",
  adverbs: "全部",
  negations: "不未",
  chain: "每低1个百分点扣1分，",
  ladder: "90%以上得10分，",
  mixed: "完成率×(目标值÷",
  definitions: "A=实际值，",
  "clause numbers": "1.5；",
  first: "前2次不扣分，",
  parts: "其中每户另加1分，",
  degrees: "偏差较大",
  shares: "其中5分看是否达到，",
  levels: "只取最高",
  "joined names": "甲与乙",
  "named rates": "按满意率计分，",
  "below a standard": "低于标准发放的每人扣1分，",
  "left out": "遗漏1次扣1分，",
  "rates worked out": "合格率（实际数/",
  "sides of a share": "按已完成数占应完成数的",
  "both directions": "多报少报均扣，",
  "asked by a day": "须于9月底前完成，逾期",
  samples: "调查样本不少于200份，",
  slips: "扣0.5份，",
  explanations: "（指",
};

describe("the work grows with the length of the text and no faster", () => {
  it.each(Object.entries(UNITS))("100 kB of “%s”", (_, unit) => {
    const stepsOf = (length: number): number =>
      readStandardMetered(unit.repeat(Math.ceil(length / unit.length)), TIMES).steps;
    const [short, long] = [stepsOf(10_000), stepsOf(100_000)];
    expect(long / Math.max(short, 1)).toBeLessThan(12);
    expect(long).toBeLessThan(100_000 * 400);
  });
});
