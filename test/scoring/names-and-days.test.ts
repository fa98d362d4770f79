/** Names of rates that begin with 超, 漏, 未 …, days that are asked for before lateness is spoken of, and deductions without effect. */
import { describe, expect, it } from "vitest";

import { readStandard, scoreIndicator, writeStandard } from "../../shared/scoring/index.ts";

import { earned } from "./earned.ts";

const rate = (comparison: string, target: string) => ({ comparison, target, unit: "%", points: 8 });

function scored(
  phrase: string,
  indicator: Parameters<typeof readStandard>[1],
  actuals: readonly string[],
): (string | null)[] {
  const reading = readStandard(phrase, indicator);
  if (!reading.ok) throw new Error(reading.reason);
  return actuals.map((actual) => scoreIndicator(reading.rule, indicator, actual).points);
}

const refusal = (phrase: string, indicator: Parameters<typeof readStandard>[1]): string => {
  const reading = readStandard(phrase, indicator);
  return reading.ok ? `read: ${writeStandard(reading.rule)}` : reading.reason;
};

describe("a rate whose name begins with a word that means something by itself", () => {
  const names =
    "超限率 超载率 超标率 超时率 漏检率 漏损率 漏报率 缺课率 缺额率 欠费率 少报率 晚点率 迟到率 不良率 未办结率 半失能率 短缺率 无故缺席率";
  it.each(names.split(" "))("%s is only its name", (name) => {
    const most = rate("≤", "2");
    expect(scored(`${name}2%以下得8分，每超出0.5个百分点扣2分`, most, ["2", "2.5", "4"])).toEqual([
      "8",
      "6",
      "0",
    ]);
    expect(scored(`${name}控制在2%以内得8分，超过2%不得分`, most, ["2", "2.1"])).toEqual(["8", "0"]);
    const bands = `${name}90%以上得8分，80%以上得4分，80%以下不得分`;
    expect(scored(bands, rate("≥", "90"), ["90", "89.9", "79"])).toEqual(["8", "4", "0"]);
  });

  it("超支 without 率 stays what goes beyond the 指标值", () => {
    const cost = { comparison: "≤", target: "50", unit: "万元", points: 8 };
    expect(scored("超支10%以内得8分，超支超过10%不得分", cost, ["55", "55.1"])).toEqual(["8", "0"]);
  });
});

describe("a day that is asked for, and then how late", () => {
  const day = { comparison: "≤", target: "2026年6月15日前", unit: "", points: 6, year: 2026 };
  it.each([
    "示范单位申报材料应于2026年6月15日前报市级，迟报不超过5天的扣2分，超过5天的扣4分。",
    "2026年6月15日前报送，逾期不超过5天的扣2分，逾期超过5天的扣4分。",
    "申报材料应于6月15日前报送，逾期5天以内的扣2分，超过5天的扣4分。",
  ])("%s", (phrase) => {
    const days = ["2026年6月15日", "2026年6月16日", "2026年6月20日", "2026年6月21日"];
    expect(scored(phrase, day, days)).toEqual(["6", "4", "4", "2"]);
  });

  it("may be said once more at the end", () => {
    const phrase = "2026年6月15日前报送得6分，逾期10天以内得3分，逾期10天以上不得分，按期报送得6分";
    expect(scored(phrase, day, ["2026年6月15日", "2026年6月25日", "2026年6月26日"])).toEqual(["6", "3", "0"]);
  });

  it("is not met late: on time and late together are refused", () => {
    expect(refusal("6月15日前报送且质量合格，且逾期5天以内的扣2分，逾期5天以上扣4分", day)).not.toMatch(
      /^read/,
    );
  });
});

describe("a deduction that no result can suffer", () => {
  it.each([
    ["8分，全年理论宣讲50场得8分，每少1场扣0.2分；少于50场的不得分", "50", "场"],
    ["达到95%得8分，每低1个百分点扣1分，低于95%不得分", "95", "%"],
    ["达到95%得8分，每低1个百分点扣1分，低于95%一律0分", "95", "%"],
  ])("%s contradicts itself", (phrase, target, unit) => {
    expect(refusal(phrase, { comparison: "≥", target, unit, points: 8 })).toMatch(/不起作用|对不上/);
  });

  it("but one that ends where nothing is left does not", () => {
    expect(
      scored("达到95%得8分，每低1个百分点扣1分，低于90%不得分", rate("≥", "95"), ["94", "90", "89.9"]),
    ).toEqual(["7", "3", "0"]);
  });
});

it("a 门槛 that is named and then spoken of is refused", () => {
  const phrase = "门槛为满意度70%：跌破门槛0分，未跌破门槛但不到85%的得一半分值，85%及以上得全部分值";
  expect(refusal(phrase, rate("≥", "85"))).toMatch(/门槛/);
});

describe("a number whose name begins with such a word", () => {
  const names =
    "超标天数 超载次数 迟报次数 迟到人次 漏检次数 缺勤人次 欠费户数 晚点次数 高风险户数 少报户数 多报户数 偏差天数 误差次数 未办结件数 无证经营户数 不合格项数 低效用地宗数";
  it.each(names.split(" "))("%s is only its name", (name) => {
    const most = { comparison: "≤", target: "10", unit: "个", points: 8 };
    expect(scored(`${name}控制在10个以内得8分，超过10个不得分`, most, ["10", "11"])).toEqual(["8", "0"]);
    const bands = `${name}≤10个得8分，11-20个得4分，20个以上不得分`;
    expect(scored(bands, most, ["10", "20", "21"])).toEqual(["8", "4", "0"]);
  });

  it("每少一人次 goes on counting", () => {
    const people = { comparison: "≥", target: "400", unit: "人次", points: 8 };
    expect(scored("每少一人次扣0.01分，扣完为止，满分8分", people, ["400", "300"])).toEqual(["8", "7"]);
  });

  it("超标天数 is counted, and no distance", () => {
    const days = { comparison: "≤", target: "10", unit: "天", points: 6 };
    const phrase = "6分，全年超标天数不超过10天的得6分；超过10天的，每多5天扣1分";
    expect(scored(phrase, days, ["10", "18", "20", "40"])).toEqual(["6", "5", "4", "0"]);
  });
});

describe("a deduction told without 每", () => {
  it("少1%, 低1% cost so much for each of them", () => {
    const cases = { comparison: "≥", target: "320", unit: "件", points: 12 };
    expect(scored("12分，办结320件得12分，少1%扣0.5分", cases, ["320", "304", "288"])).toEqual([
      "12",
      "9.5",
      "7",
    ]);
    expect(scored("8分，办结率100%得8分，低1%扣0.5分", rate("≥", "100"), ["100", "96"])).toEqual(["8", "6"]);
  });

  it("超1% costs so much for each of them as 少1% does, and more than one might mean once or each", () => {
    const cost = { comparison: "≤", target: "50", unit: "万元", points: 6 };
    expect(refusal("6分，成本50万元以内得6分，超1%扣3分", cost)).not.toMatch(/^read/);
    expect(earned("6分，成本50万元以内得6分，超1%扣0.5分", cost, "50→ 51→ 50.25→")).toBe(
      "50→6 51→5 50.25→5.75",
    );
  });
});

it("适当超支 of a sum of money is no grade that somebody could see", () => {
  const cost = { comparison: "≤", target: "18", unit: "万元", points: 6 };
  expect(refusal("6分，有节约得6分，适当超支得3分，大幅超支不得分", cost)).toMatch(/超支/);
});
