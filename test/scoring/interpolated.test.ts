/** 直线内插法: the line between the two ends that the sentence gives points to. */
import { describe, expect, it } from "vitest";

import { earned, row } from "./earned.ts";

const survey = row("≥", 90, "%", 9);

describe("between nothing and all of the points", () => {
  it.each([
    [
      "满意度达到90%得满分，60%及以下不得分，60%—90%之间按直线内插法计分。",
      survey,
      "90→9 60→0 75→4.5 50→0 95→9",
    ],
    ["90%以上得满分，60%以下不得分，60%-90%按线性插值法计算得分", survey, "90→9 60→0 75→4.5"],
    ["达标得满分，低于60%不得分，60%-90%之间的采用插值法计分", survey, "90→9 59→0 75→4.5"],
    [
      "完成率100%得满分，60%以下不得分，60%-100%之间按直线插值法计分",
      row("≥", 50, "场"),
      "50→10 40→5 30→0 20→0",
    ],
    ["完成50场得满分，30场及以下不得分，30-50场之间按内插法计分", row("≥", 50, "场"), "50→10 40→5 30→0 20→0"],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });
});

describe("stays unread where an end has no points, or others than none and all", () => {
  it.each([
    ["no end at all", "60%—90%之间按直线内插法计分", survey],
    ["only the upper one", "达到90%得满分，60%—90%之间按直线内插法计分", survey],
    ["a lower end that earns something", "达到90%得满分，60%得6分，60%—90%之间按直线内插法计分", survey],
    ["ends that leave a gap", "达到90%得满分，50%以下不得分，60%—90%之间按直线内插法计分", survey],
    [
      "an upper end that is not the 指标值",
      "达到95%得满分，60%以下不得分，60%—95%之间按直线内插法计分",
      survey,
    ],
    [
      "fewer days that earn more",
      "不超过10天得满分，超过20天不得分，10-20天之间按内插法计分",
      row("≤", 10, "天"),
    ],
  ])("%s", (_name, phrase, indicator) => {
    expect(earned(phrase, indicator, "75")).toContain("内插法");
  });
});
