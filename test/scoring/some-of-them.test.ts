/** 每发现1处扣0.5分，…达4处的不得分: of all that is counted, or of some of them. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

describe("a number of all that is counted is the result itself", () => {
  it.each([
    ["每被投诉1次扣0.5分，累计被投诉满4次的不得分", "被投诉次数", "次"],
    ["每被投诉1次扣0.5分，投诉满4次不得分", "被投诉次数", "次"],
    ["每发现1处扣0.5分，累计发现满4处的不得分", "问题数", "处"],
    ["每发现1处扣0.5分，全年发现4处及以上的不得分", "问题数", "处"],
    ["每发生1起事故扣0.5分，事故达到4起的不得分", "事故起数", "起"],
  ])("%s", (phrase, name, unit) => {
    const counted = { ...row("=", 0, unit, 5), name };
    const reading = readStandard(phrase, counted);
    expect(reading.ok && reading.inputs.map(({ label }) => label)).toEqual(["实际完成值"]);
    expect(earned(phrase, counted, "0 3 4 5")).toBe("0→5 3→3.5 4→0 5→0");
  });
});

describe("a number of some of them is not taken for the number of all", () => {
  it.each([
    ["每发现1处扣0.5分，重大问题达4处的不得分", "问题数", "处"],
    ["每发现1处扣0.5分，严重问题超过2处的不得分", "问题数", "处"],
    ["每发生1起扣1分，较大事故达到2起的不得分", "事故起数", "起"],
    ["每迟到1次扣0.5分，月内迟到3次以上的不得分", "迟到次数", "次"],
    ["每1人不合格扣1分，党员干部不合格达3人的不得分", "不合格人数", "人"],
  ])("%s", (phrase, name, unit) => {
    const counted = { ...row("=", 0, unit, 5), name };
    expect(earned(phrase, counted, "4")).toContain("是不是同一个量");
  });
});
