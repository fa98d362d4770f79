import { describe, expect, it } from "vitest";

import {
  readStandard,
  scoreIndicator,
  type ActualValue,
  type ScoredIndicator,
} from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const all: ScoredIndicator = { comparison: "=", target: 100, unit: "%", points: 10 };
const none: ScoredIndicator = { comparison: "=", target: 0, unit: "次", points: 10 };
const members: ScoredIndicator = { comparison: "≥", target: 16, unit: "名", points: 8 };
const copies: ScoredIndicator = { comparison: "≥", target: 20, unit: "份", points: 10 };

const labels = (phrase: string, indicator: ScoredIndicator): string[] => {
  const reading = readStandard(phrase, indicator);
  return reading.ok ? reading.inputs.map(({ label }) => label) : [reading.reason];
};
const score = (phrase: string, indicator: ScoredIndicator, actual: ActualValue): string | null => {
  const reading = readStandard(phrase, indicator);
  return reading.ok ? scoreIndicator(reading.rule, indicator, actual).points : reading.reason;
};

describe("a rate of 100 % is none undone", () => {
  it("each one that is undone costs its points, and not everything", () => {
    const phrase = "整改率100%得10分，每有1项未整改扣2分";
    expect(labels(phrase, all)).toEqual(["未整改项数"]);
    expect(score(phrase, all, { count: 2 })).toBe("6");
  });

  it("beside a least rate both are asked for", () => {
    const phrase = "整改率100%得10分，每有1项未整改扣2分，整改率低于80%不得分";
    expect(score(phrase, all, { value: 90, count: 1 })).toBe("8");
    expect(score(phrase, all, { value: 79, count: 1 })).toBe("0");
  });

  it("the same faults are one number, however they are spoken of", () => {
    const phrase = "符合率达到100%得10分，发现一次不符合扣2分，三次以上不得分";
    expect(labels(phrase, all)).toEqual(["不符合次数"]);
    expect([1, 2, 3].map((count) => score(phrase, all, { count }))).toEqual(["8", "6", "0"]);
  });
});

describe("faults are counted by the name before 每", () => {
  it.each([
    ["每发展1名党员得0.5分；发展程序不规范的，每例扣1分", members, ["实际完成值", "发展程序不规范例数"]],
    ["每缺1份扣1分；内容不完整的每份扣0.5分", copies, ["实际完成值", "内容不完整份数"]],
    ["每错发或漏发1次扣1分", none, ["实际完成值"]],
    ["每错发、漏发1次扣1分", none, ["实际完成值"]],
  ] as const)("%s", (phrase, indicator, names) => {
    expect(labels(phrase, indicator)).toEqual(names);
  });
});

it.each([
  ["零投诉得10分，1次投诉扣2分，3次以上投诉不得分", "0→10 1→8 2→6 3→0"],
  ["1次不合格扣2分，2次不合格扣5分，3次不合格不得分", "0→10 1→8 2→5 3→0"],
] as const)("a fault without a word that says it happened: %s", (phrase, results) => {
  expect(earned(phrase, none, results)).toBe(results);
});

it("一次验收合格率 names a rate, and no number of times", () => {
  const passed: ScoredIndicator = { comparison: "≥", target: 90, unit: "%", points: 10 };
  expect(earned("一次验收合格率≥90%得10分，每低1个百分点扣0.5分", passed, "90→10 88→9")).toBe("90→10 88→9");
});

describe("all of them, and each that fails", () => {
  const items: ScoredIndicator = { comparison: "=", target: 5, unit: "项", points: 10 };
  it("whether the first that is late costs everything is not said", () => {
    const phrase = "全部完成得10分，每有1项未按时完成扣1分";
    expect(score(phrase, items, 4)).toBe("没有读懂全部完成得分与每个扣分的关系");
  });

  it("but what is left undone is only missing from the number", () => {
    expect(earned("全部完成得10分，未完成的每项扣2分", items, "5→10 4→8")).toBe("5→10 4→8");
  });
});

describe("only what earns nothing is said", () => {
  const rate: ScoredIndicator = { comparison: "≥", target: 85, unit: "%", points: 10 };
  it.each(["凡成活率未达85%的一律不得分", "低于85%的不得分", "未达到目标值的不得分"])("%s", (phrase) => {
    expect(earned(phrase, rate, "85→10 84.99→0")).toBe("85→10 84.99→0");
  });

  it("but another number than the 指标值 leaves open what lies between", () => {
    expect(score("低于60%的不得分", rate, 85)).toBe("全句最多只能得0分，与满分10分不一致");
  });

  it.each(["按完成率计分，弄虚作假一票否决", "按完成率计分，弄虚作假不得分"])(
    "beside a share of the points: %s",
    (phrase) => {
      const visits: ScoredIndicator = { comparison: "≥", target: 50, unit: "次", points: 10 };
      expect(score(phrase, visits, { value: 40, count: 0 })).toBe("8");
      expect(score(phrase, visits, { value: 40, count: 1 })).toBe("0");
    },
  );
});

it("按比例 below a band that earns everything: of the 指标值 or of the band is asked, 按完成率 says it", () => {
  const visits: ScoredIndicator = { comparison: "≥", target: 100, unit: "次", points: 10 };
  const phrase = "完成90%以上得满分，低于90%按比例得分";
  expect(earned(phrase, visits, "90→10 81→8.1 45→4.5")).toBe("90→10 81→8.1 45→4.5");
  expect(earned(phrase, visits, "90→10 81→9 45→5", { "proportional-from": "band" })).toBe("90→10 81→9 45→5");
  const reading = readStandard("完成90%以上得满分，低于90%按完成率得分", visits);
  expect(reading.ok && reading.assumptions.map(({ id }) => id)).toEqual([]);
});

it.each([
  ["每个系统通过测评得2分，未通过得0分", row("=", 6, "个", 12), "6→12 4→8"],
  ["应急演练每开展1次计2分，未开展的不计分", row("≥", 5, "次", 10), "5→10 3→6"],
] as const)(
  "what earned for each of them and is denied concerns that one only: %s",
  (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
    expect(readStandard(phrase, indicator)).toMatchObject({ ok: true, assumptions: [] });
  },
);

it("what is denied of something else is asked about", () => {
  const reading = readStandard("每次得2.5分，质量不合格的不得分", row("=", 4, "次", 10));
  expect(reading).toMatchObject({ ok: true, assumptions: [{ id: "nothing-for" }] });
});
