/** An indicator in words: what was done is picked from the sentence's own wordings. */
import { describe, expect, it } from "vitest";

import { readStandard, scoreIndicator, type ActualValue } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const words = row("定性", "到位", "", 6);

function of(phrase: string, actual: ActualValue): unknown {
  const reading = readStandard(phrase, words);
  return reading.ok ? scoreIndicator(reading.rule, words, actual).points : reading.reason;
}

describe("levels of one thing", () => {
  it.each([
    ["达到省级标准得6分，达到市级标准得4分，未达标得0分", "达到市级标准"],
    ["通过国家验收得6分，通过省级验收得4分，其他不得分", "通过省级验收"],
    ["验收一次性合格得6分，经整改后合格得4分，不合格得0分", "经整改后合格"],
    ["完成任务书全部内容得6分，完成大部分得4分，未完成得0分", "完成大部分"],
  ])("%s", (phrase, second) => {
    expect(of(phrase, second)).toBe("4");
  });

  it("优秀等次 is 优秀", () => {
    const phrase = "年度考核优秀等次得6分，良好等次得4分，合格等次得2分，不合格等次不得分";
    expect(["优秀", "良好等次", "合格", "不合格"].map((each) => of(phrase, each))).toEqual([
      "6",
      "4",
      "2",
      "0",
    ]);
  });
});

describe("parts that come to the whole", () => {
  it.each([
    "完成立项得2分，完成验收得4分",
    "建立联席会议制度得2分，召开联席会议2次以上得4分",
    "其中：公示2分，公示时间不少于7天4分",
    "新建道路5公里得2分，安装路灯100盏得4分",
  ])("%s", (phrase) => {
    expect(of(phrase, [true, true])).toBe("6");
    expect(of(phrase, [false, true])).toBe("4");
  });

  it("numbers of one thing are no parts", () => {
    expect(of("举办2次得2分，举办4次得4分", [true, true])).toMatch(/不一致/);
    expect(of("完成50%得2分，完成100%得4分", [true, true])).toMatch(/不一致/);
  });

  it("of an indicator with a number they are not judged", () => {
    const phrase = "新建道路5公里得2分，安装路灯100盏得4分";
    expect(earned(phrase, row("≥", 5, "公里", 6), "5→")).not.toBe("5→6");
  });
});

it.each(["三项均满足得6分，缺一项扣2分", "合同、发票、验收单齐备得6分，每缺1项扣2分"])(
  "what is missing of several is counted: %s",
  (phrase) => {
    expect(earned(phrase, words, "0→ 1→ 3→")).toBe("0→6 1→4 3→0");
  },
);

it("more of so many is as good, and beyond a range that is to be hit it is not", () => {
  const three = row("=", 3, "个", 6);
  expect(earned("3个得6分，2个得4分，1个得2分，其他不得分", three, "4→ 3→ 2→")).toBe("4→6 3→6 2→4");
});

it.each([
  ["严重超期的不得分，按期得6分", row("=", "2025年6月30日前", "", 6)],
  ["明显低于目标的不得分", row("≥", 50, "个", 6)],
])("how far is said nowhere: %s", (phrase, indicator) => {
  expect(earned(phrase, indicator, "1→")).toMatch(/没有读懂“(严重|明显)”是多少/);
});

it("so many whom something befell are counted, and one of them may cost everything", () => {
  const phrase = "无违纪违法得6分，有1人受党纪政务处分扣2分，有1人被立案查处不得分";
  const people = row("=", 0, "人", 6);
  const reading = readStandard(phrase, people);
  const score = (counts: ActualValue): unknown =>
    reading.ok ? scoreIndicator(reading.rule, people, counts).points : reading.reason;
  expect(score({ 受党纪政务处分: 2, 立案查处: 0 })).toBe("2");
  expect(score({ 受党纪政务处分: 0, 立案查处: 2 })).toBe("0");
});
