/** 每公里养护成本, 新增就业人数, PM2.5浓度: signs of rules that stand in names. */
import { describe, expect, it } from "vitest";

import { earned, row } from "./earned.ts";

describe("what one of them takes is a name, and no step", () => {
  it.each([
    ["每公里养护成本控制在7000元以内得6分，每超100元扣0.5分", row("≤", 7000, "元", 6), "7000→6 7100→5.5"],
    ["每人每天培训成本不超过400元得6分，每超10元扣1分", row("≤", 400, "元", 6), "400→6 420→4"],
    ["每平方米造价≤2200元得6分，超出的每1%扣1分", row("≤", 2200, "元", 6), "2200→6 2222→5"],
    ["每生每天补助5元，达到标准得5分", row("=", 5, "元", 5), "5→5 4→0"],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });

  it.each([
    ["每公里扣0.5分", row("≤", 70, "公里", 6)],
    ["每公里节约成本100元得1分", row("≤", 7000, "元", 6)],
  ])("but a step stays a step: %s", (phrase, indicator) => {
    expect(earned(phrase, indicator, "1→")).not.toMatch(/^1→6$/u);
  });
});

describe("新, 减, 提, 高 in the name of a thing point nowhere", () => {
  it.each([
    ["新增病例不超过3例得6分，每超1例扣2分", row("≤", 3, "例", 6), "3→6 4→4"],
    ["新增面积8000亩以上得8分，6000亩以上得5分，其余不得分", row("≥", 8000, "亩", 8), "8000→8 6000→5 5999→0"],
    ["安装减速带50处得6分，每少1处扣0.1分", row("≥", 50, "处", 6), "50→6 40→5"],
    ["提升改造农贸市场5个以上得6分，3-4个得3分，3个以下不得分", row("≥", 5, "个", 6), "5→6 4→3 2→0"],
    ["高危行业检查50家得6分，每少1家扣0.1分", row("≥", 50, "家", 6), "50→6 40→5"],
    ["每新增1户得0.1分", row("≥", 60, "户", 6), "60→6 30→3"],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });
});

describe("numbers that name a thing together with letters", () => {
  it.each([
    [
      "PM2.5平均浓度不高于35微克/立方米得6分，每高1微克/立方米扣1分",
      row("≤", 35, "微克/立方米", 6),
      "35→6 36→5",
    ],
    ["4A级景区接待50万人次得6分，每少1万人次扣0.2分", row("≥", 50, "万人次", 6), "50→6 49→5.8"],
    ["建设5G基站50座得6分，每少1座扣0.2分", row("≥", 50, "座", 6), "50→6 49→5.8"],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });
});
