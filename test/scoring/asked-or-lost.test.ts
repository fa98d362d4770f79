/** 须达100%，否则不得分; 有1处未通过的不得分; 全部进驻得8分，缺1-10项得5分: what is asked for, and what one that is missing costs. */
import { describe, expect, it } from "vitest";

import { readStandard, writeStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const rate = row("=", 100, "%");
const items = row("≥", 100, "项");

describe("what is asked for earns everything, or else nothing", () => {
  it.each([
    ["核查处置率须达100%，否则不得分", rate, "100→10 99→0"],
    ["核查处置率须达100%，否则该项10分全部扣除", rate, "100→10 99→0"],
    ["满意度须达到90%以上，否则不得分", row("≥", 90, "%"), "90→10 89→0"],
    ["成本须控制在100万元以内，否则扣4分", row("≤", 100, "万元"), "100→10 101→6"],
    ["全年无安全事故，否则不得分", row("=", 0, "起"), "0→10 1→0"],
    ["按时报送，否则扣2分", row("≤", "2025年6月30日", ""), "2025-06-30→10 2025-07-01→8"],
    ["必须于6月30日前完成，否则不得分", row("≤", "2025年6月30日", ""), "2025-06-30→10 2025-07-01→0"],
  ])("%s", (phrase, indicator, scores) => {
    expect(earned(phrase, indicator, scores)).toBe(scores);
  });

  it("of two things that are asked for, both", () => {
    const reading = readStandard("达到95%且无投诉，否则不得分", row("≥", 95, "%"));
    expect(reading.ok && writeStandard(reading.rule)).toBe(
      "10分，不低于95%且未发生投诉得10分；其他情况不得分",
    );
  });

  it.each([
    // Beside other points it is from where on they count, which is read in other words only.
    ["按完成率计分，完成率须达到60%，否则不得分", items],
    ["每少1项扣0.1分，须完成60项以上，否则不得分", items],
    ["低于90%，否则扣3分", row("≥", 90, "%")],
    ["90%以上得10分，须达到80%，否则不得分", row("≥", 90, "%")],
    ["完成得10分，按时报送，否则扣2分", row("≤", "2025年6月30日", "")],
  ])("%s stays unread", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });
});

describe("one that is not as all were to be", () => {
  it.each([
    ["2处阵地均通过验收的10分，有1处未通过的不计分", row("=", 2, "处"), "2→10 1→0 0→0"],
    ["5个项目全部验收合格得10分，有1个不合格不得分", row("=", 5, "个"), "5→10 4→0"],
    ["全部通过验收得10分，有1处未通过的扣3分", row("=", 2, "处"), "2→10 1→7 0→4"],
    ["每季度都应组织综合演练，每有一个季度未组织扣2分", row("=", 4, "个季度"), "4→10 3→8"],
    ["应进必进事项全部进驻得10分，缺1-10项得5分，缺11项及以上得0分", items, "100→10 99→5 90→5 89→0"],
  ])("%s", (phrase, indicator, scores) => {
    expect(earned(phrase, indicator, scores)).toBe(scores);
  });

  it("is counted where none is to be", () => {
    const none = row("=", 0, "个");
    expect(earned("各乡镇全部达标得10分，每有1个不达标扣2分", none, "0→ 1→ 3→")).toBe("0→10 1→8 3→4");
  });

  it.each([
    ["部分进驻得10分，缺1-10项得5分，缺11项及以上得0分", items],
    ["事项全部进驻且规范得10分，缺1-10项得5分，缺11项及以上得0分", items],
  ])("%s stays unread", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });
});

describe("the share of all there were to be", () => {
  const homes = row("≥", 150, "户");
  const people = row("≥", 420, "人");

  it.each([
    ["改造150户得10分；未完成的按实际改造户数占比给分，但占比不到60%的得0分", homes, "150→10 120→8 89→0"],
    ["应慰问尽慰问得10分，未全部慰问的按已慰问人数占比计分", people, "420→10 210→5"],
    ["应保尽保得10分，未完成的不得分", people, "420→10 419→0"],
    ["事项全部进驻得10分，未全部进驻的按比例计分", row("≥", 200, "项"), "200→10 100→5"],
  ])("%s", (phrase, indicator, scores) => {
    expect(earned(phrase, indicator, scores)).toBe(scores);
  });

  it.each([
    // Of others, in another measure, or of those who were trained.
    ["按实际完成户数占比计分，贫困户占比低于50%不得分", homes],
    ["合格率达到95%得10分，未达到的按实际合格件数占比计分", row("≥", 95, "%")],
    ["培训200人得10分，未达到的按实际合格人数占比计分", row("≥", 200, "人")],
    ["资料全部归档得10分，资料不合格的不得分", row("≥", 200, "项")],
  ])("%s stays unread", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });
});

describe("words around what happened", () => {
  const none = row("=", 0, "起");

  it.each([
    "未发生处置不力事件得10分，出现的不得分",
    "未发生家庭暴力案件得10分，发生任意一起不得分",
    "年末无零就业家庭得10分，年末仍存在零就业家庭的不得分",
    "存在处理不当的，不得分",
  ])("%s", (phrase) => {
    expect(earned(phrase, none, "0→ 1→ 2→")).toBe("0→10 1→0 2→0");
  });

  it("whatever else there is, a grave event costs everything", () => {
    const phrase = "每发现1起不合格扣1分；若发生群体性食物中毒，不论其他情况一律计零分";
    const reading = readStandard(phrase, none);
    expect(reading.ok && writeStandard(reading.rule)).toBe(
      "10分，每发生1起不合格扣1分；发生群体性食物中毒不得分",
    );
    expect(readStandard("每发现1起不合格扣1分；发生食物中毒的，不论其他情况扣4分", none).ok).toBe(false);
  });

  it("the same state twice, told apart by what stands before it, is a scale", () => {
    const words = row("=", "一次验收合格", "");
    const phrase = "一次验收合格得10分，整改后合格得5分，仍不合格不得分";
    expect(earned(phrase, words, "一次验收合格→ 整改后合格→ 仍不合格→")).toBe(
      "一次验收合格→10 整改后合格→5 仍不合格→0",
    );
  });

  it("仅 before a name is part of the name, and before a number more than it", () => {
    const words = row("=", "通过省厅验收", "");
    const phrase = "通过省厅验收得10分，仅通过市局验收得3分，未通过验收不得分";
    expect(earned(phrase, words, "通过省厅验收→ 仅通过市局验收→ 未通过验收→")).toBe(
      "通过省厅验收→10 仅通过市局验收→3 未通过验收→0",
    );
    expect(readStandard("完成5场得10分，仅开展宣传得3分", row("≥", 5, "场")).ok).toBe(false);
  });

  it("when each is due only tells the circumstances", () => {
    const months = row("=", 0, "个月");
    expect(earned("每月25日前发放到账，每有1个月未按时发放扣1分", months, "0→ 2→")).toBe("0→10 2→8");
    expect(readStandard("每月5日内5次以上检查，每少1次扣2分", row("=", 60, "次")).ok).toBe(false);
  });
});
