/** Shares by the two names of their sides, points without 分, and what is asked for without being given points. */
import { describe, expect, it } from "vitest";

import { readStandard, scoreIndicator } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const copies = row("=", 9, "份", 7);
const rate = row("=", 100, "%", 8);
const day = row("=", "2025-09-30", "日期", 6);
const faults = row("=", 0, "次", 8);
const refused = (phrase: string, indicator = copies): boolean => !readStandard(phrase, indicator).ok;

describe("a share by the names of what was done and what was to be done", () => {
  it("earns as much of the points", () => {
    const phrase = "满分七分，未全部完成的按已完成份数占应完成份数的比重计分";
    expect(earned(phrase, copies, "9→7 8→6.22")).toBe("9→7 8→6.22");
  });

  it("or is the rate that is compared", () => {
    const phrase = "实际发放人数占应发放人数的比例为100%得8分，每减少一个百分点扣0.8分";
    expect(earned(phrase, rate, "100→8 99→7.2")).toBe("100→8 99→7.2");
  });

  it.each([
    "未全部完成的按已完成份数占应完成金额的比重计分",
    "未全部完成的按应完成份数占已完成份数的比重计分",
    "未全部完成的按已完成份数占应完成份数的比重确定",
  ])("but not of other things, nor the other way round: %s", (phrase) => {
    expect(refused(phrase)).toBe(true);
  });

  it("and a number of people is no rate", () => {
    expect(refused("实际发放人数占应发放人数的比例为100%得7分，否则不得分", row("=", 500, "人", 7))).toBe(
      true,
    );
  });
});

describe("points without 分 at the end of a phrase", () => {
  it.each([
    [
      "生活状况明显改善得8，改善一般得6，无改善0",
      row("=", "明显改善", "", 8),
      "明显改善→8 改善一般→6 无改善→0",
    ],
    ["每少1次扣1", row("≥", 8, "次", 8), "8→8 7→7"],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });

  it.each(["完成得8以上", "完成得8个", "考试得90，得8分"])("but not where more is said: %s", (phrase) => {
    expect(refused(phrase, row("≥", 8, "次", 8))).toBe(true);
  });
});

describe("what must be done by a day earns everything where only lateness costs", () => {
  it.each([
    "须于9月底前完成全部采购，逾期不得分",
    "9月底前完成，逾期不得分",
    "应在9月30日前报送，逾期的不得分",
  ])("%s", (phrase) => {
    expect(earned(phrase, day, "2025-09-30→6 2025-10-01→0")).toBe("2025-09-30→6 2025-10-01→0");
  });

  it.each(["逾期不得分", "9月底前完成80%，逾期不得分", "须于9月底前完成且质量优良，逾期不得分"])(
    "but not without the day, nor with more than it: %s",
    (phrase) => {
      expect(refused(phrase, day)).toBe(true);
    },
  );
});

describe("one after another", () => {
  it("第三次起", () => {
    const phrase = "首次违规扣2分，第二次违规再扣3分，第三次起本项不得分";
    expect(earned(phrase, faults, "0→8 1→6 2→3 3→0 4→0")).toBe("0→8 1→6 2→3 3→0 4→0");
  });

  it("依次得满分、满分的80%、不得分", () => {
    const phrase = "评定为优、良、中、差四档，依次得满分、满分的80%、满分的60%、不得分";
    const grade = row("=", "优", "", 5);
    expect(earned(phrase, grade, "优→5 良→4 中→3 差→0")).toBe("优→5 良→4 中→3 差→0");
    expect(refused("评定为优、良、中、差四档，依次得满分、满分的80%、不得分", grade)).toBe(true);
    expect(refused("评定为优、良、差三档，依次得满分、80%、不得分", grade)).toBe(true);
  });
});

describe("how many are asked", () => {
  const score = row("≥", 90, "分");
  it("is asked about and changes no points", () => {
    const phrase = "调查样本不少于200份，满意度90分以上得10分，80-89分得8分，80分以下得0分";
    expect(earned(phrase, score, "90→10 85→8 79→0")).toBe("90→10 85→8 79→0");
    const reading = readStandard(phrase, score);
    expect(reading.ok && reading.assumptions[0]?.id).toBe("sample");
  });

  it.each([
    "调查样本不少于200份，不足的扣2分，满意度90分以上得10分，90分以下得0分",
    "调查样本不少于200份得2分，满意度90分以上得8分",
    "调查对象不少于200人，满意度90分以上得10分，90分以下得0分",
  ])("unless it earns or costs something, or is no sample: %s", (phrase) => {
    expect(refused(phrase, score)).toBe(true);
  });
});

describe("nothing to be done may be entered in the words of the office", () => {
  const phrase = "辖区内无相应任务的，本项按满分记；有任务的，完成得10分，未完成不得分";
  const things = row("≥", 2, "个");
  it.each(["不涉及", "未涉及此项工作", "辖区内无相应任务", "本年度无此项工作"])("%s", (actual) => {
    const reading = readStandard(phrase, things);
    expect(reading.ok && scoreIndicator(reading.rule, things, actual).points).toBe("10");
  });

  it.each(["无", "没有", "无违规事项", "未发生"])("but not in words that could be a result: %s", (actual) => {
    const reading = readStandard(phrase, things);
    expect(reading.ok && scoreIndicator(reading.rule, things, actual).points).not.toBe("10");
  });
});

it("a rate of an indicator in % is asked about once", () => {
  const target = row("≥", 90, "%");
  const phrase = "完成率90%以上（含）得满分，70%（含）～90%得7分，70%以下得3分";
  expect(earned(phrase, target, "90→10 89→7 69→3")).toBe("90→10 89→7 69→3");
  expect(readStandard(phrase, target)).toMatchObject({ assumptions: [{ id: "completion" }] });
});

describe("the same said again in short", () => {
  it.each([
    ["每减少1个百分点扣0.8分，减少10个百分点及以上的不得分", rate, "100→8 99→7.2 91→0.8 90→0"],
    ["每报送1条计1分，年度达8条计8分，8条以下据实计分", row("≥", 8, "条", 8), "8→8 7→7 9→8"],
    ["发生1次重大责任事故，本项不得分；未发生，得8分", faults, "0→8 1→0"],
    ["被省级通报一次扣2分，被国家级通报的本项不得分", faults, "0→8 1→6 3→2"],
    ["机制健全8分，较为健全3分，不健全不得分", row("=", "机制健全", "", 8), "机制健全→8 较为健全→3"],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });

  it.each([
    ["每提高1个百分点得2分，提高5个百分点及以上得满分", row("≥", 5, "%", 10)],
    ["每减少1个百分点扣0.8分，比上年减少10个百分点以上的不得分", rate],
    ["每报送1条计1分，年度达8条计8分，6条以下据实计分", row("≥", 8, "条", 8)],
    ["年度达8条计8分，8条以下据实计分", row("≥", 8, "条", 8)],
  ] as const)("but not of another year, another number, or nothing: %s", (phrase, indicator) => {
    expect(refused(phrase, indicator)).toBe(true);
  });
});
