import { describe, expect, it } from "vitest";

import {
  scoreIndicator,
  type ActualValue,
  type Base,
  type RuleInput,
  type ScoredIndicator,
  type ScoringRule,
} from "../../shared/scoring/index.ts";

const ROW: ScoredIndicator = { comparison: "定性", target: "效果明显", unit: "", points: 10 };

const rule = (base: Base, ...inputs: RuleInput[]): ScoringRule => ({
  version: 1,
  inputs,
  points: "10",
  floor: "0",
  gates: [],
  base,
  adjustments: [],
});

const said = (made: ScoringRule, actual: ActualValue): string => {
  const score = scoreIndicator(made, ROW, actual);
  return [score.points ?? score.status, ...score.steps.map(({ text }) => text)].join(" | ");
};

describe("points that a person sets keep to the written range, its ends included", () => {
  const points: RuleInput = { id: "points", label: "酌情分", kind: "manual" };
  const manual = (mode: "score" | "deduct"): ScoringRule =>
    rule({ type: "manual", input: "points", mode, points: "10", min: "2", max: "5" }, points);

  it.each([
    ["1.99", "invalid | 酌情分只能填2至5分，现在是1.99分。"],
    ["2", "2 | 评定2分（2至5分之间）"],
    ["5", "5 | 评定5分（2至5分之间）"],
    ["5.01", "invalid | 酌情分只能填2至5分，现在是5.01分。"],
    ["0", "invalid | 酌情分只能填2至5分，现在是0分。"],
    [null, "needsJudgement | 请填写酌情分，并写明理由"],
  ])("a score of %s", (actual, line) => {
    expect(said(manual("score"), actual)).toBe(line);
  });

  it.each([
    ["0", "10 | 酌情不扣分"],
    ["0.01", "invalid | 酌情分只能填0或2至5分，现在是0.01分。"],
    ["1.99", "invalid | 酌情分只能填0或2至5分，现在是1.99分。"],
    ["2", "8 | 酌情扣2分（2至5分之间）"],
    ["5", "5 | 酌情扣5分（2至5分之间）"],
    ["5.01", "invalid | 酌情分只能填0或2至5分，现在是5.01分。"],
    [true, "invalid | 酌情分请填写数字。"],
  ])("a deduction of %s", (actual, line) => {
    expect(said(manual("deduct"), actual)).toBe(line);
  });
});

describe("a share within the range of its grade", () => {
  const ranges = rule(
    {
      type: "gradeRanges",
      grade: "grade",
      ratio: "ratio",
      points: "10",
      ranges: [
        { label: "优", from: "80", to: "100", toInclusive: true },
        { label: "良", from: "60", to: "80", toInclusive: false },
        { label: "差", from: "0", to: "60", toInclusive: false },
      ],
    },
    { id: "grade", label: "档次", kind: "grade" },
    { id: "ratio", label: "得分比例", kind: "manual", unit: "%" },
  );
  it.each([
    ["优", "79.99", "invalid | “优”的得分比例应在80%至100%之间，现在是79.99%。"],
    ["优", "80", "8 | 评为“优”，10×80%=8分"],
    ["优", "100", "10 | 评为“优”，10×100%=10分"],
    ["优", "100.01", "invalid | “优”的得分比例应在80%至100%之间，现在是100.01%。"],
    ["良", "59.99", "invalid | “良”的得分比例应在60%至80%（不含）之间，现在是59.99%。"],
    ["良", "60", "6 | 评为“良”，10×60%=6分"],
    ["良", "79.99", "8 | 评为“良”，10×79.99%=7.999分 | 7.999分四舍五入为8分"],
    ["良", "80", "invalid | “良”的得分比例应在60%至80%（不含）之间，现在是80%。"],
    ["优", "1", "10 | 评为“优”，10×100%=10分"],
    ["优", "0.95", "9.5 | 评为“优”，10×95%=9.5分"],
    ["差", "1.01", "0.1 | 评为“差”，10×1.01%=0.101分 | 0.101分四舍五入为0.1分"],
    ["差", "0", "0 | 评为“差”，10×0%=0分"],
    ["好", "90", "invalid | 档次请选择：优、良、差。"],
    ["优", null, "needsJudgement | 请填写得分比例，并写明理由"],
    [null, "90", "needsJudgement | 请填写档次，并写明理由"],
  ] as const)("%s at %s", (grade, ratio, line) => {
    expect(said(ranges, { grade, ratio })).toBe(line);
  });
});

