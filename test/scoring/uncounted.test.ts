/** What is not counted in the number that is entered: a remark to the entry, which changes no points. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const people = row("≥", 250, "人");
const none = row("≤", 0, "起");
const pieces = row("≥", 18, "份", 12);

const remark = (phrase: string, indicator = people): unknown => {
  const reading = readStandard(phrase, indicator);
  return reading.ok && reading.assumptions.map(({ id, text }) => [id, text]);
};

describe("what does not count is said of the number, and kept as a remark", () => {
  it.each(["缺席、请假的不计入", "已报名但未到的不算", "中途退出的一律不计", "代训人员不计入人数"])(
    "每参训1人得0.04分，%s",
    (clause) => {
      const phrase = `每参训1人得0.04分，${clause}`;
      expect(earned(phrase, people, "250→ 200→")).toBe("250→10 200→8");
      expect(remark(phrase)).toEqual([["uncounted", `“${clause}”不改变计分，只改变填写的数`]]);
    },
  );

  it.each([
    "，上级调整计划核减的除外",
    "（上级调整计划核减的除外）",
    "。（经鉴定注销的不算少出）",
    "，补出的可抵减差额",
  ])("of what is missing: 每少出具1份扣1.5分%s", (clause) => {
    const phrase = `每少出具1份扣1.5分${clause}`;
    expect(earned(phrase, pieces, "18→ 16→ 20→")).toBe("18→12 16→9 20→12");
    expect(remark(phrase, pieces)).toHaveLength(1);
  });

  it.each([
    "每查实一起扣3分；经查不实的举报不扣",
    "每起有效投诉扣3分，经申诉撤销的不扣",
    "亡人火灾一起扣3分，雷击、地震等不可抗力引发的不计",
  ])("of what was no fault: %s", (phrase) => {
    expect(earned(phrase, none, "0→ 1→ 3→")).toBe("0→10 1→7 3→1");
  });

  it("and what is not asked for this year changes nothing", () => {
    const phrase = "通过初验即给8分，终验本年不作要求";
    expect(earned(phrase, row("", "通过初验", "", 8), "通过初验→")).toBe("通过初验→8");
  });
});

describe("what would change the points, or shows in no number that is entered, stays unread", () => {
  it.each([
    ["每投诉1起扣1分，经核实不属实的不扣分", none],
    ["每投诉1起扣1分，经申诉撤销的不扣", none],
    ["每发现1起扣1分，整改到位的不扣分", none],
    ["每投诉1起扣1分，特殊情况除外", none],
    ["每投诉1起扣1分，因客观原因造成的不扣", none],
    ["轻微投诉不扣分，一般投诉每起扣1分", none],
    ["每低1个百分点扣1分，经认定的不扣", row("≥", 90, "%")],
    ["每逾期1天扣1分（节假日除外）", row("≤", "2025-06-30", "日期")],
    ["6月底前完成得10分，每逾期1天扣1分，经上级核减的除外", row("≤", "2025-06-30", "日期")],
    ["每参训1人得0.04分，超额的不计", people],
    ["每参训1人得0.04分，重复参训的不计", people],
    ["每参训1人得0.04分，本项不计入总分", people],
    ["每参训1人得0.04分，逾期完成的不计", people],
  ])("%s", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });

  it("and a part of a step is no remark", () => {
    const phrase = "每参训10人得0.4分，不足10人的不计";
    expect(earned(phrase, people, "250→ 209→")).toBe("250→10 209→8");
    expect(remark(phrase)).toEqual([]);
  });
});
