import { describe, expect, it } from "vitest";

import {
  scoreIndicator,
  type ActualValue,
  type Quantity,
  type RuleInput,
  type ScoredIndicator,
  type ScoringRule,
} from "../../shared/scoring/index.ts";

/** A rule that gives one point for each whole of the quantity and its share for what is left: the points are the quantity. */
const rule = (quantity: Quantity, kind: RuleInput["kind"], each = "1"): ScoringRule => ({
  version: 1,
  inputs: [{ id: "value", label: "实际完成值", kind, unit: "" }],
  points: "1000",
  floor: "0",
  gates: [],
  base: { type: "credit", steps: { quantity, each, per: "1", partial: "linear" } },
  adjustments: [],
});

function measured(
  quantity: Quantity,
  row: Pick<ScoredIndicator, "target"> & Partial<ScoredIndicator>,
  actual: ActualValue,
): string {
  const kind = quantity.of === "lateness" ? "date" : "number";
  const indicator = { comparison: "≤", unit: "", points: 1000, ...row };
  const score = scoreIndicator(rule(quantity, kind), indicator, actual);
  return score.points ?? score.steps[0]!.text;
}

const late = (from: string, unit: "day" | "month", beyond?: string): Quantity => ({
  of: "lateness",
  input: "value",
  from,
  in: unit,
  ...(beyond === undefined ? {} : { beyond }),
});

describe("days late", () => {
  const june = { target: "2026-06-30", year: 2026 };
  it.each([
    ["2026-06-29", "0"],
    ["2026-06-30", "0"],
    ["2026-07-01", "1"],
    ["2026-07-31", "31"],
    ["2027-06-30", "365"],
    ["按时完成", "0"],
    ["2026年6月", "0"],
    ["2026年7月", "“2026年7月”没有写到日，无法计算逾期天数，请填写完成的年月日。"],
    ["逾期", "要计算逾期多久，请填写完成的年月日。"],
  ])("of 2026-06-30: %s is %s", (day, said) => {
    expect(measured(late("target", "day"), june, day)).toBe(said);
  });

  it.each([
    ["2026-07-05", "0"],
    ["2026-07-06", "1"],
    ["2026-06-30", "0"],
  ])("beyond five of grace: %s is %s", (day, days) => {
    expect(measured(late("target", "day", "5"), june, day)).toBe(days);
  });
});

describe("the year of a deadline", () => {
  const yearless = { target: "6月30日" };
  it.each([
    [
      "a day written without a year, in a budget year",
      late("target", "day"),
      { ...yearless, year: 2026 },
      "2027-01-01",
      "185",
    ],
    ["without any year it is that of the day", late("target", "day"), yearless, "2026-07-02", "2"],
    ["on the first day of a year", late("target", "day"), yearless, "2027-01-01", "0"],
    ["on the last day of a year", late("target", "day"), yearless, "2026-12-31", "184"],
    ["on the first day after a leap year", late("target", "day"), yearless, "2029-01-01", "0"],
    ["on the last day of a leap year", late("target", "day"), yearless, "2028-12-31", "184"],
    ["a day of the budget year", late("Y-10-31", "day"), { target: "", year: 2026 }, "2027-01-01", "62"],
    ["a day of the next year", late("Y+1-03-31", "day"), { target: "", year: 2026 }, "2027-04-02", "2"],
    ["a day of the year before", late("Y-1-12-31", "day"), { target: "", year: 2026 }, "2026-01-03", "3"],
    ["a day of the 指标值's year", late("Y-10-31", "day"), { target: "2026-06-30" }, "2027-01-01", "62"],
    [
      "a day of the year after the 指标值's",
      late("Y+1-03-31", "day"),
      { target: "2026-06-30" },
      "2027-04-01",
      "1",
    ],
    ["a day without a year anywhere", late("Y-10-31", "day"), { target: "" }, "2026-11-03", "3"],
    [
      "of the next year, which none is known of",
      late("Y+1-03-31", "day"),
      { target: "" },
      "2026-11-03",
      "不知道是哪一年的期限，请先填写预算年度。",
    ],
    ["a full day", late("2026-10-31", "day"), { target: "" }, "2026-11-01", "1"],
    [
      "no day at all",
      late("target", "day"),
      { target: "12" },
      "2026-11-01",
      "指标值里没有日期，无法判断是否按时，请先把指标值写成日期。",
    ],
  ] as const)("%s", (_, quantity, row, day, said) => {
    expect(measured(quantity, row, day)).toBe(said);
  });
});

