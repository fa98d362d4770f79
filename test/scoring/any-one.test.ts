/** 发生任意一起不得分, 泄密、火灾、被盗情形之一的; 未建成部分按比例扣分: any one of them, and what is missing. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const none = row("=", 0, "起");
const length = row("≥", 15, "公里", 12);

describe("any one of them costs everything", () => {
  it.each([
    "全年无火灾、食物中毒、人身伤害三类责任事故，得10分；发生任意一起，该项不得分",
    "发生任意一起，该项不得分；未发生得10分",
    "失窃、火灾、损毁，发生其中任何一起不得分；未发生得10分",
    "出现任何一起安全责任事故，本项为零分",
    "发生任一起安全事故不得分",
    "未发生任何一起安全事故得10分，发生任意一起不得分",
    "发生文物失窃、火灾、损毁事故之一的，10分全扣",
    "出现泄密、火灾、被盗情形之一的，本项不得分",
    "出现泄密、火灾、被盗任一情形的，不得分",
    "出现泄密、火灾、被盗的，不得分",
  ])("%s", (phrase) => {
    expect(earned(phrase, none, "0→ 1→ 3→")).toBe("0→10 1→0 3→0");
  });

  it("发生任意一起扣3分 costs as much for each", () => {
    expect(earned("发生任意一起扣3分，扣完为止", none, "0→ 1→ 2→")).toBe("0→10 1→7 2→4");
  });

  it.each([
    // How many there are to be, another list to come, or no word for what happened.
    ["任意一次逾期不得分", row("=", 0, "次")],
    ["出现任一种，本项不得分", none],
    ["有下列情形之一的不得分：①被通报；②被投诉", row("=", 0, "次")],
    ["出现重大事故、舆情、投诉之一的，扣5分", none],
  ])("%s stays unread", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });
});

describe("what is missing, by its own verb", () => {
  it.each([
    ["建成15公里得12分，未建成部分按比例扣分", length, "15→12 10→8"],
    ["建成15公里得12分，未完成的部分按比例扣减", length, "15→12 10→8"],
    ["建成15公里得12分，未建成的部分，每公里扣1分", length, "15→12 13→10"],
    ["改造800户得10分；未改造部分每户扣0.1分", row("≥", 800, "户"), "800→10 790→9"],
    ["验收面积达到3200平方米的得满分，少修部分每1%扣0.2分", row("=", 3200, "平方米"), "3200→10 3168→9.8"],
    ["成本控制在100万元以内得10分；超过100万元的部分每1万元扣0.2分", row("≤", 100, "万元"), "100→10 110→8"],
    ["达到90%得10分，低于90%的部分，每1个百分点扣1分", row("≥", 90, "%"), "90→10 85→5"],
  ])("%s", (phrase, indicator, scores) => {
    expect(earned(phrase, indicator, scores)).toBe(scores);
  });

  it.each([
    // Not accepted is not the same as not built, and nothing is missing of 0.
    ["建成15公里得12分，未验收部分按比例扣分", length],
    ["建成15公里得12分，未绿化部分每公里扣1分", length],
    ["问题清零得10分，未整改部分每处扣1分", row("=", 0, "处")],
  ])("%s stays unread", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });
});
