/** Several kinds of events with a price of their own: each is entered as a number of its own. */
import { describe, expect, it } from "vitest";

import { readStandard, scoreIndicator } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const none = row("=", 0, "起");

/** What so many of each kind earn; the reason where the phrase is refused. */
function withCounts(phrase: string, counts: Readonly<Record<string, number>>, indicator = none): unknown {
  const reading = readStandard(phrase, indicator);
  return reading.ok ? scoreIndicator(reading.rule, indicator, counts).points : reading.reason;
}

describe("each kind of events costs what is said of it", () => {
  it.each([
    ["一般隐患一条扣0.2分，重大隐患一条扣3分，10分扣完为止", "一般隐患条数", "重大隐患条数", "6"],
    ["发现一般隐患1条扣0.2分，重大隐患1条扣3分", "一般隐患条数", "重大隐患条数", "6"],
    ["一般隐患每条扣0.2分；重大隐患每条扣3分", "一般隐患条数", "重大隐患条数", "6"],
    ["每起非责任事故扣0.2分，每起责任事故扣3分", "非责任事故起数", "责任事故起数", "6"],
    ["非责任事故每起扣0.2分，责任事故每起扣3分", "非责任事故起数", "责任事故起数", "6"],
    ["会后无纪要的每次扣0.2分，会前无方案的每次扣3分", "会后无纪要次数", "会前无方案次数", "6"],
    [
      "清扫不及时的每处扣0.2分，未按规定设置警示牌的，每处扣3分",
      "清扫不及时处数",
      "未按规定设置警示牌处数",
      "6",
    ],
    ["发生负面舆情1起扣0.2分，引发二次发酵的，每起另加扣3分", "负面舆情起数", "二次发酵起数", "6"],
  ])("%s", (phrase, light, grave, both) => {
    expect(withCounts(phrase, { [light]: 5, [grave]: 1 })).toBe(both);
    expect(withCounts(phrase, { [light]: 5 })).toBe("9");
    expect(withCounts(phrase, { [light]: 0, [grave]: 0 })).toBe("10");
  });

  it("a kind that costs everything stands beside one that costs by the number", () => {
    const phrase = "全年无越级上访得10分；发生个体访每批扣1分，发生集体访的不得分";
    expect(withCounts(phrase, { 个体访批数: 2, 集体访数: 0 })).toBe("8");
    expect(withCounts(phrase, { 个体访批数: 0, 集体访数: 1 })).toBe("0");
    expect(earned("一般火灾每起扣1分；出现亡人火灾的，不再按起数扣，直接不得分", none, "3→")).toBe("3→7");
  });

  it.each([
    "以下情形每出现一次扣3分：擅自变更方案；超范围支出；未按合同付款。满分10分。",
    "公示内容、公示期限、公示范围任一不符合规定的，每项次扣3分",
  ])("and of what costs the same one number is entered: %s", (phrase) => {
    expect(earned(phrase, row("=", 0, "次"), "0→ 1→ 4→")).toBe("0→10 1→7 4→0");
  });
});

describe("what is no kind of its own is not told apart", () => {
  it("a table of how many stays one", () => {
    expect(earned("1起扣1分，2起扣2.5分，3起及以上扣10分", none, "0→ 1→ 2→ 5→")).toBe("0→10 1→9 2→7.5 5→0");
  });

  it("days are not counted as events", () => {
    const phrase = "报送不及时的每天扣1分";
    expect(earned(phrase, row("≤", "2025-06-30", ""), "2025-06-30→ 2025-07-02→")).toBe(
      "2025-06-30→10 2025-07-02→8",
    );
  });

  it.each([
    ["问题1起扣1分，问题1起扣3分", none],
    // What is done well costs nothing.
    ["一般项目一个扣1分，重大项目一个扣3分", row("≥", 10, "个")],
    ["任一不符合规定的，扣1分", none],
    ["一般火灾每起扣1分；出现亡人火灾的，不再按起数扣", none],
  ])("%s stays unread", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });
});
