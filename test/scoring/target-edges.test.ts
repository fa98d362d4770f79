import { describe, expect, it } from "vitest";

import { readTarget, type ScoredIndicator } from "../../shared/scoring/index.ts";

/** 80..90, 10-31 and the like, as one short text. */
function target(written: ScoredIndicator["target"], unit = "人", comparison = "", year?: number): string {
  const { target: found } = readTarget({
    target: written,
    unit,
    comparison,
    ...(year === undefined ? {} : { year }),
  });
  switch (found.kind) {
    case "number":
      return found.value.toFixed();
    case "range":
      return `${found.min.toFixed()}..${found.max.toFixed()}`;
    case "date":
      return found.last;
    case "yearlessDate":
      return found.monthDay;
    case "words":
      return `“${found.text}”`;
    case "none":
      return "none";
  }
}

describe("a 指标值 of two numbers", () => {
  it.each([
    ["80-90", "人", "80..90"],
    ["80～90人", "人", "80..90"],
    ["90-90", "人", "90..90"],
    ["80%-90%", "%", "80..90"],
    ["80-90%", "%", "80..90"],
    ["1-2万元", "元", "10000..20000"],
    ["5000元-1万元", "元", "5000..10000"],
    ["80至90之间", "人", "80..90"],
    ["90-80", "人", "“90-80”"],
    ["1-2吨", "人", "“1-2吨”"],
    ["1人-2吨", "人", "“1人-2吨”"],
    ["1吨-2人", "人", "“1吨-2人”"],
  ])("%s (%s) is %s", (written, unit, found) => {
    expect(target(written, unit)).toBe(found);
  });

  it.each([
    [[80, 90], "80..90"],
    [["90", 80], "80..90"],
    [[90, 90], "90..90"],
    [[85], "85"],
    [["优"], "“优”"],
    [[80, "优"], "“80、优”"],
    [["优", 80], "“优、80”"],
    [[1, 2, 3], "“1、2、3”"],
    [[], "“”"],
  ] as const)("%o is %s", (written, found) => {
    expect(target(written)).toBe(found);
  });
});

describe("a 指标值 of one number", () => {
  it.each([
    ["12", "12"],
    ["12人", "12"],
    ["三人", "3"],
    ["十二人", "12"],
    ["三吨", "“三吨”"],
    ["十十人", "“十十人”"],
    ["人人满意", "“人人满意”"],
    ["三好学生", "“三好学生”"],
    ["", "none"],
    [Number.NaN, "none"],
    [7.5, "7.5"],
  ])("%s is %s", (written, found) => {
    expect(target(written)).toBe(found);
  });
});

describe("a 指标值 that is a day", () => {
  it.each([
    ["2025-10-31", undefined, "2025-10-31"],
    ["2025年10月", undefined, "2025-10-31"],
    ["10月31日", 2025, "2025-10-31"],
    ["10月31日", undefined, "10-31"],
    ["9月5日前", undefined, "09-05"],
    ["2月29日", undefined, "02-29"],
  ])("%s of the year %s is %s", (written, year, found) => {
    expect(target(written, "", "", year)).toBe(found);
  });
});

describe("a sign that stands in the 指标值", () => {
  it.each([
    ["≥90", "", "≥"],
    ["≥90", "定性", "≥"],
    ["≥90", "≤", "≤"],
    ["≥90", "=", "="],
    ["不超过90", "", "≤"],
    ["90", "", null],
    ["90", "定性", "定性"],
  ])("%s beside the sign “%s” means %s", (written, comparison, found) => {
    const read = readTarget({ target: written, unit: "人", comparison });
    expect([read.comparison, target(written, "人", comparison)]).toEqual([found, "90"]);
  });
});

describe("a unit that stands in the 指标值", () => {
  it.each([
    ["90%", "", "%"],
    ["90％", "", "%"],
    ["90%", "人", "人"],
    ["90", "", ""],
  ])("%s beside the unit “%s” means “%s”", (written, unit, found) => {
    expect(readTarget({ target: written, unit, comparison: "" }).unit).toBe(found);
  });
});
