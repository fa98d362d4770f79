import { describe, expect, it } from "vitest";

import {
  readStandard,
  scoreIndicator,
  type ActualValue,
  type ScoredIndicator,
} from "../../shared/scoring/index.ts";
import { earned } from "./earned.ts";

const days: ScoredIndicator = { comparison: "≤", target: 30, unit: "天", points: 10 };
const cost: ScoredIndicator = { comparison: "≤", target: 400, unit: "元", points: 10 };
const people: ScoredIndicator = { comparison: "=", target: 20, unit: "人", points: 10 };
const places: ScoredIndicator = { comparison: "=", target: 0, unit: "处", points: 10 };
const items: ScoredIndicator = { comparison: "=", target: 5, unit: "项", points: 10 };
const grade: ScoredIndicator = { comparison: "定性", target: "优秀", unit: "", points: 10 };
const rate: ScoredIndicator = { comparison: "≥", target: 90, unit: "%", points: 10 };
const finished: ScoredIndicator = {
  comparison: "≤",
  target: "2026-03-31",
  unit: "日期",
  points: 10,
  year: 2026,
};

const score = (
  phrase: string,
  indicator: ScoredIndicator,
  actual: ActualValue,
  choices = {},
): string | null => {
  const reading = readStandard(phrase, indicator, choices);
  return reading.ok ? scoreIndicator(reading.rule, indicator, actual).points : reading.reason;
};
const questions = (phrase: string, indicator: ScoredIndicator): string[] => {
  const reading = readStandard(phrase, indicator);
  return reading.ok ? reading.assumptions.map(({ id }) => id) : [reading.reason];
};

describe("a bonus is for the better side of the 指标值", () => {
  it.each([
    ["基本分8分，每提前1天加0.5分，最高加2分；每延迟1天扣1分", days, "24→10 28→9 30→8 32→6 40→0"],
    ["每缩短1天加1分，每延长1天扣1分，基础分6分", days, "26→10 28→8 30→6 33→3"],
    ["基本分8分，每节约10元加0.5分，每超10元扣1分，满分10分", cost, "360→10 380→9 400→8 420→6"],
    ["完成得8分，节约成本5%以上加2分", cost, "380→10 381→8 400→8 401→0"],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });
});

describe("both sides of the 指标值 in one word", () => {
  it.each(["每增减1人扣1分", "每多或少1人扣1分", "每增加或减少1人扣1分", "每高低1人扣1分"])(
    "%s",
    (phrase) => {
      expect(earned(phrase, people, "18→8 20→10 23→7")).toBe("18→8 20→10 23→7");
    },
  );

  it("and one side of a deviation alone is not read as both", () => {
    expect(earned("10分，负偏差每1%扣0.5分", people, "20")).toBe("没有读懂“负偏差”");
  });
});

describe("kinds of faults are counted apart", () => {
  it.each([
    ["重大问题每处扣3分，其他问题每处扣1分", { count: 1, "count-2": 2 }, "5"],
    ["重大问题每处扣3分，其余每处扣1分，扣完为止", { count: 1, "count-2": 2 }, "5"],
    ["无有效投诉得10分，每有1处有效投诉扣2分，被媒体曝光不得分", { count: 1, "count-2": 0 }, "8"],
    ["无有效投诉得10分，每有1处有效投诉扣2分，被媒体曝光不得分", { count: 0, "count-2": 1 }, "0"],
  ] as const)("%s, %o", (phrase, actual, points) => {
    expect(score(phrase, places, actual)).toBe(points);
  });

  it("and whether a graver one costs its own points beside the others' or instead of them is asked", () => {
    const phrase = "每处扣2分，情节严重的扣5分";
    expect(questions(phrase, places)).toEqual(["graver"]);
    expect(score(phrase, places, { value: 1, count: 1 })).toBe("3");
    expect(score(phrase, places, { value: 1, count: 1 }, { graver: "instead" })).toBe("5");
  });

  it("and what was put right cannot cost more than the fault itself", () => {
    expect(score("每处扣2分，整改到位的扣1分", places, 1)).toBe("没有读懂“整改到位”扣的分与每个扣的分的关系");
  });

  it("and a number within one of them is no number of all", () => {
    expect(score("每处扣2分，同一问题两次以上扣5分", places, 1)).toBe("没有读懂这个数是对其中哪一个说的");
  });
});

