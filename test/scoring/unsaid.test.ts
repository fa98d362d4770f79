import { describe, expect, it } from "vitest";

import {
  readStandard,
  scoreIndicator,
  writeStandard,
  type ActualValue,
  type ScoredIndicator,
} from "../../shared/scoring/index.ts";
import { row } from "./earned.ts";

const people = row("≥", 60, "人");
const rate = row("≥", 90, "%");
const articles = row("≥", 14, "篇");
const events = row("≤", 0, "起");
const grade = row("定性", "优秀", "");

/** The points, or why there are none. */
function score(phrase: string, indicator: ScoredIndicator, actual: ActualValue): string {
  const reading = readStandard(phrase, indicator);
  if (!reading.ok) return reading.reason;
  const { points, steps } = scoreIndicator(reading.rule, indicator, actual);
  return points ?? steps[0]!.text;
}

const read = (phrase: string, indicator: ScoredIndicator): string => {
  const reading = readStandard(phrase, indicator);
  return reading.ok ? "ok" : reading.reason;
};

describe("words in the place of a figure", () => {
  it.each([
    ["偏差较大的扣2分，偏差较小的扣1分", people, "“偏差较大”没有写明是多少"],
    ["完成率较高的得10分，完成率一般的得3分，完成率较低的不得分", people, "“完成率较高”没有写明是多少"],
    ["未完成的按一定比例得分", people, "没有读懂“按一定比例”"],
    ["未完成的按适当比例得分", people, "没有读懂“按适当比例”"],
    [
      "按上级通知的时间节点完成得10分，每晚1天扣1分",
      row("=", "及时", ""),
      "期限写在别的文件里，请把日期写进标准或指标值",
    ],
  ])("are refused: %s", (phrase, indicator, reason) => {
    expect(read(phrase, indicator)).toBe(reason);
  });

  it("are grades of an indicator that is judged, and a deadline where the 指标值 is one", () => {
    expect(score("完成率较高的得10分，完成率一般的得3分，完成率较低的不得分", grade, "完成率一般")).toBe("3");
    const due = row("≤", "2025-10-31", "日期");
    expect(score("按上级通知的时间节点完成得10分，每晚1天扣1分", due, "2025-11-02")).toBe("8");
  });

  it("leave to a person whether a deadline of another paper was kept", () => {
    const phrase = "按文件要求时间完成得10分，未按时完成不得分";
    expect(score(phrase, row("=", "及时", ""), "完成")).toBe("10");
  });

  it("may say how good something is that no number measures", () => {
    expect(read("质量较高的得10分，质量一般的得6分，质量较差的不得分", people)).toBe("ok");
  });
});

describe("a sentence that contradicts itself is refused", () => {
  it.each([
    ["发生一起扣5分，发生一起不得分", events, "同一种情况写了两种得分"],
    ["90%以上得10分，90%以上得8分", rate, "同一种情况写了两种得分"],
    ["每采用1篇计1分，达到8篇计满分，达到12篇计满分", articles, "8和12都写成得满分，没有读懂以哪一个为准"],
    ["8%以下得满分，5%以下得满分", row("≤", 8, "%"), "8和5都写成得满分，没有读懂以哪一个为准"],
    [
      "每高于或低于目标1个百分点扣0.5分，高于目标的不扣分",
      rate,
      "高了低了都扣分，又写一边不扣分，两种说法对不上",
    ],
  ])("%s", (phrase, indicator, reason) => {
    expect(read(phrase, indicator)).toBe(reason);
  });

  it("but may take more off for the same beside what was taken off, and say the same of two parts", () => {
    expect(score("低于90%扣2分，低于90%再扣1分", rate, 89)).not.toBe("同一种情况写了两种得分");
    const parts = "①按时完成得4分，未完成不得分；②按时完成得6分，未完成不得分";
    expect(read(parts, row("=", "完成", ""))).not.toBe("同一种情况写了两种得分");
  });
});

describe("what is left out by name", () => {
  it.each([
    ["x<60得0分，60<x<80得5分，x≥80得10分", row("≥", 80, "%"), "60%没有归入任何一档"],
    [
      "缺1人扣1分，缺2人扣3分，缺3人以上（不含3人）不得分",
      row("=", 20, "人"),
      "2人与3人之间没有写明得多少分",
    ],
  ])("belongs to no band: %s", (phrase, indicator, reason) => {
    expect(read(phrase, indicator)).toBe(reason);
  });

  it("is a question where 高于 and 低于 may be meant loosely", () => {
    const reading = readStandard("完成率高于80%得10分，低于80%得2分", people);
    expect(reading.ok && reading.assumptions.map(({ id }) => id)).toContain("boundary");
  });
});

