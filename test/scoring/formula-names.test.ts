/** Formulas that call the result by a name: read where it is the indicator's own, refused where it is another number. */
import { describe, expect, it } from "vitest";

import type { ScoredIndicator } from "../../shared/scoring/index.ts";
import { earned } from "./earned.ts";

const row = (
  name: string,
  target: number,
  unit: string,
  points: number,
  comparison = "≥",
): ScoredIndicator => ({
  name,
  comparison,
  target,
  unit,
  points,
});

describe("a name in a formula", () => {
  it.each([
    ["得分=到位资金÷50×15", row("招商引资到位资金", 50, "亿元", 15), "50→15 30→9"],
    [
      "到位资金少于30亿元的不得分，得分=到位资金÷50×15",
      row("招商引资到位资金", 50, "亿元", 15),
      "50→15 30→9 25→0",
    ],
    [
      "救助人数÷目标人数×满分值，结果大于满分值取满分值",
      row("救助流浪乞讨人员人数", 300, "人", 10),
      "300→10 150→5 400→10",
    ],
    ["8分，得分＝问卷满意度÷92%×8，满分为止", row("群众满意度", 92, "%", 8), "92→8 46→4 100→8"],
    [
      "投保面积达到2.4万亩得8分，否则按投保面积÷2.4×8计算",
      row("烟农投保面积", 2.4, "万亩", 8),
      "2.4→8 1.2→4",
    ],
    [
      "控制在15万元内得满分，超支的按15÷实际支出×6计分",
      row("活动支出", 15, "万元", 6, "≤"),
      "10→6 15→6 20→4.5",
    ],
    ["满6场得6分，不满6场的按开展场数与6场之比折算", row("宣传活动场次", 6, "场", 6), "6→6 3→3"],
    [
      "达1800对计10分，不足按办理量与1800对的比例打分",
      row("结婚登记办理量", 1800, "对", 10),
      "1800→10 900→5",
    ],
    [
      "按签约户数占240户的百分比乘以12分计算，超过不加分",
      row("签约户数", 240, "户", 12),
      "240→12 120→6 300→12",
    ],
    ["覆盖面不到60%不得分，60%及以上按覆盖面乘以10计分", row("政策覆盖面", 100, "%", 10), "100→10 60→6 50→0"],
    ["不超支得8分，超支的按8×（1－超支率）计分", row("印刷费支出", 100, "万元", 8, "≤"), "100→8 120→6.4"],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });

  it.each([
    ["得分=到位资金÷50×15", row("签约项目数", 50, "个", 15), "到位资金"],
    ["按出勤人数÷培训人数×10计分", row("培训人数", 200, "人", 10), "出勤人数"],
    ["按办理量与受理量的比例计分", row("办理量", 200, "件", 10), "受理量"],
    ["按签约户数÷总户数×10计分", row("签约户数", 240, "户", 10), "总户数"],
  ] as const)("is refused where the indicator measures something else: %s", (phrase, indicator, name) => {
    expect(earned(phrase, indicator, "1")).toMatch(/公式里的“.+”是不是这条指标的完成值，没有读懂/u);
    expect(phrase).toContain(name);
  });

  it.each([
    ["按投诉处理数÷100×10计分", row("培训人数", 100, "件", 10)],
    ["按不满意人数÷调查人数×10计分", row("不满意率", 5, "%", 10, "≤")],
    ["按满意度与上年满意度之比计分", row("群众满意度", 90, "%", 10)],
    ["得分=活动支出÷100×10", row("活动支出", 100, "万元", 10, "≤")],
  ] as const)("earns nothing by faults, by another year or the wrong way round: %s", (phrase, indicator) => {
    expect(earned(phrase, indicator, "1")).toMatch(/没有读懂|应当不是原意/u);
  });
});
