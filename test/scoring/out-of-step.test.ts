/** What a sentence says that cannot be so beside the row it stands in: another year, another paper, a number reached too early. */
import { describe, expect, it } from "vitest";

import { earned, row } from "./earned.ts";

const blocks = row("=", 9, "个", 18);
const rate = row("≥", 90, "%", 8);
const yearEnd = row("≤", "2026年12月31日前", "", 6);

describe("a deadline that is not the row's", () => {
  it.each([
    "2025年12月31日前完成征缴得6分，逾期不得分",
    "2025年10月31日前完成得6分，每逾期1天扣1分",
    "2026年10月31日前完成征缴得6分，逾期不得分",
  ])("is refused where it is last year's, or leaves open by which of the two it is late: %s", (phrase) => {
    expect(earned(phrase, yearEnd, "2026-10-31→")).toMatch(/^句中的期限.*与指标值2026-12-31不一致/u);
  });

  it("may stand beside it where both are spoken of", () => {
    const phrase = "2026年10月31日前完成得6分，2026年12月31日前完成得4分，逾期不得分";
    expect(earned(phrase, yearEnd, "2026-10-31→ 2026-11-30→ 2027-01-05→")).toBe(
      "2026-10-31→6 2026-11-30→4 2027-01-05→0",
    );
  });
});

describe("days that earn", () => {
  const december = { ...row("=", "2026年12月20日前", "", 6), year: 2026 };

  it.each([
    "12月20日前放映任务全部完成，得满分；12月21日至31日完成的，扣3分；年内未完成的，不得分",
    "12月20日前完成得满分；12月31日前完成的扣3分；跨年完成不得分",
  ])("less than all of them earn what is left, and not nothing: %s", (phrase) => {
    expect(earned(phrase, december, "2026-12-20→ 2026-12-25→ 2027-01-03→")).toBe(
      "2026-12-20→6 2026-12-25→3 2027-01-03→0",
    );
  });

  it("something and nothing at once are refused", () => {
    const november = { ...row("=", "2026年11月30日前", "", 10), year: 2026 };
    const both = "11月30日前出版得满分，12月15日前出版得满分的一半，11月30日以后出版不得分";
    expect(earned(both, november, "2026-12-10→")).toMatch(/同一天又得分又不得分/u);
    const early = "2026年11月30日前完成得6分，11月15日以后完成的不得分";
    expect(earned(early, november, "2026-11-20→")).not.toContain("→6");
  });
});

it("a result to either side of what is asked for is no event of its own", () => {
  const people = row("=", 100, "人", 10);
  for (const either of ["高于或低于标准均不得分", "多于或少于均不得分", "超过或不足的不得分"])
    expect(earned(`等于100人得10分，${either}`, people, "101→")).toMatch(/请写明超过或低于多少/u);
});

describe("a number by the name of what was done", () => {
  it.each(["完工数不足5个的不得分", "竣工数低于5个的不得分", "竣工个数少于5个的不得分"])(
    "is the result: %s",
    (gate) => {
      expect(earned(`每少完工1个小区扣2分，${gate}`, blocks, "9→ 6→ 5→ 4→")).toBe("9→18 6→12 5→10 4→0");
    },
  );

  it("is never taken for reaching the 指标值 and falling short of it at once", () => {
    expect(earned("每少1个扣2分，投用且不足5个的不得分", blocks, "4→")).not.toContain("→8");
  });
});

describe("how much", () => {
  it.each([
    "按第三方评估报告的结论折算得分",
    "按年度考核办法折算得分",
    "按实施细则规定的比例折算得分",
    "按合同约定的比例得分",
  ])("is not guessed where another paper says it: %s", (phrase) => {
    expect(earned(phrase, rate, "90→")).toMatch(/写在别的文件里/u);
  });

  it("is worked out where the paper only shows the rate", () => {
    expect(earned("按调查报告中的满意率÷90%×8计分", rate, "90→ 45→")).toBe("90→8 45→4");
  });

  it("is no share of all points where each earns a part of one point", () => {
    expect(earned("每完成1公里得三分之一分，总分15分", row("≥", 45, "公里", 15), "36→")).not.toContain("→");
    expect(earned("每缺1项扣三分之一分值", row("=", 3, "项", 15), "3→ 2→")).toBe("3→15 2→10");
  });

  it("cannot jump to all of them short of the 指标值", () => {
    const guests = row("≥", 260, "万人次", 10);
    expect(earned("每接待30万人次得1分，完成200万人次得满分", guests, "200→")).toMatch(/对不上/u);
    expect(earned("每接待26万人次得1分，完成260万人次得满分", guests, "260→ 130→")).toBe("260→10 130→5");
  });
});