describe("grades picked by their names", () => {
  const grades = rule(
    {
      type: "grades",
      input: "grade",
      grades: [
        { label: "效果显著", points: "10" },
        { label: "效果较好", points: "6" },
        { label: "效果一般", points: "0" },
      ],
    },
    { id: "grade", label: "档次", kind: "grade" },
  );
  it.each([
    ["效果显著", "10 | 评为“效果显著”，得10分"],
    ["显著", "10 | 评为“效果显著”，得10分"],
    ["较好", "6 | 评为“效果较好”，得6分"],
    ["好", "invalid | “好”不是评分标准里的档次，请选择：效果显著、效果较好、效果一般。"],
    ["不显著", "invalid | “不显著”不是评分标准里的档次，请选择：效果显著、效果较好、效果一般。"],
    ["", "empty | 还没有填写：档次"],
  ])("%s", (actual, line) => {
    expect(said(grades, actual)).toBe(line);
  });

  it("是 and 否 may be grades as well", () => {
    const yes = rule(
      {
        type: "grades",
        input: "grade",
        grades: [
          { label: "是", points: "10" },
          { label: "否", points: "3" },
        ],
      },
      { id: "grade", label: "档次", kind: "grade" },
    );
    expect([true, false].map((actual) => scoreIndicator(yes, ROW, actual).points)).toEqual(["10", "3"]);
  });
});

const parts = (labels: readonly string[]): RuleInput => ({
  id: "parts",
  label: "各项要求",
  kind: "checklist",
  options: [...labels],
});

describe("what is ticked", () => {
  const NAMES = ["方案", "台账", "总结"];
  const list = (mode: "sum" | "highest", points: readonly string[]): ScoringRule =>
    rule(
      {
        type: "checklist",
        input: "parts",
        mode,
        parts: NAMES.map((label, index) => ({ label, points: points[index]! })),
      },
      parts(NAMES),
    );
  const equal = list("sum", ["3", "3", "3"]);
  const unequal = list("sum", ["5", "3", "2"]);
  const best = list("highest", ["2", "10", "4"]);
  const choose = "请逐项选择：方案、台账、总结。";

  it.each([
    [0, "0 | 3项中满足0项，0分"],
    [1, "3 | 3项中满足1项，3分"],
    [2, "6 | 3项中满足2项，3+3=6分"],
    [3, "9 | 3项中满足3项，3+3+3=9分"],
    [4, `invalid | ${choose}`],
    [-1, `invalid | ${choose}`],
    ["1.5", `invalid | ${choose}`],
    [1.5, `invalid | ${choose}`],
    [[true, false, true], "6 | 3项中满足2项，3+3=6分"],
    [[true, false], "invalid | 共有3项，请逐项选择。"],
    [true, "9 | 3项中满足3项，3+3+3=9分"],
    [false, "0 | 3项中满足0项，0分"],
    ["台账", "3 | 3项中满足1项，3分"],
    ["完成", "9 | 3项中满足3项，3+3+3=9分"],
    ["未完成", "0 | 3项中满足0项，0分"],
    ["尚可", `invalid | ${choose}`],
    [null, "empty | 还没有填写：各项要求"],
  ] as const)("of parts of equal weight: %o", (actual, line) => {
    expect(said(equal, actual)).toBe(line);
  });

  it("a single requirement may be counted, too", () => {
    const one = rule(
      { type: "checklist", input: "parts", mode: "sum", parts: [{ label: "方案", points: "4" }] },
      parts(["方案"]),
    );
    expect(said(one, 1)).toBe("4 | 1项中满足1项，4分");
  });

  it("a number of them says nothing where they weigh differently", () => {
    expect(said(unequal, 2)).toBe(`invalid | ${choose}`);
    expect(said(unequal, [true, false, true])).toBe("7 | 3项中满足2项，5+2=7分");
  });

  it.each([
    [[true, false, true], "4 | 符合2种情形，取最高的4分"],
    [[true, true, true], "10 | 符合3种情形，取最高的10分"],
    [[false, false, false], "0 | 没有符合的情形，得0分"],
  ] as const)("the highest of %o", (actual, line) => {
    expect(said(best, actual)).toBe(line);
    expect(said(best, 2)).toBe(`invalid | ${choose}`);
  });

  it("up to six points are written out as a sum", () => {
    const many = (count: number): ScoringRule => {
      const labels = Array.from({ length: count }, (_, index) => `第${index + 1}类`);
      return rule(
        {
          type: "checklist",
          input: "parts",
          mode: "sum",
          parts: labels.map((label) => ({ label, points: "1" })),
        },
        parts(labels),
      );
    };
    expect(said(many(6), true)).toBe("6 | 6项中满足6项，1+1+1+1+1+1=6分");
    expect(said(many(7), true)).toBe("7 | 7项中满足7项，7分");
  });

  it.each([
    [3, "10 | 3项全部满足，得10分"],
    [2, "0 | 3项中满足2项，未全部满足，得0分"],
    [0, "0 | 3项中满足0项，未全部满足，得0分"],
  ])("all of them or nothing: %s", (actual, line) => {
    expect(
      said(rule({ type: "allOf", input: "parts", points: "10", labels: NAMES }, parts(NAMES)), actual),
    ).toBe(line);
  });
});