describe("another quantity than the row's", () => {
  it.each([
    [
      "资金到位率未达100%的扣一半分；数量按完成比例计分",
      row("≥", 80, "户"),
      "“资金到位率”是另一个量，度量单位是“户”的指标不能按它评分",
    ],
    ["每帮扶1户计0.5分；其中脱贫户每户另加0.5分", row("≥", 20, "户"), "没有读懂“其中脱贫户”怎样填写"],
  ])("is refused: %s", (phrase, indicator, reason) => {
    expect(read(phrase, indicator)).toBe(reason);
  });

  it("is the row's own where the row counts that money", () => {
    expect(score("资金到位率100%得10分，未达100%的不得分", row("≥", 80, "万元"), 80)).toBe("10");
  });
});

describe("缺失 of what is wanted in the same unit", () => {
  it.each([
    [50, "10"],
    [45, "9"],
    [0, "0"],
  ])("falls short of it: %d of 50份 earn %s", (actual, points) => {
    expect(score("每缺失1份台账扣0.2分", row("≥", 50, "份"), actual)).toBe(points);
    expect(score("缺失1份扣0.2分", row("≥", 50, "份"), actual)).toBe(points);
  });

  it("is a fault that is counted where none is wanted", () => {
    expect(score("每缺失1份扣2分", row("≤", 0, "份"), 2)).toBe("6");
  });
});

describe("被采用满10篇得6分，之后每增加1篇得1分", () => {
  it.each([
    [9, "0"],
    [10, "6"],
    [12, "8"],
    [14, "10"],
    [15, "10"],
  ])("%d earn %s: the base at the threshold, and the steps beyond it", (actual, points) => {
    expect(score("被采用满10篇计6分，之后每增加1篇计1分，不满10篇不计分", articles, actual)).toBe(points);
  });

  it("is not said of faults that are found, which have a count of their own", () => {
    const found = readStandard("发现问题2篇以上得10分，其他不得分", articles);
    expect(found.ok && found.rule.inputs.map(({ label }) => label)).toEqual(["问题篇数"]);
  });

  it("is refused where the base counts something else than the steps", () => {
    expect(read("被采用满10条计6分，之后每增加1篇计1分，不满10条不计分", articles)).toBe(
      "没有读懂加分接着哪一项往上算",
    );
  });
});

describe("one number for several counts", () => {
  const phrase = "被省级通报1次扣5分，市级通报1次扣3分，区级通报1次扣1分，扣完为止";
  const reports = row("≤", 0, "次");

  it("is not taken for the first of them", () => {
    const text = "一个数不知道是哪一项的，请分别填写：省级通报次数、市级通报次数、区级通报次数。";
    expect(score(phrase, reports, 2)).toBe(text);
    expect(score(phrase, reports, "2次")).toBe(text);
  });

  it("is none of any where it is 0", () => {
    expect(score(phrase, reports, 0)).toBe("10");
  });

  it("is enough where each has its own", () => {
    expect(score(phrase, reports, { 省级通报次数: 1, 区级通报次数: 2 })).toBe("3");
  });

  it("is the one that costs so much each, where the other only bars all points", () => {
    const accidents = "发生一起安全责任事故扣2分；发生重大事故的一票否决，本项不得分";
    expect(score(accidents, events, 3)).toBe("4");
  });

  it("is the result where the counts of faults only stand beside it", () => {
    expect(score("每少1篇扣1分，每发现1处错误扣2分", articles, 12)).toBe("8");
  });
});

describe("绝对值", () => {
  const phrase = "预决算差异率绝对值≤10%得满分；每超出1个百分点扣0.5分；超过20%不得分";
  const differs = row("≤", 10, "%", 5);

  it.each([
    [12, "4"],
    [-12, "4"],
    [-8, "5"],
    [-20.1, "0"],
  ])("takes the sign off the result: %d earns %s", (actual, points) => {
    expect(score(phrase, differs, actual)).toBe(points);
  });

  it("stands in the canonical text, which reads back the same", () => {
    const reading = readStandard(phrase, differs);
    const again = reading.ok ? readStandard(writeStandard(reading.rule), differs) : reading;
    expect(reading.ok && again.ok && again.rule).toEqual(reading.ok && reading.rule);
  });

  it("adds nothing to a distance, which has no sign", () => {
    const reading = readStandard("偏差率绝对值在5%以内得满分，每超1个百分点扣1分", row("=", 100, "人"));
    expect(reading.ok && reading.rule.inputs[0]?.magnitude).toBe(undefined);
  });

  it("is refused where several numbers are entered", () => {
    expect(read("每少1篇扣1分，每发现1处错误绝对值扣2分", articles)).toBe("没有读懂“绝对值”指哪一个数");
  });
});
