import { describe, expect, it } from "vitest";

import { readStandard, scoreIndicator, writeStandard, type ActualValue } from "../../shared/scoring/index.ts";

type Row = readonly [comparison: string, target: number | string, unit: string, points: number];

const rowOf = ([comparison, target, unit, points]: Row) => ({
  comparison,
  target,
  unit,
  points,
  year: 2026,
});

function scores(phrase: string, row: Row, results: readonly ActualValue[]): (string | null)[] {
  const indicator = rowOf(row);
  const reading = readStandard(phrase, indicator);
  if (!reading.ok) throw new Error(`${phrase}: ${reading.reason}`);
  const again = readStandard(writeStandard(reading.rule), indicator);
  expect(again.ok && writeStandard(again.rule)).toBe(writeStandard(reading.rule));
  return results.map((result) => scoreIndicator(reading.rule, indicator, result).points);
}

const isRead = (phrase: string, row: Row): boolean => readStandard(phrase, rowOf(row)).ok;

describe("a bound behind the name of what is counted", () => {
  it("bounds the number as it would right behind the unit", () => {
    const row: Row = ["≥", 100, "名", 10];
    expect(scores("100名学员以上得10分，80名学员以上得8分，其余不得分", row, [120, 100, 99, 80, 79])).toEqual(
      ["10", "10", "8", "8", "0"],
    );
    expect(
      scores(
        "培训10场次培训（含）以上得8分，10场次培训以下5场次培训以上得4分，其余不得分",
        ["≥", 10, "场次", 8],
        [10, 9, 5, 4],
      ),
    ).toEqual(["8", "4", "4", "0"]);
    expect(
      scores(
        "500亩耕地以上得10分，300-500亩耕地得5分，300亩耕地以下0分",
        ["≥", 500, "亩", 10],
        [500, 400, 300, 299, 0],
      ),
    ).toEqual(["10", "5", "5", "0", "0"]);
  });

  it("includes the number below 以内 and gives 5件 to one band only", () => {
    expect(scores("5件投诉以内得5分，5件投诉以上不得分", ["≤", 5, "件", 5], [3, 5, 6])).toEqual([
      "5",
      "5",
      "0",
    ]);
    expect(scores("发生3起事故以上不得分，1起事故扣2分", ["=", 0, "起", 5], [0, 1, 2, 3, 4])).toEqual([
      "5",
      "3",
      "1",
      "0",
      "0",
    ]);
  });

  it("shows the gap that the bound leaves, instead of reading one number for a band", () => {
    expect(isRead("覆盖90个村以上得满分，80个村以上得8分，70个村以下不得分", ["≥", 90, "个", 10])).toBe(
      false,
    );
    expect(isRead("改造100户农户及以上得10分，80户农户以内得5分", ["≥", 100, "户", 10])).toBe(false);
    expect(isRead("走访50家企业以内得3分，超过50家企业得6分", ["≥", 50, "家", 6])).toBe(false);
  });

  it("is refused where something else stands between", () => {
    expect(isRead("培训20人（学生）以上得5分，10人（学生）以上得3分", ["≥", 20, "人", 5])).toBe(false);
  });
});

describe("steps within a band", () => {
  it("count an excess from the lower end of the band, where full points end", () => {
    const row: Row = ["≤", 10, "%", 10];
    expect(
      scores("≤10%得满分；10%～20%（含），每超1个百分点扣0.5分；>20%不得分", row, [10, 12, 20, 20.1]),
    ).toEqual(["10", "9", "5", "0"]);
    expect(
      scores(
        "成本在100万元以内得满分；100-120万元之间，每增加5万元扣1分；超过120万元不得分",
        ["≤", 100, "万元", 10],
        [100, 110, 120, 121],
      ),
    ).toEqual(["10", "8", "6", "0"]);
  });

  it("count a shortfall from its upper end", () => {
    expect(
      scores("80%-90%之间的，每低1个百分点扣0.5分，低于80%不得分", ["≥", 90, "%", 10], [90, 85, 80, 79]),
    ).toEqual(["10", "7.5", "5", "0"]);
  });
});

describe("提前完成 with points on top", () => {
  it("is not earned on the last day itself", () => {
    const row: Row = ["≤", "2026-06-30", "日期", 6];
    expect(scores("按时完成得5分，提前完成加1分", row, ["2026-06-29", "2026-06-30", "2026-07-01"])).toEqual([
      "6",
      "5",
      "0",
    ]);
  });
});

describe("a deduction that could never take anything off", () => {
  it.each([
    ["完成得6分；提前完成加2分；延迟完成扣3分", ["≤", "2026-09-30", "日期", 8]],
    ["达到目标得6分，每超1件加1分，未达到目标扣2分", ["≥", 20, "件", 8]],
  ] as const)("was misread, and is refused: %s", (phrase, row) => {
    expect(isRead(phrase, row)).toBe(false);
  });
});

describe("a limit for a part of the results", () => {
  it("does not pass its number on to the points after it", () => {
    expect(
      isRead("每逾期1日扣0.5分，逾期10日以内最多扣3分，10日以上不得分", ["≤", "2026-06-30", "日期", 6]),
    ).toBe(false);
    expect(isRead("每少1次扣1分，少5次以内最多扣3分，少5次以上不得分", ["≥", 10, "次", 6])).toBe(false);
  });

  it("is no limit of all, where each of two kinds has it", () => {
    expect(
      isRead("对新建项目，每开工1个得1分，最高5分；对续建项目，每完工1个得1分，最高5分", ["≥", 10, "个", 5]),
    ).toBe(false);
  });

  it("may say at which number the points end", () => {
    expect(scores("每采用1条得0.5分，达到20条封顶10分", ["≥", 20, "条", 10], [25, 20, 10])).toEqual([
      "10",
      "10",
      "5",
    ]);
  });
});
