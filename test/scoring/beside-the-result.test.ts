/** Events that happen beside the result: what they cost, and that they are no number of the result. */
import { describe, expect, it } from "vitest";

import {
  readStandard,
  scoreIndicator,
  type ActualValue,
  type ScoredIndicator,
} from "../../shared/scoring/index.ts";
import { row } from "./earned.ts";

const score = (phrase: string, indicator: ScoredIndicator, actual: ActualValue): string | null => {
  const reading = readStandard(phrase, indicator);
  return reading.ok ? scoreIndicator(reading.rule, indicator, actual).points : reading.reason;
};

describe("an event beside what the result earns", () => {
  const terms = row("≥", 4, "期");

  it("leaves the credit for each what it is, of all the points of the row", () => {
    const phrase = "完成1期得2.5分；发生安全责任事故的，本项不得分";
    expect(score(phrase, terms, 3)).toBe("7.5");
    expect(score(phrase, terms, { 实际完成值: 4, 安全责任事故: 1 })).toBe("0");
    expect(score("完成1期得2.5分；被上级通报批评的，每次扣1分", terms, { 实际完成值: 4, 通报: 2 })).toBe("8");
  });

  it("is no number of a rate, an amount or a length of time", () => {
    const rate = row("≤", 0.9, "‰", 6);
    expect(score("控制在0.9‰以内得满分，每超0.1‰扣0.5分；发生安全责任事故的不得分", rate, 1.1)).toBe("5");
    const cost = row("≤", 0.7, "万元", 6);
    expect(score("6分，按目标成本÷实际成本×6计算；发生安全责任事故的不得分", cost, 1.4)).toBe("3");
  });

  it("leaves both ends of a range, and both directions of a step, as they are", () => {
    const people = row("=", 100, "人");
    const range = "实际值在目标值的90%-110%之间得满分，否则不得分。弄虚作假的不得分";
    expect([89, 90, 110, 111].map((value) => score(range, people, value))).toEqual(["0", "10", "10", "0"]);
    const both = "高于或低于计划均扣分，每差1台扣0.5分；发生安全责任事故的不得分";
    expect([15, 16, 18].map((value) => score(both, row("=", 16, "台", 4), value))).toEqual(["3.5", "4", "3"]);
  });

  it("may be what the result counts, where that is a number of such events", () => {
    const none = row("≤", 3, "起");
    expect(score("不超过3起得满分，每超1起扣2分；发生较大事故的不得分", none, 4)).not.toBe("0");
    expect(score("发生安全事故的不得分", row("=", 0, "起"), 1)).toBe("0");
  });
});

it("what is said of all other results holds beside one that was not begun", () => {
  const people = row("=", 100, "人");
  const phrase = "完成率在90%-110%之间得满分，否则不得分；未开展的不得分";
  expect([89, 90, 110, 111, 0].map((value) => score(phrase, people, value))).toEqual([
    "0",
    "10",
    "10",
    "0",
    "0",
  ]);
  const poor = "完成得10分，其中质量不合格的扣5分；未开展的不得分";
  expect(score(poor, row("≥", 10, "项"), 9)).toMatch(/没有读懂怎样填写/u);
});
