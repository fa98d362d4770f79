import { describe, expect, it } from "vitest";

import {
  readStandard,
  scoreIndicator,
  type ActualValue,
  type RuleInput,
  type ScoredIndicator,
  type ScoringRule,
} from "../../shared/scoring/index.ts";

const rule = (...inputs: RuleInput[]): ScoringRule => ({
  version: 1,
  inputs,
  points: "10",
  floor: "0",
  gates: [],
  base: {
    type: "parts",
    mode: "sum",
    parts: inputs.map(({ id, label }) => ({
      label,
      points: "5",
      floor: "0",
      gates: [],
      base: {
        type: "proportional",
        proportional: { input: id, direction: "positive", base: "100", points: "5" },
      },
      adjustments: [],
    })),
  },
  adjustments: [],
});

const number = (id: string, label: string, unit = "%"): RuleInput => ({ id, label, kind: "number", unit });

function read(phrase: string, row: ScoredIndicator): ScoringRule {
  const reading = readStandard(phrase, row);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.rule;
}

const PEOPLE: ScoredIndicator = { comparison: "≥", target: 10, unit: "人", points: 10 };
const DAY: ScoredIndicator = { comparison: "≤", target: "2025-06-30", unit: "", points: 10, year: 2025 };
const WORDS: ScoredIndicator = { comparison: "定性", target: "齐全", unit: "", points: 6 };
const each = read("10分，每培训1人得1分", PEOPLE);
const onTime = read("10分，按时完成得10分，逾期不得分", DAY);
const parts = read("6分，①有方案2分；②有签到记录2分；③有总结2分", WORDS);
const two = rule(number("a", "党员满意度"), number("b", "群众满意度"));

const result = (made: ScoringRule, row: ScoredIndicator, actual: ActualValue): string => {
  const score = scoreIndicator(made, row, actual);
  return score.points ?? `${score.status} ${score.steps.map(({ text }) => text).join("")}`;
};

describe("an indicator that does not apply", () => {
  it.each([
    [{ notApplicable: true }, "notApplicable"],
    [{ 不适用: true }, "notApplicable"],
    [{ 不涉及: true }, "notApplicable"],
    ["不适用", "notApplicable"],
    [{ notApplicable: false }, "invalid"],
    [{ 不适用: "否" }, "invalid"],
    [{ 很不适用: true }, "invalid"],
    [7, "scored"],
    [[7], "invalid list"],
  ] as const)("%o is %s", (actual, status) => {
    const made = status === "scored" || status === "invalid list" ? each : two;
    expect(scoreIndicator(made, PEOPLE, actual as ActualValue).status).toBe(status.split(" ")[0]);
  });
});

describe("a number as people write it", () => {
  it.each([
    ["3", "3"],
    ["三人", "3"],
    ["九人", "9"],
    ["十二人", "10"],
    ["零人", "0"],
    ["３ 人", "3"],
    ["1,000", "10"],
    ["1.2.3", "invalid “1.2.3”不是数字，请填写实际完成值的数量（人）。"],
    ["很多", "invalid “很多”不是数字，请填写实际完成值的数量（人）。"],
    ["5公斤", "invalid “5公斤”的单位与“人”不一致，请按度量单位填写。"],
  ])("%s", (actual, said) => {
    expect(result(each, PEOPLE, actual)).toBe(said);
  });

  it("in a unit where the indicator has none", () => {
    const made = rule({ id: "a", label: "数量", kind: "number" });
    expect(result(made, { ...PEOPLE, unit: "" }, "5公斤")).toBe(
      "invalid “5公斤”的单位与“无单位”不一致，请按度量单位填写。",
    );
  });
});

describe("a day as people write it", () => {
  it.each([
    ["20250630", "10"],
    ["20250701", "0"],
    ["20251206", "0"],
    ["2025年6月", "10"],
    ["完成", "10"],
    ["达标", "10"],
    ["未达标", "0"],
    [true, "10"],
    [false, "0"],
    ["快了", "invalid “快了”不是日期，请填写完成的年月日。"],
    [20250630, "invalid 请填写完成的年月日，而不是数字。"],
  ])("%s", (actual, said) => {
    expect(result(onTime, DAY, actual)).toBe(said);
  });
});

