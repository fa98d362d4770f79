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

  it("nor where so many are to be done", () => {
    const articles = { ...row("≥", 20, "篇"), name: "发表文章数" };
    expect(earned("发表文章20篇得满分，每少1篇扣0.5分，少于3篇不得分", articles, "20 18 2")).toBe(
      "20→10 18→9 2→0",
    );
    const ofProvince = "发表文章20篇得满分，每少1篇扣0.5分，省级少于3篇不得分";
    expect(earned(ofProvince, articles, "20")).toContain("是不是同一个量");
  });

  it.each([
    ["每篇得0.5分，省级少于3篇不得分", { ...row("≥", 20, "篇"), name: "发表文章数" }],
    ["达标得满分，未达标按比例得分，低于60%不得分，重点村低于90%不得分", row("=", 100, "%")],
    ["90%以上得10分，80%-90%得8分，80%以下得5分，困难群众低于60%不得分", row("≥", 90, "%")],
  ])("%s", (phrase, indicator) => {
    expect(earned(phrase, indicator, "20")).toContain("是不是同一个量");
  });

  it.each([
    ["80%以上得10分，60%以上得5分，群众满意度低于60%不得分", row("≥", 80, "%"), "85→10 70→5 50→0"],
    ["按完成比例得分，建成面积不足500亩不得分", row("≥", 1000, "亩"), "1000→10 800→8 400→0"],
  ])("but the result's own measure by another name is: %s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });
});
