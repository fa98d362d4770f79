/** July's lights: each colour from its arithmetic, worked by hand, on either side of every bound; the line shows the same arithmetic. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { monitoringLights, type LightColour } from "../../shared/monitoring/index.ts";
import type { Actual, Budget, DistrictSettings, Indicator } from "../../shared/project/index.ts";
import { budget, districtWith, projectWith } from "./support.ts";

function lightOf(row: Partial<Indicator>, value: Actual["value"], district = districtWith()) {
  return monitoringLights(projectWith(row, { value }), district).rows.get("i1")!;
}

const money = (budgets: Budget[], district: DistrictSettings = districtWith()) =>
  monitoringLights(projectWith({}, {}, budgets), district).execution;

describe("the money: 执行率 ÷ (7 ÷ 12), red below 60 %, yellow below 80 %", () => {
  // 35 % of 100.00万元 is exactly 60 % of 58.33 %: 35 × 12 ÷ 7 = 60.
  it.each<[number, LightColour, string]>([
    [34_99_99_99, "red", "执行率 35.00% ÷ 序时进度 7/12 ＝ 59.9999"],
    [35_00_00_00, "yellow", "执行率 35.00% ÷ 序时进度 7/12 ＝ 60.00%，60%—80%，黄灯"],
    [46_66_66_66, "yellow", "＝ 79.9999"],
    [46_66_66_67, "green", "达到80%，绿灯"],
    [100_00_00_00, "green", "执行率 100.00% ÷ 序时进度 7/12 ＝ 171.43%，达到80%，绿灯"],
    [0, "red", "执行率 0.00%"],
  ])("%i 分 of 10,000,000.00 元 gives %s", (executed, colour, says) => {
    const light = money([budget(100_00_00_00, executed)]);
    expect(light.colour).toBe(colour);
    expect(light.says).toContain(says);
  });

  it("sums the sources first", () => {
    const light = money([budget(60_00, 30_00), budget(40_00, 5_00, "b2")]);
    expect(light).toMatchObject({ colour: "yellow", says: expect.stringContaining("执行率 35.00%") });
  });

  it("says what is missing instead of judging: nothing entered, or a budget of 0", () => {
    expect(money([]).colour).toBeNull();
    expect(money([budget(100, null)]).says).toContain("填了年初预算数和执行数");
    expect(money([budget(0, 100)])).toMatchObject({
      colour: null,
      says: expect.stringContaining("年初预算数是 0"),
    });
  });

  it("follows the district's month and bounds", () => {
    // 30 % by June: 30 × 12 ÷ 6 = 60.
    expect(money([budget(100, 30)], districtWith({ month: 6 })).colour).toBe("yellow");
    expect(money([budget(100, 30)], districtWith({ month: 6, red: "0.61" })).colour).toBe("red");
  });
});

describe("a positive indicator: 完成值 ÷ (指标值 × 7 ÷ 12)", () => {
  const row = { comparison: "≥", target: "240", unit: "人次" };
  // 240 × 7 ÷ 12 = 140: 60 % is 84, 80 % is 112, 120 % is 168.
  it.each<[string, LightColour]>([
    ["0", "red"],
    ["83", "red"],
    ["84", "yellow"],
    ["111", "yellow"],
    ["112", "green"],
    ["140", "green"],
    ["167", "green"],
    ["168", "blue"],
    ["400", "blue"],
  ])("%s of ≥ 240 人次 is %s", (value, colour) => {
    expect(lightOf(row, value).colour).toBe(colour);
  });

  it("shows its arithmetic in one line", () => {
    expect(lightOf(row, "112").says).toBe("112 ÷ （240人次 × 7/12） ＝ 80.00%，达到80%，绿灯");
    expect(lightOf(row, "１６８").says).toBe("168 ÷ （240人次 × 7/12） ＝ 120.00%，达到120%，蓝灯");
  });

  it("= and > are judged alike; with blue against the year's target, 168 of 240 is green and 288 is blue", () => {
    expect(lightOf({ ...row, comparison: "=" }, "83").colour).toBe("red");
    expect(lightOf({ ...row, comparison: ">" }, "112").colour).toBe("green");
    const year = districtWith({ blueAgainst: "year" });
    expect(lightOf(row, "287", year).colour).toBe("green");
    expect(lightOf(row, "288", year)).toMatchObject({
      colour: "blue",
      says: expect.stringContaining("达到全年指标值的120.00%"),
    });
  });

  it("a rate is asked for as a whole, since it does not grow over the year; a district may ask by the months", () => {
    const rate = { comparison: "≥", target: "90", unit: "%" };
    expect(lightOf(rate, "95")).toEqual({
      colour: "green",
      says: "95 ÷ 90% ＝ 105.56%（比率不按月折算），达到80%，绿灯",
    });
    expect(lightOf(rate, "53.9").colour).toBe("red");
    expect(lightOf(rate, "95", districtWith({ rates: "pace" })).colour).toBe("blue");
  });

  it("with the target 0: = 0 is met by nothing having happened", () => {
    expect(lightOf({ comparison: "=", target: "0", unit: "起" }, "0").colour).toBe("green");
    expect(lightOf({ comparison: "=", target: "0", unit: "起" }, "1").colour).toBe("red");
  });

  it("never reads 59.996 % as 60.00 %", () => {
    const light = lightOf({ comparison: "≥", target: "1200000", unit: "元" }, "419972");
    expect(light).toMatchObject({ colour: "red", says: expect.stringContaining("＝ 59.996%") });
  });

  it("is never better for a smaller result, nor for a higher target", () => {
    const rank = { red: 0, yellow: 1, green: 2, blue: 3 };
    const number = fc.integer({ min: 1, max: 5_000 });
    fc.assert(
      fc.property(number, number, number, (target, one, other) => {
        const at = (value: number, goal: number) =>
          rank[lightOf({ ...row, target: String(goal) }, String(value)).colour!];
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(at(low, target)).toBeLessThanOrEqual(at(high, target));
        expect(at(one, target + other)).toBeLessThanOrEqual(at(one, target));
      }),
      { numRuns: 200 },
    );
  });
});

describe("a reverse indicator: within the year's target green, beyond it red", () => {
  it.each<[string, string, LightColour]>([
    ["≤", "30", "green"],
    ["≤", "30.01", "red"],
    ["<=", "29", "green"],
    ["<", "30", "red"],
    ["<", "29.99", "green"],
  ])("%s 30万元 with %s is %s", (comparison, value, colour) => {
    expect(lightOf({ comparison, target: "30", unit: "万元" }, value).colour).toBe(colour);
  });
});

describe("a deadline", () => {
  const row = { comparison: "=", target: "2022年6月30日前", unit: "" };
  it.each<[string, LightColour | null]>([
    ["2022-06-30", "green"],
    ["2022年7月1日", "red"],
    ["按时完成", "green"],
    ["逾期", "red"],
    ["未完成", "red"],
  ])("30 June, in July: %s is %s", (value, colour) => {
    expect(lightOf(row, value).colour).toBe(colour);
  });

  it("that has not come yet is no fault", () => {
    const later = { ...row, target: "11月30日前" };
    expect(lightOf(later, "未完成")).toEqual({ colour: null, says: "期限2022年11月30日还没有到，不亮灯" });
    expect(lightOf(later, "2022年5月1日").colour).toBe("green");
  });
});

describe("a result in words", () => {
  const row = { comparison: "定性", target: "效果良好", attribute: "qualitative" as const };
  it.each<[string, LightColour | null]>([
    ["达成年度指标", "green"],
    ["部分达成年度指标并具有一定效果", "yellow"],
    ["未达成年度指标且效果较差", "red"],
    ["完成", "green"],
    ["完成90%", null],
    ["正在推进", null],
  ])("%s is %s", (value, colour) => {
    expect(lightOf(row, value).colour).toBe(colour);
  });

  it("is judged by the standard where that has grades: 80 % of the points green, 60 % yellow", () => {
    const graded = {
      ...row,
      standard: { text: "好得10分，较好得8分，一般得6分，差得5分", choices: {}, rule: null },
    };
    expect(lightOf(graded, "较好")).toMatchObject({
      colour: "green",
      says: "按评分标准得 8 ÷ 10 分 ＝ 80.00%，达到80%，绿灯",
    });
    expect(lightOf(graded, "一般").colour).toBe("yellow");
    expect(lightOf(graded, "差").colour).toBe("red");
  });
});

describe("no light", () => {
  it("where nothing is entered, the row does not apply, or the words are not understood", () => {
    const row = { comparison: "≥", target: "240", unit: "人次" };
    expect(lightOf(row, null).says).toBe("还没有填完成值");
    expect(lightOf(row, "很多").colour).toBeNull();
    const project = projectWith(row, { value: "1", notApplicable: true });
    expect(monitoringLights(project, districtWith()).rows.get("i1")!.says).toContain("不适用");
  });
});

describe("the project's light", () => {
  it("is the worst of its indicators and its money", () => {
    const row = { comparison: "≥", target: "240", unit: "人次" };
    const lights = monitoringLights(projectWith(row, { value: "100" }, [budget(100, 90)]), districtWith());
    expect(lights).toMatchObject({ indicators: "yellow", project: "yellow" });
    const spent = monitoringLights(projectWith(row, { value: "112" }, [budget(100, 0)]), districtWith());
    expect(spent).toMatchObject({ indicators: "green", project: "red" });
    const none = monitoringLights(projectWith(row), districtWith());
    expect(none).toMatchObject({ indicators: null, project: null });
  });
});