describe("a list of parts", () => {
  it.each([
    [[true, false, true], "4"],
    [["是", "否", "是"], "4"],
    [["有", "无", "有"], "4"],
    [[1, 0, 1], "4"],
    [[0, 0, 1], "2"],
    [["有方案", "有总结"], "4"],
    [["有总结"], "2"],
    [[true, 2, true], "invalid 完成的项请逐项选择“是”或“否”。"],
    [[true, "有总结", true], "invalid 完成的项请逐项选择“是”或“否”。"],
    [[null, true, true], "invalid 完成的项请逐项选择“是”或“否”。"],
  ])("%o", (actual, said) => {
    expect(result(parts, WORDS, actual as ActualValue)).toBe(said);
  });

  it("names parts only where there are parts to name", () => {
    const score = scoreIndicator(each, PEOPLE, ["有方案", "有总结"]);
    expect([score.status, score.steps[0]?.text]).toEqual(["invalid", "实际完成值请逐项选择“是”或“否”。"]);
  });
});

describe("a value finds its input by name", () => {
  it.each([
    [{ 党员满意度: 100, 群众满意度: 80 }, "9"],
    [{ a: 100, b: 80 }, "9"],
    [{ 党员: 100, 群众: 80 }, "9"],
    [{ 全区党员满意度: 100, 全区群众满意度: 80 }, "9"],
    [[100, 80], "9"],
  ])("%o", (actual, said) => {
    expect(result(two, PEOPLE, actual as ActualValue)).toBe(said);
  });

  it.each([
    [{ 满意度: 100 }, "不知道“满意度”是哪一项，请填写：党员满意度、群众满意度。"],
    [{ 合格率: 100 }, "不知道“合格率”是哪一项，请填写：党员满意度、群众满意度。"],
    [{ 党员满意度: 100, a: 90 }, "“党员满意度”填写了两次。"],
  ])("and is asked about where it fits none or several: %o", (actual, said) => {
    expect(result(two, PEOPLE, actual)).toBe(`invalid ${said}`);
  });

  it("by an ending that fits two inputs it finds neither, though a third fits loosely", () => {
    const made = rule(number("a", "党员满意度"), number("b", "群众满意度"), number("c", "意度"));
    expect(result(made, PEOPLE, { 满意度: 100 })).toBe(
      "invalid 不知道“满意度”是哪一项，请填写：党员满意度、群众满意度、意度。",
    );
  });

  it("needs none where there is one input and one value", () => {
    expect(result(each, PEOPLE, { 人数: 7 })).toBe("7");
    const several = "invalid 不知道“人数”是哪一项，请填写：实际完成值。";
    expect(result(each, PEOPLE, { 人数: 7, 备注: 1 })).toBe(several);
  });

  it("in a list only where the list has as many values as inputs must be filled in", () => {
    expect(result(two, PEOPLE, [100, 80, 60])).toContain("invalid");
    const faults: RuleInput = { ...number("count", "投诉数", "件"), whenEmpty: "0" };
    const beside: ScoringRule = { ...each, inputs: [...each.inputs, faults] };
    expect(result(beside, PEOPLE, [true])).toBe("1");
    const mixed: ScoringRule = { ...two, inputs: [faults, ...two.inputs] };
    expect(result(mixed, PEOPLE, [100, 80])).toBe("9");
  });
});

describe("ticked parts by their names", () => {
  it.each([
    [{ 方案: true, 总结: true }, "4"],
    [{ 方案: 1, 总结: 0 }, "2"],
    [{ 方案: 2 }, "0"],
    [{ 方案: false, 签到记录: true }, "2"],
    [{ 本年有方案并已印发: true }, "2"],
    [{ 完成的项: [true, false, true] }, "4"],
    [{ 会议: true, 方案: true }, "invalid 不知道“会议”是哪一项，请填写：完成的项。"],
    [{ 有: true }, "6"],
    [{ 方案: true, 有方案: false }, "0"],
    [{ 签到: true, 记录: true }, "invalid “有签到记录”填写了两次。"],
  ])("%o", (actual, said) => {
    expect(result(parts, WORDS, actual as ActualValue)).toBe(said);
  });

  it("the exact name goes before a longer one that holds it", () => {
    const made = read("6分，①方案3分；②方案审批3分", WORDS);
    expect(result(made, WORDS, { 方案: true, 方案审批: false })).toBe("3");
    expect(result(made, WORDS, { 方案: false, 方案审批: true })).toBe("3");
  });
});