describe("what was left undone is missing from what was done", () => {
  it.each(["5项全部完成得10分，每项未完成扣2分", "每有1项未完成扣2分"])("%s", (phrase) => {
    expect(earned(phrase, items, "5→10 4→8 0→0")).toBe("5→10 4→8 0→0");
  });

  it.each([
    ["90%以上得10分，80%以上得6分，年底前未支付的扣2分", rate],
    ["90%以上得10分，80%以上得6分，6月底前未达到50%的扣2分", rate],
  ] as const)("and by a day of which the year's result shows nothing: %s", (phrase, indicator) => {
    expect(score(phrase, indicator, 95)).toBe("没有读懂到期未完成的情况");
  });
});

describe("words that cost everything beside numbers", () => {
  it.each([
    ["90%以上得10分，80%-90%得5分，80%以下得2分，弄虚作假不得分", 1, "0"],
    ["90%以上得10分，80%-90%得5分，80%以下得2分，弄虚作假不得分", 0, "10"],
    ["90%以上得10分，80%-90%得5分，80%以下得2分，未开展调查不得分", 1, "0"],
    ["达到90%得10分，资料不全不得分", 1, "0"],
  ] as const)("%s, %s", (phrase, count, points) => {
    expect(score(phrase, rate, { value: 95, count })).toBe(points);
  });

  it("but what lies beyond the last band needs no word of its own", () => {
    expect(earned("90%以上得10分，80%-90%得5分，未开展不得分", rate, "90→10 80→5 0→0")).toBe(
      "90→10 80→5 0→0",
    );
  });

  it("and a fall ends a band that goes on downwards", () => {
    const phrase = "增长90%以上得10分，增长90%以下得3分，负增长不得分";
    expect([95, 50, 0, -1].map((result) => score(phrase, rate, result))).toEqual(["10", "3", "3", "0"]);
  });
});

describe("where the steps begin and end", () => {
  it.each([
    ["每延迟10天扣1分，延迟不足10天的不扣分", {}, "2026-04-09→10 2026-04-10→9 2026-04-19→9 2026-04-20→8"],
    ["每延迟1天扣1分，延迟3天以内不扣分", {}, "2026-04-03→10 2026-04-04→9"],
    ["每延迟1天扣1分，延迟3天以内不扣分", { tolerance: "first" }, "2026-04-03→10 2026-04-04→6"],
  ] as const)("%s %o", (phrase, choices, results) => {
    expect(earned(phrase, finished, results, choices)).toBe(results);
  });

  it.each([
    ["每处扣1分，扣至6分为止", "3→7 4→6 9→6"],
    ["每处扣1分，扣满6分为止", "3→7 6→4 9→4"],
  ] as const)("%s", (phrase, results) => {
    expect(earned(phrase, places, results)).toBe(results);
  });

  it("from last year's number is refused, because no result shows it", () => {
    const complaints: ScoredIndicator = { comparison: "≤", target: 2, unit: "%", points: 10 };
    expect(score("投诉率比上年每上升1个百分点扣2分", complaints, 1)).toBe(
      "没有读懂增减是与什么相比、怎样填写",
    );
  });
});

describe("what contradicts itself is refused", () => {
  it.each([
    ["优秀得10分，良好得8分，合格得6分，不合格扣2分", grade, "排在后面的档次扣分后反而得分更高，没有读懂"],
    [
      "超额完成10%以上加2分，完成得8分，未完成按比例得分",
      { ...rate, unit: "人" },
      "按读到的意思，离指标值更近反而得分更低，应当不是原意",
    ],
    ["每项得2分，被市级采用的加倍计分", items, "没有读懂加倍扣分所指的扣分"],
    [
      "合格率100%得10分，不合格率每1%扣1分，不合格率超过5%不得分",
      { ...rate, target: 100 },
      "没有写明是低了还是高了才扣分",
    ],
  ] as const)("%s", (phrase, indicator, reason) => {
    expect(score(phrase, indicator, 1)).toBe(reason);
  });
});

it("a range that is the 指标值 is left on both sides", () => {
  const range: ScoredIndicator = { comparison: "", target: "80-90", unit: "%", points: 10 };
  expect(earned("在80%-90%之间得10分，超出范围不得分", range, "79→0 80→10 90→10 91→0")).toBe(
    "79→0 80→10 90→10 91→0",
  );
});

it("whether a bad one is only not counted, or costs everything, is asked", () => {
  const phrase = "每项得2分，质量不合格的不得分";
  expect(questions(phrase, items)).toEqual(["nothing-for"]);
  expect(score(phrase, items, { value: 5, count: 1 })).toBe("0");
  expect(score(phrase, items, 4, { "nothing-for": "one" })).toBe("8");
});
