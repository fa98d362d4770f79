import { describe, expect, it } from "vitest";

import {
  scoreIndicator,
  type ActualValue,
  type RuleInput,
  type ScoredIndicator,
  type ScoringRule,
} from "../../shared/scoring/index.ts";
import { reaching } from "./reaching.ts";

const shown = (
  input: Omit<RuleInput, "id" | "label">,
  [comparison, target]: readonly [string, ScoredIndicator["target"]],
  actual: ActualValue,
): string => {
  const indicator = { comparison, target, unit: "", points: 10, year: 2026 };
  const score = scoreIndicator(reaching(input), indicator, actual);
  return score.points ?? score.steps[0]!.text;
};

describe("reaching a day", () => {
  it.each([
    ["≤", "2026-06-30", "2026-06-30", "10"],
    ["≤", "2026-06-30", "2026-07-01", "0"],
    ["<", "2026-06-30", "2026-06-29", "10"],
    ["<", "2026-06-30", "2026-06-30", "0"],
    ["=", "6月30日", "2026-06-30", "10"],
    ["=", "6月30日", "2026-07-01", "0"],
  ] as const)("%s %s: %s earns %s", (comparison, target, actual, points) => {
    expect(shown({ kind: "date" }, [comparison, target], actual)).toBe(points);
  });
});

describe("reaching what is written in words", () => {
  const word = { kind: "judgement", options: ["达到", "未达到"] } as const;
  it.each([
    ["效果明显", "10"],
    ["效果不明显", "0"],
    ["未达到", "0"],
    ["达到", "10"],
    ["尚可", "“尚可”与指标值“效果明显”不同，请选择“达到”或“未达到”。"],
    [5, "“5”与指标值“效果明显”不同，请选择“达到”或“未达到”。"],
  ] as const)("%s", (actual, said) => {
    expect(shown({ ...word, options: [...word.options] }, ["定性", "效果明显"], actual)).toBe(said);
  });

  it.each([
    ["效果明显", 5, "请选择“达到”或“未达到”（指标值：效果明显）。"],
    ["", 5, "请选择“达到”或“未达到”。"],
    ["", true, "10"],
    ["", false, "0"],
  ] as const)("a number says nothing of “%s”: %s", (target, actual, said) => {
    expect(shown({ kind: "number" }, ["定性", target], actual)).toBe(said);
  });
});

describe("lying in a range", () => {
  const within = (bounds: { min?: string; max?: string }): ScoringRule => ({
    ...reaching({ kind: "number", unit: "件" }),
    base: {
      type: "cases",
      cases: [
        {
          when: [
            {
              test: "range",
              quantity: { of: "value", input: "value" },
              ...(bounds.min === undefined ? {} : { min: { value: bounds.min, inclusive: true } }),
              ...(bounds.max === undefined ? {} : { max: { value: bounds.max, inclusive: true } }),
            },
          ],
          earns: { points: "10" },
        },
      ],
      otherwise: { points: "0" },
    },
  });
  const target: ScoredIndicator = { comparison: "", target: "80-90", unit: "件", points: 10 };

  it.each([
    [{ min: "target" }, 80, "10"],
    [{ min: "target" }, 79, "0"],
    [{ max: "target" }, 90, "10"],
    [{ max: "target" }, 91, "0"],
    [{ min: "1" }, true, "10"],
    [{ min: "1" }, false, "0"],
  ] as const)("%o with %s earns %s", (bounds, actual, points) => {
    expect(scoreIndicator(within(bounds), target, actual).points).toBe(points);
  });

  it("late without a day is late where every lateness counts, and only there", () => {
    const late = (value: string): string | null => {
      const made = within({});
      if (made.base.type !== "cases") return null;
      made.base.cases[0]!.when = [
        {
          test: "range",
          quantity: { of: "lateness", input: "value", from: "target", in: "day" },
          min: { value, inclusive: false },
        },
      ];
      const rule: ScoringRule = { ...made, inputs: [{ id: "value", label: "完成日期", kind: "date" }] };
      return scoreIndicator(rule, { ...target, comparison: "≤", target: "2026-06-30", unit: "日期" }, "逾期")
        .points;
    };
    expect(late("0")).toBe("10");
    expect(late("0.5")).toBeNull();
  });
});
