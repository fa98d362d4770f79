import { describe, expect, it } from "vitest";

import {
  composeStandard,
  curve,
  describeRule,
  isScoringRule,
  readStandard,
  scoreIndicator,
  standardConsistency,
  writeStandard,
  type ScoredIndicator,
  type ScoringRule,
} from "../../shared/scoring/index.ts";

function read(phrase: string, indicator: ScoredIndicator): ScoringRule {
  const reading = readStandard(phrase, indicator);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.rule;
}

const RATE: ScoredIndicator = { comparison: ">=", target: 90, unit: "%", points: 10 };
const PEOPLE: ScoredIndicator = { comparison: ">=", target: 200, unit: "人", points: 10 };

describe("the lines under a score", () => {
  it("can be followed with a pocket calculator and point into the sentence", () => {
    const phrase = "10分，达到90%得满分，每低1个百分点扣0.5分，扣完为止";
    const { steps, points } = scoreIndicator(read(phrase, RATE), RATE, 86);
    expect(points).toBe("8");
    expect(steps.map(({ text }) => text)).toEqual([
      "从10分起算",
      "低于指标值4个百分点，4×0.5=2分，扣2分",
      "10−2=8分",
    ]);
    const { clause } = steps[1]!;
    expect(phrase.slice(clause!.from, clause!.to)).toBe("每低1个百分点扣0.5分");
  });

  it("show the rounding where there is one", () => {
    const row = { comparison: ">=", target: 3, unit: "个", points: 10 };
    expect(scoreIndicator(read("10分，按完成比例得分", row), row, 2).steps.map(({ text }) => text)).toEqual([
      "2÷3×10=≈6.6667分",
      "≈6.6667分四舍五入为6.67分",
    ]);
  });

  it("two sentences that mean the same give equal rules", () => {
    expect(read("10分，每少1人扣0.05分", PEOPLE)).toEqual(
      read("满分10分。每缺１人，扣0.05分，扣完为止", PEOPLE),
    );
  });
});

describe("a rule in words and as a curve", () => {
  it("is described with its range and what has to be entered", () => {
    const text = describeRule(read("10分，参加1人得0.05分", PEOPLE));
    expect(text.split("\n")).toEqual([
      "满分10分，得分在0至10分之间，保留两位小数",
      "每完成1人得0.05分",
      "需要填写：实际完成值（填数字，单位人）",
    ]);
  });

  it("has exact points on both sides of a jump, with the target to be marked", () => {
    const drawn = curve(read("10分，达到90%得10分，80%以上得6分，其余不得分", RATE), RATE)!;
    const at = (result: string) => drawn.points.find((point) => point.result === result)?.points;
    expect([at("79.99"), at("80"), at("89.99"), at("90")]).toEqual(["0", "6", "6", "10"]);
    expect(drawn).toMatchObject({ target: "90", unit: "%", max: "10" });
    expect(drawn.points.length).toBeLessThan(120);
  });

  it("every point of the curve is the score of that result", () => {
    const rule = read("10分，每少5人扣1分，少于150人不得分", PEOPLE);
    for (const { result, points } of curve(rule, PEOPLE)!.points)
      expect(scoreIndicator(rule, PEOPLE, result).points).toBe(points);
  });

  it("there is none for a day, a grade or several results", () => {
    expect(
      curve(read("按时完成得10分", { comparison: "<=", target: "2026-10-31", unit: "", points: 10 }), {
        comparison: "<=",
        target: "2026-10-31",
        unit: "",
      }),
    ).toBeNull();
    expect(
      curve(read("好10分，一般5分，差0分", { comparison: "定性", target: "好", unit: "", points: 10 }), {
        comparison: "定性",
        target: "好",
        unit: "",
      }),
    ).toBeNull();
  });
});

