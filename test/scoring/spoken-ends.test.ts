/** 超了没分, 给满, 打止, 3件及3件以上, 上年数（18人）: what clerks say and write where a bureau writes 不得分. */
import { describe, expect, it } from "vitest";

import type { ScoredIndicator } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const faults = (points: number): ScoredIndicator => row("=", 0, "件", points);
const rate = (target: number, points: number): ScoredIndicator => row("≥", target, "%", points);

describe("nothing", () => {
  it.each([
    ["没超过42万元就是6分，超了没分", row("≤", 42, "万元", 6), "42→6 43→0"],
    ["每差10亩扣0.1分，差的超过500亩没分", row("≥", 2000, "亩", 8), "2000→8 1900→7 1499→0"],
    ["八成以下一分没有，八成以上按完成比例给分", row("≥", 15, "公里"), "15→10 12→8 11→0"],
    ["3起以上没分，2起得2分，1起得4分，没有发生得6分", row("=", 0, "起", 6), "0→6 1→4 2→2 3→0"],
    [
      "4月15日前查完给5分，4月底前查完给2分，拖到5月不给",
      row("≤", "2025年4月15日前", "", 5),
      "2025-04-15→5 2025-04-20→2 2025-05-02→0",
    ],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });

  it.each([
    ["垃圾没分类的每处扣1分", row("=", 0, "处", 6), "0→6 1→5"],
    ["垃圾没分，每处扣1分", row("=", 0, "处", 6), "0→6 1→5"],
  ] as const)("but not where a thing is spoken of: %s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });

  it("and 基础分也不给 speaks of a part of the points", () => {
    const phrase = "不超目标给基础分6分，每节约1万元加1分，最多加4分；超出目标的，基础分也不给";
    expect(earned(phrase, row("≤", 60, "万元"), "60→")).toMatch(/没有读懂/u);
  });
});

describe("everything, and where it ends", () => {
  it.each([
    ["装了120盏的给满，每少一盏扣0.1分", row("≥", 120, "盏", 6), "120→6 110→5"],
    ["98%以上给满，每低1个百分点扣1分，高的不加", rate(98, 6), "98→6 96→4 100→6"],
    ["每培训1人得0.1分，加到10分打止", row("≥", 100, "人"), "100→10 50→5"],
    ["每培训1人得0.1分，加满10分为止", row("≥", 100, "人"), "100→10 50→5"],
    ["前5场不计分，从第6场起每场得1分", row("≥", 10, "场", 5), "5→0 6→1 10→5"],
    ["完成数÷5000×8，多出来的不计", row("≥", 5000, "册", 8), "5000→8 6000→8"],
    ["建档率÷95%×8，即为得分", { ...rate(95, 8), name: "建档率" }, "95→8 90→7.58"],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });
});

describe("a number said twice", () => {
  it.each([
    ["1件减2分，2件减4分，3件及3件以上减光", faults(10), "0→10 1→8 2→6 3→0 5→0"],
    ["1件扣1分，2件扣2.5分，4件及4件以上扣7分，3件扣4.5分", faults(7), "0→7 1→6 3→2.5 4→0 6→0"],
    ["死亡人数不超过上年数（18人）的，得10分；每增加1人扣2分", row("≤", 18, "人"), "18→10 19→8"],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });

  it("another year's figure is no 指标值", () => {
    const phrase = "不超过上年数（20人）的，得10分；每增加1人扣2分";
    expect(earned(phrase, row("≤", 18, "人"), "18→")).toMatch(/没有读懂/u);
  });
});

describe("a word that only begins another", () => {
  it.each([
    [
      "实际值≤指标值的，得满分；实际值＞指标值的，得分＝（指标值÷实际值）×分值；实际值超出指标值50%以上（不含50%）的，不得分",
      row("≤", 80, "元", 6),
      "80→6 100→4.8 120→4 121→0",
    ],
    ["较目标值每减少5%扣0.5分，减少幅度超过30%的不得分", row("≥", 2000, "人次", 5), "2000→5 1900→4.5 1300→0"],
    [
      "①有公告；②有验收报告；③有后续管护制度；④有移交手续。每具备1项得1.5分，共6分",
      row("=", 4, "项", 6),
      "4→6 3→4.5",
    ],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });
});
