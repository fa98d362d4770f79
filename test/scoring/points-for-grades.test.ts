/** 优秀得9-10分，良好得7-8分: a person finds the grade, and sets the points inside its range. */
import { describe, expect, it } from "vitest";

import { readStandard, scoreIndicator, writeStandard } from "../../shared/scoring/index.ts";
import { row } from "./earned.ts";

const effect = row("", "优秀", "");

function pointsOf(phrase: string): string[] {
  const reading = readStandard(phrase, effect);
  if (!reading.ok || reading.rule.base.type !== "gradePoints") return [];
  return reading.rule.base.ranges.map(({ label, from, to }) => `${label} ${from}-${to}`);
}

function scored(phrase: string, actual: Readonly<Record<string, string>> | string): string {
  const reading = readStandard(phrase, effect);
  if (!reading.ok) return "unread";
  const score = scoreIndicator(reading.rule, effect, actual);
  return [score.points ?? score.status, ...score.steps.map(({ text }) => text)].join(" | ");
}

describe("a range of points for each grade", () => {
  it.each([
    [
      "优秀得9-10分，良好得7-8分，一般得5-6分，较差得0-4分",
      ["优秀 9-10", "良好 7-8", "一般 5-6", "较差 0-4"],
    ],
    ["效果显著8—10分；效果一般4—7分；效果不明显0—3分", ["效果显著 8-10", "效果一般 4-7", "效果不明显 0-3"]],
    [
      "优秀得9-10分，良好得7-8分，合格得6分，不合格不得分",
      ["优秀 9-10", "良好 7-8", "合格 6-6", "不合格 0-0"],
    ],
    ["完成得8-10分，基本完成得5-7分，未完成不得分", ["完成 8-10", "基本完成 5-7", "未完成 0-0"]],
    ["优秀得10-9分，良好得8-7分", ["优秀 9-10", "良好 7-8"]],
  ])("%s", (phrase, ranges) => {
    expect(pointsOf(phrase)).toEqual(ranges);
    const reading = readStandard(phrase, effect);
    const again = reading.ok ? readStandard(writeStandard(reading.rule), effect) : reading;
    expect(again.ok && again.rule).toEqual(reading.ok && reading.rule);
  });

  it.each([
    ["two grades of one name", "优秀得9-10分，优秀得7-8分"],
    ["one grade that is set 酌情 and another that is not", "优秀得9-10分，良好酌情得7-8分"],
    ["one that earns and one that costs", "优秀得9-10分，良好扣1-2分"],
    ["steps beside the grades", "优秀得9-10分，良好得7-8分，每少1次扣1分"],
    ["results in place of grades", "90%以上得9-10分，80%以上得7-8分"],
  ])("leaves unread: %s", (_name, phrase) => {
    expect(readStandard(phrase, effect).ok).toBe(false);
  });

  it("does not take the result's own points for those of the score", () => {
    const reading = readStandard("满意度90-100分得10分，80-90分得8分", row("≥", "90", "分"));
    expect(reading.ok && reading.rule.base.type).toBe("cases");
  });
});

describe("scoring it", () => {
  const phrase = "优秀得9-10分，良好得7-8分，合格得6分，不合格不得分";

  it.each([
    [{ grade: "优秀", score: "9.5" }, "9.5 | 评为“优秀”，评定9.5分（9至10分之间）"],
    [{ grade: "优秀", score: "9" }, "9 | 评为“优秀”，评定9分（9至10分之间）"],
    [{ grade: "优秀", score: "8.99" }, "invalid | “优秀”的得分应在9至10分之间，现在是8.99分。"],
    [{ grade: "良好", score: "8.01" }, "invalid | “良好”的得分应在7至8分之间，现在是8.01分。"],
    [{ grade: "良好" }, "needsJudgement | 请填写评定得分，并写明理由"],
    ["良好", "needsJudgement | 请填写评定得分，并写明理由"],
    // One number leaves nothing to decide.
    [{ grade: "合格" }, "6 | 评为“合格”，评定6分"],
    [{ grade: "不合格" }, "0 | 评为“不合格”，评定0分"],
    [{ grade: "合格", score: "7" }, "invalid | “合格”的得分应为6分，现在是7分。"],
    [{ grade: "中等", score: "7" }, "invalid | 档次请选择：优秀、良好、合格、不合格。"],
    [{ score: "7" }, "needsJudgement | 请填写评定档次，并写明理由"],
  ])("%o", (actual, line) => {
    expect(scored(phrase, actual)).toBe(line);
  });
});
