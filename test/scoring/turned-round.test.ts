/** 负增长, 不节约 and ±: what results of a change or a deviation are below 0. */
import { describe, expect, it } from "vitest";

import { earned, row } from "./earned.ts";

const rise = row("≥", 6, "%");

describe("a change to the wrong side is less than none", () => {
  it.each([
    ["增幅≥6%得10分，增幅每少1个百分点扣1分，负增长不得分", rise, "6→10 5→9 0→4 -1→0"],
    ["增长率达到6%得10分，每低1个百分点扣1分，出现负增长的不得分", rise, "6→10 5→9 0→4 -1→0"],
    ["节约率达到6%得10分，每少1个百分点扣1分，不节约不得分", rise, "6→10 5→9 0→0"],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });

  it.each([
    ["满意度达到90%得10分，每低1个百分点扣1分，负增长不得分", row("≥", 90, "%")],
    ["投诉不超过20件得10分，每多1件扣1分，负增长不得分", row("≤", 20, "件")],
    ["满意度达到90%得10分，每低1个百分点扣1分，未减少的不得分", row("≥", 90, "%")],
  ])("but a level that is compared with another year is none: %s", (phrase, indicator) => {
    expect(earned(phrase, indicator, "90→")).toMatch(/没有读懂/u);
  });
});

describe("± of a deviation that is the result itself counts it without its sign", () => {
  const most = row("≤", 5, "%", 5);
  it.each([
    ["偏差率在±5%以内（含）得5分，每超1个百分点扣1分", "5→5 -5→5 6→4 -7→3"],
    ["偏差率控制在±5%以内得5分，否则不得分", "5→5 -5→5 8→0 -8→0"],
  ])("%s", (phrase, results) => {
    expect(earned(phrase, most, results)).toBe(results);
  });

  it("one side alone keeps its sign", () => {
    expect(earned("偏差率在5%以内得5分，每超1个百分点扣1分", most, "-7→5")).toBe("-7→5");
  });
});
