/** 未下降0分, 有下降但不到1%, 零迟报, 一票否决，…: what is said around nothing at all. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const fall = row("≥", 2, "%");
const rise = row("≥", 5, "%");
const late = row("≤", 0, "家");

describe("a rise or a fall about 0", () => {
  it.each([
    [
      "降幅2%及以上得10分，降幅1%（含）至2%得6分，有下降但不到1%得3分，未下降0分",
      fall,
      "2→10 1.5→6 1→6 0.5→3 0→0 -1→0",
    ],
    ["下降2%及以上得10分，下降1%-2%得6分，下降不足1%得3分，未下降不得分", fall, "1→6 0.5→3 0→0 -1→0"],
    [
      "增长5%以上得10分，增长3%-5%得6分，略有增长但低于3%得3分，没有增长不得分",
      rise,
      "5→10 3→6 1→3 0→0 -1→0",
    ],
    ["增速5%以上得10分，3%-5%得6分，3%以下得3分，未增长不得分", rise, "5→10 3→6 1→3 0→0"],
    ["增长5%以上得10分，每低1个百分点扣1分，未增长不得分", rise, "5→10 3→8 0→0 -1→0"],
  ])("%s", (phrase, indicator, scores) => {
    expect(earned(phrase, indicator, scores)).toBe(scores);
  });

  it.each([
    // 未下降 of a rise is 0 or more of it.
    ["增长5%以上得10分，未下降得5分，下降不得分", rise],
    ["降幅2%以上得10分，未增长得5分", fall],
    ["增长5%以上得10分，未增长2%的不得分", rise],
    // A number of things, which falls from a number that is not entered.
    ["投诉下降2%以上得10分，未下降不得分", row("≤", 50, "件")],
    // What lies between.
    ["较上年下降2%得满分，未下降的不得分", fall],
  ])("%s stays unread", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });
});

describe("none of them", () => {
  it.each([
    ["零迟报得10分，迟报企业每家扣1分，迟报满8家全扣", late, "0→10 1→9 7→3 8→0"],
    ["零延误得10分，每延误1次扣2分", row("=", 0, "次"), "0→10 1→8"],
    ["经费使用无违规问题得10分，每发现1个问题扣4分，扣完为止", row("", "合规", "个"), "0→10 1→6 3→0"],
    ["零差错得10分，每出现一处扣2分", row("", "准确", ""), "0→10 1→8"],
    ["一票否决，发生亡人火灾即计0分，否则计10分", row("=", 0, "起"), "0→10 1→0"],
    ["一票否决：发生亡人火灾不得分", row("=", 0, "起"), "0→10 2→0"],
  ])("%s", (phrase, indicator, scores) => {
    expect(earned(phrase, indicator, scores)).toBe(scores);
  });

  it.each([
    // The graver ones are not the others, nor is one fault another.
    ["无重大问题得10分，每发现1个问题扣4分", row("", "合规", "个")],
    ["无投诉得10分，每发生1起责任事故扣4分", row("", "安全", "起")],
    ["无事故得10分，每逾期1天扣1分", row("", "及时", "天")],
    ["审计无问题得10分，巡察每发现1个问题扣2分", row("", "合规", "个")],
    // Everything, or 5 points?
    ["一票否决，每发生1起火灾扣5分", row("=", 0, "起")],
    ["一票否决，完成10起得10分", row("≥", 10, "起")],
  ])("%s stays unread", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });
});

describe("a bonus goes up to the points that it may come to, without 为止", () => {
  it("加至10分", () => {
    const phrase = "建成20个得8分，每增建1个加0.4分，加至10分；不足20个不得分";
    expect(earned(phrase, row("≥", 25, "个"), "19→ 20→ 22→ 25→ 30→")).toBe("19→0 20→8 22→8.8 25→10 30→10");
  });

  it.each(["每发现1处扣1分，扣至4分", "建成20个得8分，每增建1个加0.4分，加至2分"])(
    "%s stays unread",
    (phrase) => {
      expect(readStandard(phrase, row("≥", 25, "个")).ok).toBe(false);
    },
  );
});
