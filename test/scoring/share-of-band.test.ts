/** 低于350台的，按实际台数÷350×6计分; 按实际完成率÷95%×10分折算: quotients and what they are a share of. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const machines = row("≥", 450, "台");
const rate = row("≥", 95, "%");
const people = row("≥", 140, "人");

describe("the lowest band earns a share of what the one above it earns", () => {
  it.each([
    [
      "补贴机具达450台10分，达400台8分，达350台6分；低于350台的，按实际台数÷350×6计分",
      machines,
      "450→10 400→8 350→6 349→5.98 175→3",
    ],
    [
      "覆盖率90%以上得10分，80%-90%得8分，低于80%的按实际覆盖率÷80%×8分计",
      row("≥", 90, "%"),
      "92→10 85→8 80→8 40→4",
    ],
    [
      "完成率100%得10分，完成率80%以上得8分，低于80%的按完成率÷80%×8计分",
      row("≥", 200, "户"),
      "200→10 170→8 160→8 80→4",
    ],
    [
      "培训100人得6分，少于100人的按实际人数÷100×6计分；每多10人加1分，最高10分",
      people,
      "150→10 140→10 110→7 100→6 50→3",
    ],
  ])("%s", (phrase, indicator, scores) => {
    expect(earned(phrase, indicator, scores)).toBe(scores);
  });

  it.each([
    // Another number, other points, or another number of those that are named.
    ["达450台10分，达400台8分，达350台6分；低于350台的，按实际台数÷400×6计分", machines],
    ["达450台10分，达400台8分，达350台6分；低于350台的，按实际台数÷350×8计分", machines],
    // By all of the points: 349 would earn more than 350.
    ["达450台10分，达400台8分，达350台6分；低于350台的，按实际台数÷450×10计分", machines],
    ["培训100人得6分，少于100人的按实际人数÷100×5计分；每多10人加1分，最高10分", people],
    ["培训100人得6分，少于80人的按实际人数÷80×6计分；每多10人加1分，最高10分", people],
    ["培训100人得6分，少于100人的按实际人数÷100×6计分；每少10人扣1分", people],
    ["成本100万元以内得10分，120万元以内得6分，高于120万元的按120÷实际成本×6计分", row("≤", 100, "万元")],
  ])("%s stays unread", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });
});

describe("a rate that is divided", () => {
  it.each([
    ["整改完成率达到95%的计满分10分，未达到的按实际完成率÷95%×10分折算", rate, "95→10 80→8.42"],
    ["达到95%的计满分10分，未达到的按完成率/95%×10分计算", rate, "95→10 80→8.42"],
    ["按完成进度除以95%计分", rate, "95→10 47.5→5"],
    ["按实际完成率÷目标值×10计分", rate, "95→10 47.5→5"],
    ["按完成率÷90%×10计分", row("≥", 200, "户"), "200→10 180→10 90→5"],
  ])("%s", (phrase, indicator, scores) => {
    expect(earned(phrase, indicator, scores)).toBe(scores);
  });

  it.each([
    // Ninety times as much as was planned.
    ["按完成率÷90×10计分", row("≥", 200, "户")],
    ["按完成率÷3计分", rate],
    ["按完成率÷95%×8计分", rate],
    // Of which rate is the 指标值 a number?
    ["按实际完成率÷目标完成率×10计分", row("≥", 200, "户")],
  ])("%s stays unread", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });
});
