/** 超1日扣0.2分, 达不到90%的，低1个百分点扣…: one beyond what was named costs so much for each. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const days = row("≤", 60, "天");
const sites = row("≤", 3, "处");
const rate = row("≥", 90, "%");

describe("one beyond the 指标值 is each of them", () => {
  it.each([
    ["60日内出具报告得10分；超1日扣0.2分", days, "60→10 61→9.8 70→8"],
    ["不超过3处得10分；超出1处扣1分", sites, "3→10 4→9 6→7"],
    ["3处以内得10分，超过1处扣2分", sites, "3→10 5→6"],
    ["成本控制在100万元以内得10分；超1万元扣1分", row("≤", 100, "万元"), "100→10 103.5→6.5"],
    ["成本控制在200万元以内得10分；超1%扣1分", row("≤", 200, "万元"), "200→10 204→8"],
    ["达到90%得10分；低于1个百分点扣1分", rate, "90→10 87→7"],
    ["6月30日前完成得10分，超1天扣1分", row("≤", "2025年6月30日", ""), "2025-06-30→10 2025-07-02→8"],
    ["完成50场得8分；超1场加1分", row("≥", 50, "场"), "49→0 50→8 51→9 60→10"],
  ])("%s", (phrase, indicator, scores) => {
    expect(earned(phrase, indicator, scores)).toBe(scores);
  });

  it.each([
    ["兑付率达到90%得10分，达不到90%的，低1个百分点扣0.2分", rate, "90→10 80→8"],
    ["改造150户得10分；少于150户的，少1户扣0.2分", row("≥", 150, "户"), "150→10 140→8"],
    ["3处以内得10分；超过3处的，多1处扣1分", sites, "3→10 5→8"],
  ])("%s: counted from the number before it", (phrase, indicator, scores) => {
    expect(earned(phrase, indicator, scores)).toBe(scores);
  });
});

describe("what else a number beyond may say", () => {
  it("is where everything is lost, counted from the 指标值 below it and in all beyond it", () => {
    const money = row("≤", 100, "万元");
    const far = "控制在100万元以内得10分；超1万元扣0.5分；超10万元不得分";
    const inAll = "控制在100万元以内得10分；超1万元扣0.5分；超过115万元不得分";
    expect(earned(far, money, "101→ 110→ 111→")).toBe("101→9.5 110→5 111→0");
    expect(earned(inAll, money, "111→ 115→ 116→")).toBe("111→4.5 115→2.5 116→0");
    const sitesInAll = "3处以内得10分；每多1处扣1分；超过5处不得分";
    expect(earned(sitesInAll, sites, "5→ 6→")).toBe("5→8 6→0");
  });

  it("多1处扣1分，超过5处不得分 speaks of five in all", () => {
    expect(earned("3处以内得10分；多1处扣1分；超过5处不得分", sites, "5→ 6→")).toBe("5→8 6→0");
  });

  it.each([
    // Five beyond or five in all, once or each, of something else, or no fault at all.
    ["不超过3处得10分；超出1处扣1分；超出5处不得分", sites],
    ["3处以内得10分；超5处扣4分", sites],
    ["3处以内得10分；超1处以上扣1分", sites],
    ["3处以内得10分；大于1处扣1分", sites],
    ["投诉不超过3件得10分；超过1件有责投诉扣4分", row("≤", 3, "件")],
    ["完成50场得10分；超1场扣1分", row("≥", 50, "场")],
    ["达到90%得10分，低于90%的，高1个百分点扣1分", rate],
    ["达到85%得10分，低于80%的，低1个百分点扣1分", row("≥", 85, "%")],
  ])("%s stays unread", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });

  it("超过1件 of at most 1件 is once for all that are more", () => {
    expect(earned("不超过1件得10分；超过1件扣4分", row("≤", 1, "件"), "1→ 2→ 3→")).toBe("1→10 2→6 3→6");
  });
});
