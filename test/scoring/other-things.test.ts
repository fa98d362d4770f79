/** What a standard says of something that the result entered does not show. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const faults = row("=", 0, "处");
const things = row("≥", 40, "件");
const people = row("=", 100, "人");
const day = row("≤", "2025-06-30", "日期");

describe("those that are let off are none of the result's", () => {
  it.each([
    ["每发现一处扣1分，整改到位后不扣", faults],
    ["每发现一处扣1分，按期整改完成的不扣分", faults],
    ["每少1件扣1分，补办完成的不扣分", things],
    ["每少1件扣1分，手续达标的不扣分", things],
    ["每逾期1天扣1分，补报完成的不扣分", day],
  ] as const)("%s", (phrase, indicator) => {
    expect(earned(phrase, indicator, "1→")).toBe("没有读懂哪些不扣分");
  });

  it.each([
    ["每少1件扣1分，完成任务的不扣分", things, "40→10 38→8"],
    ["每少1件扣1分，达到目标不扣分", things, "40→10 38→8"],
    ["每逾期1天扣1分，按时完成的不扣分", day, "2025-06-30→10 2025-07-02→8"],
  ] as const)("but the 指标值 itself is: %s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });
});

describe("a rank is not what the 指标值 counts", () => {
  it.each(["每差一个档次扣2分", "每降低一个星级扣2分", "目标完成得满分，每差一个台阶扣2分"])(
    "%s",
    (phrase) => {
      expect(earned(phrase, things, "39→")).toMatch(/^“(档次|星级|台阶)”与指标值不是同一个量/u);
    },
  );

  it("while a thing is: 每少一个环节扣2分", () => {
    expect(earned("每少一个环节扣2分", row("≥", 5, "个"), "5→10 4→8")).toBe("5→10 4→8");
  });
});

describe("what was done against a standard is not what is missing from the 指标值, or beyond it", () => {
  it.each([
    "低于标准发放的每人扣1分",
    "超过标准配备的每人扣1分",
    "未达到要求培训的每人扣1分",
    "超标准发放每人扣1分",
  ])("%s", (phrase) => {
    expect(readStandard(phrase, people)).toMatchObject({ ok: false });
  });

  it.each(["低于标准的，每少1人扣1分", "低于目标的每少1人扣1分", "未完成任务的每人扣1分"])(
    "while less of it is: %s",
    (phrase) => {
      expect(earned(phrase, people, "100→10 98→8")).toBe("100→10 98→8");
    },
  );
});

describe("another year or an average is not the 指标值", () => {
  it.each([
    "低于去年水平不得分，达到得10分",
    "低于全省平均值的不得分，达到目标值得10分",
    "不及上年的扣5分，达标得10分",
  ])("%s", (phrase) => {
    expect(readStandard(phrase, things)).toMatchObject({ ok: false });
  });

  it("while a person can say which of three it was", () => {
    expect(earned("高于上年得10分，持平得5分，低于上年不得分", things, "持平→5")).toBe("持平→5");
  });
});

describe("a target that was changed is not the 指标值 of the row", () => {
  it.each(["以调整后计划数为准，每少1件扣1分", "完成得10分，否则不得分，按变更后的任务数考核"])(
    "%s",
    (phrase) => {
      expect(readStandard(phrase, things)).toMatchObject({ ok: false });
    },
  );

  it("while the plan of the year is: 以年初计划为准", () => {
    expect(earned("以年初计划为准，每少1件扣1分", things, "40→10 38→8")).toBe("40→10 38→8");
  });
});

describe("the lateness of something that is named counts from the 指标值's day, which is asked", () => {
  const asks = (phrase: string): boolean => {
    const reading = readStandard(phrase, day);
    return reading.ok && reading.assumptions.some(({ id }) => id === "late-of");
  };
  it.each([
    ["整改每逾期1天扣1分，6月底前完成得10分", true],
    ["会议纪要每迟报1天扣1分，6月底前完成得10分", true],
    ["6月底前完成得10分，工作每逾期1天扣1分", false],
    ["6月底前完成得10分，每逾期1天扣1分", false],
  ])("%s: %s", (phrase, asked) => {
    expect(asks(phrase)).toBe(asked);
    expect(earned(phrase, day, "2025-07-02→8")).toBe("2025-07-02→8");
  });
});
