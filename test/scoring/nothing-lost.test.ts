import { describe, expect, it } from "vitest";

import { readStandard, type ScoredIndicator } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const readInputs = (phrase: string, indicator: ScoredIndicator): string[] => {
  const reading = readStandard(phrase, indicator);
  return reading.ok ? reading.inputs.map(({ label }) => label) : [reading.reason];
};

describe("what has to be entered is named by all the words of the sentence", () => {
  const rate = row(">=", 100, "%");
  it.each([
    ["办结率100%得10分，每有1件未按时办结扣1分", rate, ["未按时办结件数"]],
    ["合格率100%得10分，每有一台不合格扣2分", rate, ["不合格台数"]],
    ["达标率100%，每有一个断面不达标扣2分", rate, ["断面不达标个数"]],
    ["使用合规得10分，发现截留、挪用的每起扣2分", row("=", "合规", ""), ["截留、挪用起数"]],
    ["每获得1项市级以上荣誉得2分，每获得1项区级荣誉得1分", row(">=", 5, "项"), ["市级以上荣誉", "区级荣誉"]],
    ["有制度、有记录、有总结，每缺一项扣2分", row("=", "齐全", ""), ["缺少项数"]],
    ["上线得10分，未上线不得分，发生故障每次扣1分", row("=", "上线", ""), ["故障次数", "未上线"]],
    [
      "接种5000剂得10分，每少1%扣1分，发生异常反应的不得分",
      row(">=", 5000, "剂"),
      ["实际完成值", "异常反应数"],
    ],
    ["完成任务得10分，资料不全扣2分", row(">=", 100, "人"), ["实际完成值", "资料不全"]],
  ])("%s", (phrase, indicator, labels) => {
    expect(readInputs(phrase, indicator)).toEqual(labels);
  });
});

describe("a number keeps its 百, 千, 万 and 亿", () => {
  it.each([
    ["达到5万次得10分，每少1万次扣1分", row(">=", 50_000, "次"), "50000→10 49999→10 40000→9 10000→6"],
    ["达到2千人得10分，每少1百人扣1分", row(">=", 2000, "人"), "2000→10 1901→10 1900→9"],
    ["达到3万亩得10分，每少1千亩扣1分", row(">=", 3, "万亩"), "3→10 2.9→9"],
    ["达到500万元得10分，每少50万扣1分", row(">=", 500, "万元"), "500→10 450→9"],
    ["达到1.2亿得10分，每少1千万扣1分", row(">=", "1.2", "亿元"), "1.2→10 1.1→9"],
    ["达到5千米得10分，每少100米扣1分", row(">=", 5, "公里"), "5→10 4.9→9"],
  ])("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });

  it("belongs to a unit that is not known as much as to one that is", () => {
    expect(readInputs("年龄超过50岁的每人扣1分", row(">=", 20, "人"))[0]).toContain("没有读懂");
  });
});

describe("a sentence of which a part would be left out is refused there", () => {
  const people = row(">=", 100, "人");
  const day = row("<=", "2025-11-30", "");
  it.each([
    ["培训100人得10分，女性学员每少1人扣1分", people, "没有读懂“女性学员”与前面所说的是不是同一个量"],
    ["完成100人，考核合格得10分，每少1人扣1分", people, "“且”连接的文字条件没有读懂"],
    ["按时完成，验收合格得10分，否则不得分", day, "“且”连接的文字条件没有读懂"],
    ["无安全事故得10分，逾期1天扣1分", day, "这里的条件与每多少扣分的关系没有读懂"],
    ["因客观原因延期的扣1分，其他延期每天扣2分", day, "没有读懂“因客观原因”怎样填写"],
    ["不存在未按时完成情况得10分，否则不得分", row("=", "是", ""), "没有读懂这里的双重否定"],
    ["未覆盖1个村扣1分", row(">=", 20, "个"), "没有读懂“未覆盖1个村”里的数"],
    ["因病缺席的不扣分，无故缺席每人次扣1分", row("=", 0, "人次"), "没有读懂哪些不扣分"],
    ["完成率≥0.9得10分", people, "没有读懂“0.9”是比值还是百分比，请写成百分比"],
    ["月均开展2次以上得10分", row(">=", 24, "次"), "句中是平均数，与指标值不是同一个量，没有读懂"],
  ])("%s", (phrase, indicator, reason) => {
    expect(readInputs(phrase, indicator)).toEqual([reason]);
  });

  it("but reasons that make no difference are read over", () => {
    expect(readInputs("按时完成得10分，逾期的不论原因一律不得分", day)).toEqual(["完成日期"]);
  });
});
