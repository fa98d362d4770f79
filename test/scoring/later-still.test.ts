/** 逾期得6分，跨年不得分; 年底仍未下达不得分: two days, of which the later one has the last word. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const september = row("", "2025年9月30日前", "");
const days = "2025年9月30日→ 2025年10月8日→ 2026年1月4日→";
const are = (...points: number[]): string =>
  ["2025年9月30日", "2025年10月8日", "2026年1月4日"].map((day, index) => `${day}→${points[index]}`).join(" ");

describe("who is later than both days earns what the later one says", () => {
  it.each([
    "9月底前完成得10分，逾期得6分，跨年不得分",
    "9月底前竣工得10分，逾期竣工得6分，12月31日以后竣工不得分",
    "9月底前竣工得10分，逾期竣工得6分，年底仍未竣工不得分",
    "9月底前竣工得10分，逾期竣工得6分，年底前尚未竣工的不得分",
    "跨年不得分，9月底前完成得10分，逾期得6分",
    "9月底前完工得10分，逾期完工得6分，跨年仍未完工不得分",
    "9月底前到位得10分，9月30日后到位得6分，年底仍未到位得0分",
  ])("%s", (phrase) => {
    expect(earned(phrase, september, days)).toBe(are(10, 6, 0));
  });

  it("whatever the year is, where none is known", () => {
    const reading = readStandard("9月底前完成得10分，逾期得6分，跨年不得分", {
      comparison: "",
      target: "9月30日前",
      unit: "",
      points: 10,
    });
    const cases = reading.ok && reading.rule.base.type === "cases" ? reading.rule.base.cases : [];
    expect(cases.map(({ earns }) => "points" in earns && earns.points)).toEqual(["10", "0", "6"]);
  });

  it("and nothing is left open where every day is said", () => {
    const reading = readStandard("9月底前完成得10分，逾期得6分，跨年不得分", september);
    expect(reading.ok && reading.assumptions).toEqual([]);
  });

  it("where all is lost at the year's end it does not matter what was lost before", () => {
    const phrase = "9月底前下达得10分，逾期下达扣3分，年底仍未下达扣10分";
    expect(earned(phrase, september, days)).toBe(are(10, 7, 0));
  });
});

describe("but", () => {
  it.each([
    "9月底前下达得10分，逾期下达扣3分，年底仍未下达扣5分",
    "9月底前下达得10分，逾期下达扣3分，12月31日后下达扣5分",
  ])("whether 5 or 8 are lost is not said: %s", (phrase) => {
    expect(earned(phrase, september, days)).toMatch(/各算各的/);
  });

  it("另扣 says it", () => {
    const phrase = "9月底前下达得10分，逾期下达扣3分，12月31日后下达另扣5分";
    expect(earned(phrase, september, days)).toBe(are(10, 7, 2));
  });

  it("年底仍未公示, of which nothing else speaks, is no delay of the work", () => {
    expect(earned("9月底前竣工得10分，年底仍未挂牌不得分", september, days)).toMatch(/没有读懂/);
  });
});

describe("something that happened once costs everything, and so does twice", () => {
  it("漏报1次不得分", () => {
    const none = row("=", 0, "次");
    const reading = readStandard("迟报1次扣1分，漏报1次扣3分，瞒报1次不得分", none);
    expect(reading.ok && reading.inputs.map(({ label }) => label)).toEqual([
      "迟报次数",
      "漏报次数",
      "瞒报次数",
    ]);
    expect(reading.ok && JSON.stringify(reading.rule.gates)).toContain(
      '"min":{"value":"1","inclusive":true}}]',
    );
  });

  it("发生2次不得分", () => {
    expect(earned("发生1次扣2分，发生2次不得分", row("=", 0, "次"), "0→ 1→ 2→ 3→")).toBe("0→10 1→8 2→0 3→0");
  });
});
