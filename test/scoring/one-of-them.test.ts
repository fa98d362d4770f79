/** What one of them costs: by its number, by its kind, or everything. */
import { describe, expect, it } from "vitest";

import { readStandard, scoreIndicator, type ScoredIndicator } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const none = row("=", 0, "次");
const words = row("定性", "规范", "");

function withCounts(phrase: string, counts: Readonly<Record<string, number>>, indicator = none): unknown {
  const reading = readStandard(phrase, indicator);
  return reading.ok ? scoreIndicator(reading.rule, indicator, counts).points : reading.reason;
}

const questions = (phrase: string, indicator: ScoredIndicator): string[] => {
  const reading = readStandard(phrase, indicator);
  return reading.ok ? reading.assumptions.map(({ text }) => text) : [reading.reason];
};

describe("one that costs everything is where it begins", () => {
  it.each([
    "发生1起赴省上访扣2分，发生1起进京上访不得分",
    "赴省上访1起扣2分，进京上访1起不得分",
    "每发生1起赴省上访扣2分，发生1起进京上访不得分",
  ])("two of them cost it as well: %s", (phrase) => {
    const indicator = row("=", 0, "起");
    expect(withCounts(phrase, { 赴省上访: 0, 进京上访: 1 }, indicator)).toBe("0");
    expect(withCounts(phrase, { 赴省上访: 0, 进京上访: 2 }, indicator)).toBe("0");
    expect(withCounts(phrase, { 赴省上访: 2, 进京上访: 0 }, indicator)).toBe("6");
  });

  it("and so does more of it than the sentence names, without a question", () => {
    const phrase = "全年零差错得10分，出现1次差错即不得分";
    expect(earned(phrase, none, "0→ 1→ 2→")).toBe("0→10 1→0 2→0");
    expect(questions(phrase, none)).toEqual([]);
    expect(earned("每发生1次扣2分，4次不得分", none, "3→ 4→ 5→")).toBe("3→4 4→0 5→0");
  });

  it("迟报, 漏报 and 瞒报 are three numbers", () => {
    const phrase = "迟报1次扣1分，漏报1次扣3分，瞒报1次不得分";
    expect(withCounts(phrase, { 迟报: 2, 漏报: 1, 瞒报: 0 })).toBe("5");
    expect(withCounts(phrase, { 迟报: 0, 漏报: 0, 瞒报: 2 })).toBe("0");
  });

  it("a row of a table costs what it says, and the next row is another", () => {
    expect(earned("1次得6分，2次得3分，3次不得分，未发生得10分", none, "0→ 1→ 2→ 3→")).toBe(
      "0→10 1→6 2→3 3→0",
    );
  });
});

describe("a number right before what is wrong with them counts those", () => {
  it.each([
    "1处不规范扣2分",
    "管理规范得10分，1处不规范扣2分",
    "1项未整改到位扣2分",
    "问题全部整改到位得10分，1项未整改到位扣2分",
    "1人未参加扣2分",
    "1人缺席扣2分",
    "1份漏报扣2分",
  ])("%s", (phrase) => {
    expect(earned(phrase, words, "0→ 1→ 3→ 9→")).toBe("0→10 1→8 3→4 9→0");
  });

  it("two of them might be meant together or each", () => {
    expect(earned("2人未参加扣1分", words, "2→")).toMatch(/可以是每这么多扣一次/);
    expect(earned("2人未参加扣1分", row("=", 0, "人"), "2→")).toMatch(/可以是每这么多扣一次/);
  });

  it("one left undone of so many is one less of them", () => {
    expect(earned("全部完成得10分，1户未完成扣1分", row("=", 50, "户"), "50→ 48→")).toBe("50→10 48→8");
  });
});

describe("who found it tells faults apart", () => {
  it.each([
    "市级督查发现问题每项扣2分，区级督查发现问题每项扣0.5分",
    "市级督查每发现1项问题扣2分，区级督查每发现1项问题扣0.5分",
    "市级督查发现问题1项扣2分，区级督查发现问题1项扣0.5分",
  ])("%s", (phrase) => {
    const indicator = row("=", 0, "项");
    expect(withCounts(phrase, { 市级督查: 2, 区级督查: 4 }, indicator)).toBe("4");
    expect(withCounts(phrase, { 市级督查: 0, 区级督查: 1 }, indicator)).toBe("9.5");
  });

  it("旷工 and 迟到早退 are two numbers, and 问题 beside 重大问题 is not told apart", () => {
    const phrase = "迟到早退每人次扣0.1分，旷工每人次扣1分";
    expect(withCounts(phrase, { 迟到早退: 5, 旷工: 2 }, row("=", 0, "人次"))).toBe("7.5");
    expect(withCounts("督查发现问题每项扣1分，市级督查发现问题每项扣2分", { 督查: 1 })).toMatch(/没有读懂/);
  });
});

describe("what follows 无… without a name counts the same", () => {
  it("even where that is grave by its name", () => {
    const phrase = "无重大负面舆情得10分，出现1次扣5分，出现2次及以上不得分";
    expect(earned(phrase, none, "0→ 1→ 2→ 3→")).toBe("0→10 1→5 2→0 3→0");
    expect(earned("未发生重大事故得10分，发生1次得4分，发生2次及以上不得分", none, "0→ 1→ 2→")).toBe(
      "0→10 1→4 2→0",
    );
  });

  it.each(["发生即不得分", "一旦发生不得分", "发生的不得分", "发生则不得分"])(
    "不发生事故得10分，%s",
    (rest) => {
      expect(earned(`不发生事故得10分，${rest}`, none, "0→ 1→ 3→")).toBe("0→10 1→0 3→0");
    },
  );

  it("a name of its own does not", () => {
    const phrase = "未发生一般事故得10分，发生重大事故不得分";
    expect(withCounts(phrase, { 实际完成值: 0, 重大事故: 1 })).toBe("0");
  });
});

it("by how much something rose or fell a number says, and no word", () => {
  const rate = row("≥", 10, "%");
  expect(earned("产量大幅提升得10分，小幅提升得4分，未提升得0分", rate, "5→")).toMatch(/没有写明是多少/);
  expect(earned("成本控制较好得10分，一般得6分，较差得0分", row("≤", 30, "万元"), "5→")).toMatch(
    /没有写明是多少/,
  );
  expect(earned("大幅提升得10分，小幅提升得4分，未提升得0分", row("定性", "大幅提升", ""), "小幅提升→")).toBe(
    "小幅提升→4",
  );
});

describe("what was not done about them belongs to their name", () => {
  it.each([
    ["损坏1处未修复扣2分", "损坏未修复处数"],
    ["接到投诉1件未办理扣2分", "投诉未办理件数"],
  ])("%s", (phrase, label) => {
    const reading = readStandard(phrase, words);
    expect(reading.ok && reading.inputs.map((input) => input.label)).toEqual([label]);
    expect(earned(phrase, words, "0→ 3→")).toBe("0→10 3→4");
  });

  it("and without a number is not read as two of them", () => {
    expect(earned("发生舆情未及时处置扣2分", words, "0→")).toMatch(/没有读懂/);
  });

  it("非访 and 改判 are names, and no 非 or 判", () => {
    const phrase = "发生赴省集体访一次扣3分，发生进京非访一次扣6分";
    expect(withCounts(phrase, { 赴省集体访: 1, 进京非访: 1 })).toBe("1");
    expect(
      withCounts("被发回重审1件扣1分，被改判1件扣0.5分", { 发回重审: 1, 改判: 2 }, row("=", 0, "件")),
    ).toBe("8");
  });
});
