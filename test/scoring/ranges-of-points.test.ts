/** 分别按照该指标对应分值区间100%-80%（含80%）…合理确定分值 (财预〔2020〕10号): a range of the points for each grade. */
import { describe, expect, it } from "vitest";

import { readStandard, writeStandard } from "../../shared/scoring/index.ts";
import { row } from "./earned.ts";

const effect = row("", "达成预期指标", "");

function rangesOf(phrase: string): string[] {
  const reading = readStandard(phrase, effect);
  if (!reading.ok || reading.rule.base.type !== "gradeRanges") return [];
  return reading.rule.base.ranges.map(({ label, from, to }) => `${label} ${from}-${to}`);
}

describe("a range of the points for each grade", () => {
  it.each([
    "达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档，分别按照该指标对应分值区间100%-80%（含80%）、80%-60%（含60%）、60%-0%合理确定分值",
    "根据完成情况分为：达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档，分别按照100-80%（含）、80-60%（含）、60-0%合理确定分值",
  ])("%s", (phrase) => {
    expect(rangesOf(phrase)).toEqual([
      "达成年度指标 80-100",
      "部分达成年度指标并具有一定效果 60-80",
      "未达成年度指标且效果较差 0-60",
    ]);
    const reading = readStandard(phrase, effect);
    const again = reading.ok ? readStandard(writeStandard(reading.rule), effect) : reading;
    expect(again.ok && reading.ok && again.rule).toEqual(reading.ok && reading.rule);
  });

  it.each([
    [
      "达成预期指标按分值的80%-100%（含80%）计分，部分达成按60%-80%（含60%）计分，未达成按0-60%计分",
      ["达成预期指标 80-100", "部分达成 60-80", "未达成 0-60"],
    ],
    [
      "效果显著按80%-100%计分，效果一般按60%-80%计分，效果较差按0%-60%计分",
      ["效果显著 80-100", "效果一般 60-80", "效果较差 0-60"],
    ],
    [
      "显著、较好、一般、较差分别按100%-90%、90%-75%、75%-60%、60%-0%赋分",
      ["显著 90-100", "较好 75-90", "一般 60-75", "较差 0-60"],
    ],
  ])("%s", (phrase, ranges) => {
    expect(rangesOf(phrase)).toEqual(ranges);
  });

  it.each([
    // Of which grade?
    "按60%-80%计分",
    "按照该指标对应分值区间100%-80%（含80%）、80%-60%（含60%）、60%-0%合理确定分值",
    "优、良、差三档，分别按100%-80%、80%-60%计分",
    // A gap, an end that belongs to the lower grade, results.
    "优、良、差三档，分别按100%-80%、80%-60%、50%-0%计分",
    "优、良、差三档，分别按100%-80%、80%（含）-60%、60%-0%计分",
    "完成率分别在100%-80%、80%-60%、60%-0%的得10分",
  ])("%s stays unread", (phrase) => {
    expect(readStandard(phrase, effect).ok).toBe(false);
  });
});
