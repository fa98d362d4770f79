import { describe, expect, it } from "vitest";

import { readStandard, type ScoredIndicator } from "../../shared/scoring/index.ts";
import { earned } from "./earned.ts";

const rate: ScoredIndicator = { comparison: "≥", target: 95, unit: "%", points: 10 };
const people: ScoredIndicator = { comparison: "≥", target: 200, unit: "人", points: 10 };
const copies: ScoredIndicator = { comparison: "=", target: 200, unit: "份", points: 10 };
const papers: ScoredIndicator = { comparison: "≥", target: 5, unit: "篇", points: 10 };
const times: ScoredIndicator = { comparison: "=", target: 0, unit: "次", points: 10 };
const meetings: ScoredIndicator = { comparison: "≥", target: 4, unit: "次", points: 10 };
const day: ScoredIndicator = { comparison: "≤", target: "2026-06-30", unit: "日期", points: 10, year: 2026 };

const refusal = (phrase: string, indicator: ScoredIndicator): string => {
  const reading = readStandard(phrase, indicator);
  return reading.ok ? "read" : reading.reason;
};

const EITHER = "没有读懂这里与前面的加减分是各算各的，还是后一个代替前一个";

describe("a second loss for more of the same", () => {
  it.each([
    ["低于95%的扣3分，低于90%的再扣3分", rate, "95→10 94.99→7 90→7 89.99→4"],
    ["低于95%的扣3分，低于90%的扣6分", rate, "95→10 94.99→7 90→7 89.99→4"],
    ["逾期扣2分，逾期10天以上再扣3分", day, "2026-06-30→10 2026-07-09→8 2026-07-10→5"],
    ["每次扣2分，3次以上另扣3分", times, "2→6 3→1"],
    ["每次扣2分，3次以上扣10分", times, "2→6 3→0"],
  ] as const)(
    "is taken off beside the first where the sentence says so, or stands in a table: %s",
    (phrase, indicator, results) => {
      expect(earned(phrase, indicator, results)).toBe(results);
    },
  );

  it.each([
    ["逾期扣2分，逾期10天以上扣5分", day],
    ["每次扣2分，3次以上扣5分", times],
    ["每逾期1天扣1分，逾期10天以上扣8分", day],
    ["完成得8分，超额10%以上加1分，超额20%以上加2分", people],
  ] as const)("is refused where it may as well take the place of the first: %s", (phrase, indicator) => {
    expect(refusal(phrase, indicator)).toBe(EITHER);
  });
});

describe("how many came late is not how late they came", () => {
  it("beside those that did not come at all each kind has a number of its own", () => {
    const reading = readStandard("漏报1次扣2分，迟报1次扣1分", times);
    expect(reading.ok ? reading.inputs.map(({ label }) => label) : reading.reason).toEqual([
      "漏报次数",
      "迟报次数",
    ]);
  });

  it("and beside those that are missing too", () => {
    const reading = readStandard("每少1次扣2分，迟报每次扣1分", meetings);
    expect(reading.ok ? reading.inputs.map(({ label }) => label) : reading.reason).toEqual([
      "实际完成值",
      "迟报次数",
    ]);
  });
});

describe("points that the sentence leaves open are not taken as exact", () => {
  it.each(["每少1次至少扣2分", "每少1次扣2分以上", "每少1次扣除得分的20%"])("%s", (phrase) => {
    expect(refusal(phrase, meetings)).not.toBe("read");
  });
});

describe("points for a name right before them are not for the condition before the comma", () => {
  it("发生责任事故，一般事故扣5分", () => {
    expect(refusal("发生安全责任事故，一般事故扣5分，较大事故扣10分", times)).toBe(
      "没有读懂“一般事故”与前面条件的关系",
    );
  });
});

describe("steps begin where all points are earned", () => {
  it.each([
    ["完成率≥95%得10分，完成率每降低5%扣2分，低于60%得0分", people, "200→10 190→10 180→8 170→6 119→0"],
    ["达到目标值的95%以上得满分，每低1%扣1分", people, "190→10 188→9 180→5"],
    ["偏差率超过5%的，每超1个百分点扣1分，最多扣6分", copies, "200→10 190→10 188→9 212→9 160→4"],
    [
      "超支20%以内的得满分，超支达到30%的不得分，每超1%扣0.5分",
      { ...people, comparison: "≤", unit: "万元" },
      "240→10 250→7.5 260→0",
    ],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });
});

describe("bands", () => {
  it.each([
    ["完成5篇得10分，4篇得8分，3篇得6分，不足3篇不得分", papers, "5→10 4→8 3→6 2→0"],
    ["未完成不得分，完成50%得5分，完成100%得10分", people, "99→0 100→5 199→5 200→10"],
    ["介于80%与90%之间得5分，90%以上得10分，80%以下0分", { ...rate, target: 90 }, "90→10 89→5 80→5 79→0"],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });
});

describe("what the year's result does not show", () => {
  it.each([
    ["6月30日前完成200人得10分，每少1人扣0.1分", people, "这里的条件与每多少扣分的关系没有读懂"],
    ["完成200人且无投诉得10分，每少1人扣0.1分", people, "这里的条件与每多少扣分的关系没有读懂"],
    ["上半年完成50%得5分，全年完成100%得10分", people, "没有读懂到期未完成的情况"],
    ["高于全省平均水平得10分，每低1个百分点扣1分", rate, "没有读懂与什么相比、怎样填写"],
  ] as const)("%s", (phrase, indicator, reason) => {
    expect(refusal(phrase, indicator)).toBe(reason);
  });

  it("but the year's end is said of every result", () => {
    expect(earned("12月31日前完成200人得10分，每少1人扣0.1分", people, "200→10 190→9")).toBe("200→10 190→9");
  });
});

describe("a number is used for what it stands for", () => {
  it.each([
    ["3月、6月、9月、12月各开展1次，每少1次扣3分", meetings, "没有读懂“1次”与每多少扣分的关系"],
    ["每少1次扣1分，请假不超过1次不扣分", meetings, "没有读懂“1”与其他条件的关系"],
    ["培训200人得10分，其中少数民族不少于50人，每少1人扣0.1分", people, "没有读懂“其中”的一部分怎样填写"],
    ["达到2次及以上每次扣2分", { ...times, comparison: "<", target: 2 }, "没有读懂从第几个起每个扣分"],
    ["按期完成得10分，因客观原因延期的不扣分，其他逾期每天扣1分", day, "没有读懂哪些不扣分"],
    ["完成4次得10分，3次以下每少1次扣3分", meetings, "没有读懂从哪个数起算"],
    ["达到得10分，未达到但超过上年得5分", meetings, "没有读懂“超过上年”与前面条件的关系"],
    ["95%以上得10分，80%以上得8分，未完成扣2分", rate, "没有读懂这里的扣分与前面得分的关系"],
  ] as const)("%s", (phrase, indicator, reason) => {
    expect(refusal(phrase, indicator)).toBe(reason);
  });

  it("得分90分以上 is a result and not what is earned", () => {
    const survey: ScoredIndicator = { comparison: "≥", target: 90, unit: "分", points: 10 };
    expect(earned("调查得分90分以上得10分，每低1分扣0.5分", survey, "90→10 89→9.5 80→5")).toBe(
      "90→10 89→9.5 80→5",
    );
  });
});
