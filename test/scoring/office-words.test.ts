import { describe, expect, it } from "vitest";

import { readStandard, type ScoredIndicator } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const sessions = row("≥", 10, "场");
const rate = row("≥", 95, "%");
const faults = row("≤", 0, "次");
const events = row("=", 0, "起");

type Example = readonly [phrase: string, indicator: ScoredIndicator, results: string];

const asWorked = (examples: readonly Example[]): void => {
  it.each(examples)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });
};

const refused = (examples: readonly Example[]): void => {
  it.each(examples)("is refused: %s", (phrase, indicator, reason) => {
    expect(readStandard(phrase, indicator)).toMatchObject({ ok: false, reason });
  });
};

describe("归零, 按0分处理, 取消全部得分 earn nothing", () => {
  asWorked([
    ["每通报1次扣1分，累计3次及以上的此项归零", faults, "0→10 2→8 3→0"],
    [
      "达到95%（含）以上得10分；95%以下每降1个百分点扣2分，降到91%（含）以下的归零",
      rate,
      "95→10 94→8 92→4 91→0",
    ],
    ["完成80%以上得满分，其余按0分处理", sessions, "8→10 7→0"],
    ["发生亡人事故的，实行一票否决，取消全部得分；未发生的得10分", events, "0→10 1→0"],
    ["只要没低于95%就给满分，低于就归零", rate, "95→10 94.9→0"],
  ]);
});

describe("倒扣", () => {
  asWorked([["未完成的，每少开展一场倒扣1分；完成或超额完成的不扣分", sessions, "10→10 9→9 0→0 12→10"]]);
  refused([["优10分，良8分，差的倒扣5分", row("定性", "优", ""), "没有读懂“倒扣”"]]);
});

describe("打五折, 八折, 减半 earn a part", () => {
  asWorked([
    ["完成一半以上（含一半）但没完成的打五折，一半以下不得分，完成的给满分", sessions, "10→10 9→5 5→5 4→0"],
    ["完成的得满分，未完成的打八折", sessions, "10→10 9→8"],
    ["完成100%的10分；90%以上不到100%的，按10分的八折计；不到90%的减半", sessions, "10→10 9→8 8→5"],
    ["制作三折页，每少1场扣1分", sessions, "10→10 9→9"],
  ]);
});

describe("A and B stand for what the sentence says", () => {
  asWorked([
    ["年度指标值为B，全年完成值为A；A≥B计满分，A＜B的按A/B×分值计分", sessions, "5→5 10→10 12→10"],
    ["按A/B×分值计分（A为指标值，B为实际值）", row("≤", 40, "天"), "40→10 50→8"],
    ["按A/B×分值计分（A为实际值，B为指标值）", sessions, "5→5 10→10"],
    ["未达到的按A/B或B/A计分（A为指标值，B为实际值），达到的满分", row("≤", 40, "天"), "40→10 50→8"],
    ["未达到的按A/B或B/A计分（A为指标值，B为实际值），达到的满分", sessions, "5→5 10→10"],
    ["70≤A＜85，3分；A≥85，10分；A＜70，0分（A为问卷平均得分）", row("≥", 85, "分"), "85→10 84.9→3 69→0"],
  ]);
});

describe("formulas with a number of their own", () => {
  asWorked([
    ["完成人数×0.02", row("≥", 500, "人"), "500→10 250→5 1→0.02"],
    ["控制在目标值内得满分，超过的按（1－超出比例）×分值计", row("≤", 80, "元/人"), "80→10 88→9 160→0"],
    ["控制在计划内得10分，超支的按超支比例扣减相应分数", row("≤", 20, "万元"), "20→10 22→9 40→0"],
    ["得分=实际完成值÷目标值×分值，超过分值的按分值计", sessions, "5→5 12→10"],
  ]);
  refused([["完成人数×0.02", row("≥", 300, "人"), "没有读懂这个计分公式，或公式算出的满分与分值不一致"]]);
});

describe("which of several costs", () => {
  asWorked([
    ["首次发现扣1分，再次发现的每次扣2分", faults, "0→10 1→9 2→7 3→5"],
    ["前2次不扣分，第3次起每次扣1分", faults, "2→10 3→9 4→8"],
    ["少1次不扣分，从第2次起每少1次扣1分", row("≥", 10, "次"), "10→10 9→10 8→9"],
  ]);
  refused([
    ["前3次不扣分，第3次起每次扣1分", faults, "没有读懂“前3”"],
    ["前2次不扣分，每次扣1分", faults, "没有读懂“前2”"],
    ["少1次不扣分，从第3次起每少1次扣1分", row("≥", 10, "次"), "没有读懂从第几个起计算"],
    ["3个以内的不扣；超过3个的，从第1个起每个扣1分", row("≤", 3, "个"), "没有读懂从第几个起计算"],
  ]);
});

describe("the same said twice", () => {
  asWorked([
    ["降到目标值以下（含目标值）的得10分", row("≤", 5, "%"), "5→10 5.1→0"],
    ["低于70分不得分，70分以上每增加1分得0.5分", row("≥", 90, "分"), "90→10 80→5 70→0 69→0"],
  ]);
  refused([["主体完成或附属完成的得10分", sessions, "“或”连接的条件没有读懂，请拆成两句写"]]);
});

describe("larger units of people", () => {
  asWorked([["每少1000人次扣1分", row("≥", 3, "万人次"), "3→10 2.9→9 2→0"]]);
});

describe("a number and a point before a clause", () => {
  const listed = "1.及时率≥95%:10分;\n2.90%≤及时率＜95%:3分;\n3.及时率＜90%:0分";
  asWorked([
    [listed, rate, "95→10 94.9→3 90→3 89.9→0"],
    ["1.95%以上得10分;2.90%以上得8分;3.其余不得分", rate, "95→10 90→8 89→0"],
    ["1.5%以下得10分，超过不得分", row("≤", 1.5, "%"), "1.5→10 1.6→0"],
  ]);
  refused([
    [
      "1.5%以下得10分；2.8%以下得6分",
      row("≤", 5, "%"),
      "开头的数是序号还是小数没有读懂，请在序号后写顿号或换一种序号",
    ],
  ]);
});