describe("months late: whole months, and days as their share of the month begun", () => {
  it.each([
    ["2026-01-31", "2026-01-31", "0"],
    ["2026-01-31", "2026-02-14", "0.5"],
    ["2026-01-31", "2026-02-27", "0.96"],
    ["2026-01-31", "2026-02-28", "1"],
    ["2026-01-31", "2026-03-01", "1.03"],
    ["2026-01-31", "2026-03-31", "2"],
    ["2026-02-28", "2026-03-31", "1"],
    ["2026-07-01", "2026-07-02", "0.03"],
    ["2026-07-01", "2026-08-01", "1"],
    ["2026-07-01", "2027-07-01", "12"],
    ["2026-04-15", "2026-05-14", "0.97"],
    ["2026-04-15", "2026-05-15", "1"],
    ["2026-12-01", "2027-01-01", "1"],
    ["2026-12-31", "2027-12-31", "12"],
    ["2026-11-30", "2028-02-29", "15"],
    ["2026-01-30", "2026-02-28", "1"],
    ["2026-06-30", "2026-05-01", "0"],
  ])("from %s to %s is %s", (deadline, day, months) => {
    expect(measured(late("target", "month"), { target: deadline }, day)).toBe(months);
  });
});

const distance = (
  of: "shortfall" | "excess" | "deviation",
  unit: "unit" | "percent" = "unit",
  beyond?: string,
): Quantity => ({
  of,
  input: "value",
  from: "target",
  in: unit,
  ...(beyond === undefined ? {} : { beyond }),
});

describe("the distance from the 指标值", () => {
  it.each([
    ["shortfall", "80", "79.5", "0.5"],
    ["shortfall", "80", "80", "0"],
    ["shortfall", "80", "81", "0"],
    ["excess", "80", "80", "0"],
    ["excess", "80", "80.5", "0.5"],
    ["excess", "80", "70", "0"],
    ["deviation", "80", "78", "2"],
    ["deviation", "80", "82", "2"],
    ["shortfall", "80-90", "85", "0"],
    ["shortfall", "80-90", "78", "2"],
    ["excess", "80-90", "85", "0"],
    ["excess", "80-90", "93", "3"],
    ["deviation", "80-90", "85", "0"],
    ["deviation", "80-90", "80", "0"],
    ["deviation", "80-90", "90", "0"],
    ["deviation", "80-90", "76", "4"],
    ["deviation", "80-90", "94", "4"],
  ] as const)("%s of %s: %s is %s", (of, target, actual, quantity) => {
    expect(measured(distance(of), { target, comparison: "" }, actual)).toBe(quantity);
  });

  it.each([
    ["deviation", "80-100", "60", "25"],
    ["deviation", "80-100", "125", "25"],
    ["shortfall", "50", "49", "2"],
    ["excess", "50", "51", "2"],
    ["shortfall", "-50", "-60", "20"],
    ["excess", "0", "0", "0"],
    ["excess", "0", "1", "指标值为0，不能计算占指标值的百分比，请改用数量表述评分标准。"],
  ] as const)("%s of %s in percent: %s is %s", (of, target, actual, said) => {
    expect(measured(distance(of, "percent"), { target, comparison: "" }, actual)).toBe(said);
  });

  it.each([
    ["190", "0"],
    ["189", "0.5"],
    ["210", "0"],
    ["212", "1"],
  ])("beyond a tolerance of 5%: %s of 200 is %s", (actual, quantity) => {
    expect(measured(distance("deviation", "percent", "5"), { target: "200", comparison: "=" }, actual)).toBe(
      quantity,
    );
  });
});

describe("完成率", () => {
  const completion: Quantity = { of: "completion", input: "value" };
  it.each([
    ["200", "0", "0"],
    ["200", "100", "50"],
    ["200", "201", "100.5"],
    ["80-100", "40", "50"],
    ["80-100", "80", "100"],
    ["80-100", "100", "125"],
    ["80-100", "101", "101"],
    ["80-100", "150", "150"],
    ["0", "5", "指标值为0，不能计算完成率，请改用数量表述评分标准。"],
  ])("of %s: %s is %s", (target, actual, said) => {
    expect(measured(completion, { target, comparison: "" }, actual)).toBe(said);
  });
});
