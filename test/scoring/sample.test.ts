import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import {
  readStandard,
  scoreIndicator,
  standardConsistency,
  type ActualValue,
} from "../../shared/scoring/index.ts";

type Row = readonly [
  standard: string,
  sign: string,
  target: string,
  unit: string,
  points: string,
  results: readonly (readonly [ActualValue, string])[],
];

/** The fourteen standards of the sample with results as a clerk would enter them in January. */
const ROWS: readonly Row[] = [
  [
    "10分，完成1次得10分",
    "=",
    "1",
    "期",
    "10",
    [
      ["1", "10"],
      ["0", "0"],
      ["2期", "10"],
    ],
  ],
  [
    "10分，参加1人得0.05分",
    ">=",
    "200",
    "人",
    "10",
    [
      ["200", "10"],
      ["１８６", "9.3"],
      ["180人", "9"],
      ["230", "10"],
    ],
  ],
  ["10分，完成1次得10分", "=", "1", "次", "10", [["1", "10"]]],
  [
    "10分，拨付完成得10分",
    "=",
    "223",
    "人",
    "10",
    [
      ["223", "10"],
      ["222", "0"],
    ],
  ],
  [
    "5分，完成5分",
    "=",
    "7",
    "个",
    "5",
    [
      ["7", "5"],
      ["6", "0"],
    ],
  ],
  ["5分，完成5分", "=", "29", "个", "5", [["29", "5"]]],
  ["5分，完成5分", "=", "7", "人", "5", [["7", "5"]]],
  ["5分，完成5分", "=", "2", "个", "5", [["2", "5"]]],
  [
    "10分，达到标准得10分",
    ">=",
    "80",
    "%",
    "10",
    [
      ["91.2%", "10"],
      ["79.99", "0"],
    ],
  ],
  [
    "10分，按时完成得10分",
    "=",
    "2021年11月30日前",
    "",
    "10",
    [
      ["2021年11月30日", "10"],
      ["2021-12-01", "0"],
      ["2021年11月28日", "10"],
    ],
  ],
  [
    "5分，达到标准得5分",
    "=",
    "提升",
    "",
    "5",
    [
      ["提升", "5"],
      ["达到", "5"],
      ["未达到", "0"],
    ],
  ],
  [
    "5分，达到标准得5分",
    "=",
    "有所提升",
    "",
    "5",
    [
      ["有所提升", "5"],
      [false, "0"],
    ],
  ],
  ["5分，达到标准得5分", ">=", "80", "%", "5", [["80", "5"]]],
  ["5分，达到标准得5分", ">=", "80", "%", "5", [["95", "5"]]],
];

describe("the sample's own indicators", () => {
  it("the standards stand in the sample as they are tested here", () => {
    const text = readFileSync(new URL("../fixtures/project-text-2022.txt", import.meta.url), "utf8");
    for (const [standard] of ROWS) expect(text).toContain(standard);
  });

  it.each(ROWS)("%s (%s %s%s)", (standard, comparison, target, unit, points, results) => {
    const indicator = { comparison, target, unit, points, year: 2022 };
    const reading = readStandard(standard, indicator);
    expect(reading).toMatchObject({ ok: true, points });
    if (!reading.ok) return;
    for (const [actual, score] of results) {
      const scored = scoreIndicator(reading.rule, indicator, actual);
      expect([actual, scored.status, scored.points]).toEqual([actual, "scored", score]);
      expect(scored.steps.length).toBeGreaterThanOrEqual(1);
      expect(scored.steps.length).toBeLessThanOrEqual(4);
    }
  });

  it("a unit of another kind than 度量单位 is named: 期 against 次", () => {
    const indicator = { comparison: "=", target: "1", unit: "期", points: "10" };
    expect(standardConsistency(indicator, readStandard("10分，完成1次得10分", indicator))).toMatchObject([
      { code: "unit-differs", written: "次", unit: "期" },
    ]);
  });

  it("a result in words is not taken for a number", () => {
    const indicator = { comparison: "<=", target: "30", unit: "万元", points: "10" };
    const reading = readStandard("10分，达到标准得10分", indicator);
    if (!reading.ok) throw new Error(reading.reason);
    expect(scoreIndicator(reading.rule, indicator, "完成")).toMatchObject({
      status: "invalid",
      points: null,
    });
    expect(scoreIndicator(reading.rule, indicator, "")).toMatchObject({ status: "empty", points: null });
    expect(scoreIndicator(reading.rule, indicator, "不适用")).toMatchObject({
      status: "notApplicable",
      points: null,
    });
    expect(scoreIndicator(reading.rule, indicator, "290000元")).toMatchObject({ points: "10" });
  });
});
