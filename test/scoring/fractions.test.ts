/** 三分之二 of the 指标值, and less than it by a third. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const ninety = row("≥", 90, "人", 9);
const eighty = row("≥", 80, "人", 9);

describe("a fraction that is reached or not", () => {
  it.each([
    ["达到计划三分之二的得9分，不满计划三分之二的得3分", ninety, "59→3 60→9 61→9"],
    ["完成数不满计划三分之二的得3分，满三分之二的得9分", ninety, "59→3 60→9 61→9"],
    ["不到计划数三分之一的不得分，三分之一以上的按比例", ninety, "29→0 30→3 60→6"],
    ["不满计划的三分之二得3分，其余得9分", ninety, "59→3 60→9"],
    ["不满计划四分之三的得3分，满四分之三的得9分", eighty, "59→3 60→9 61→9"],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });
});

describe("a fraction after 低于, 少 or 超过 may be how far it is from the 指标值", () => {
  it.each([
    ["低于计划三分之二的扣3分，未低于的得满分", ninety],
    ["少三分之一以内扣3分，少三分之一以上不得分", ninety],
    ["超过计划三分之一的扣3分", row("≤", 90, "人", 9)],
  ] as const)("which is not guessed: %s", (phrase, indicator) => {
    expect(earned(phrase, indicator, "60→")).toMatch(/^没有读懂是目标值的几分之几/u);
  });

  it("which is asked where percent can write it", () => {
    const phrase = "低于计划二分之一的不得分，二分之一以上的按比例";
    const reading = readStandard(phrase, eighty);
    expect(reading.ok && reading.assumptions.map(({ id }) => id)).toEqual(["share-of-target"]);
    expect(earned(phrase, eighty, "39→0 40→4.5")).toBe("39→0 40→4.5");
  });
});

describe("a share that is earned by rising", () => {
  it("from no share that is said is refused", () => {
    const rate = row("≥", 90, "%");
    expect(earned("办结率每提高1个百分点得1分", rate, "90→")).toBe("没有读懂增减是与什么相比、怎样填写");
  });

  it("is counted from nothing where the 指标值 then earns all points", () => {
    expect(earned("每增长1个百分点得2分", row("≥", 5, "%"), "0→0 3→6 5→10")).toBe("0→0 3→6 5→10");
  });
});