describe("what disagrees between the sentence, the target, the unit and the points", () => {
  it.each([
    ["10分，每参加1人得0.04分", PEOPLE, { code: "credit-total", total: "8", points: "10" }],
    ["8分，达到目标值得8分", PEOPLE, { code: "points-differ", sentence: "8", column: "10" }],
    [
      "10分，每少1户扣1分",
      { comparison: ">=", target: 10, unit: "个", points: 10 },
      { code: "unit-differs", written: "户", unit: "个" },
    ],
    ["10分，完成情况好", PEOPLE, { code: "unreadable" }],
    [
      "10分，酌情扣1-3分",
      { comparison: "定性", target: "良好", unit: "", points: 10 },
      { code: "judgement" },
    ],
  ])("%s", (phrase, indicator, expected) => {
    expect(standardConsistency(indicator, readStandard(phrase, indicator))).toMatchObject([expected]);
  });

  it("the sample's 0.05 × 200 = 10 agrees", () => {
    expect(standardConsistency(PEOPLE, readStandard("10分，参加1人得0.05分", PEOPLE))).toEqual([]);
  });
});

describe("a standard composed from a form", () => {
  it("gives a sentence and its reading", () => {
    const { text, reading } = composeStandard(
      {
        kind: "deduction",
        points: "10",
        from: "shortfall",
        each: "5",
        in: "unit",
        per: "1",
        partial: "up",
        most: null,
        zeroBeyond: "60",
      },
      RATE,
    );
    expect(text).toBe("10分，每低于目标值5个百分点扣1分；不足5个百分点的按5个百分点计；低于60%不得分");
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.assumptions).toEqual([]);
    expect([90, 89, 85, 60, 59.9].map((actual) => scoreIndicator(reading.rule, RATE, actual).points)).toEqual(
      ["10", "9", "9", "4", "0"],
    );
  });

  it.each([
    [
      {
        kind: "deadline",
        points: "10",
        date: "2026-10-31",
        late: { mode: "deduct", each: "7", unit: "day", per: "2", zeroAfterDays: "21" },
      },
      "2026-11-07",
      "8",
    ],
    [{ kind: "deadline", points: "10", date: null, late: { mode: "zero" } }, "2026-12-01", "0"],
    [
      {
        kind: "grades",
        points: "10",
        grades: [
          { label: "好", points: "10" },
          { label: "差", points: "0" },
        ],
      },
      "差",
      "0",
    ],
    [{ kind: "allOf", points: "6", labels: ["制度健全", "执行有效"] }, [true, false], "0"],
    [{ kind: "manual", points: "5", mode: "deduct", min: "1", max: "3" }, { deduct: 2 }, "3"],
  ] as const)("%o", (form, actual, points) => {
    const indicator = { comparison: "", target: form.kind === "deadline" ? "2026-11-30" : "完成", unit: "" };
    const { reading } = composeStandard(form as Parameters<typeof composeStandard>[0], indicator);
    if (!reading.ok) throw new Error(reading.reason);
    expect(scoreIndicator(reading.rule, indicator, actual).points).toBe(points);
  });

  it("fields that contradict one another are refused like a typed sentence", () => {
    const bands = [
      { min: "80", minInclusive: true, max: "95", maxInclusive: true, points: "8" },
      { min: "90", minInclusive: true, max: null, maxInclusive: false, points: "10" },
    ];
    expect(
      composeStandard({ kind: "bands", points: "10", on: "value", bands, otherwise: "0" }, RATE).reading.ok,
    ).toBe(false);
  });
});

describe("a stored rule", () => {
  const rule = read("10分，完成50篇得6分，每增加1篇加0.5分，最高10分", {
    comparison: ">=",
    target: 50,
    unit: "篇",
    points: 10,
  });

  it("is recognised after it went through JSON, and scores the same", () => {
    const stored: unknown = JSON.parse(JSON.stringify(rule));
    expect(isScoringRule(stored)).toBe(true);
    expect(isScoringRule(stored) && writeStandard(stored)).toBe(writeStandard(rule));
  });

  it.each([
    ["nothing", null],
    ["another version", { ...rule, version: 2 }],
    ["points as a number", { ...rule, points: 10 }],
    ["an input that is not declared", { ...rule, inputs: [] }],
    ["two inputs of one name", { ...rule, inputs: [...rule.inputs, ...rule.inputs] }],
    ["a field of its own", { ...rule, extra: true }],
    ["a base of an unknown type", { ...rule, base: { type: "magic" } }],
  ])("is not taken where it is damaged: %s", (_, value) => {
    expect(isScoringRule(value)).toBe(false);
  });
});
