import { describe, expect, it } from "vitest";

import { readStandard, scoreIndicator } from "../../shared/scoring/index.ts";

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Words before a number; the number itself belongs (民法典 art. 1259) or does not. */
const BEFORE = {
  "at least": words(
    "≥ >= => 不低于 不少于 不小于 不得低于 不得少于 不应低于 不少过 至少 大于等于 大于或等于 大于或者等于 高于或等于 高于等于 多于等于 多于或等于 达到或超过 达到或者超过 达到及超过 达到并超过 大等于 超过或等于 超过（含） 达到或超出 没低于 没有低于 未低于 没少于 未少于 等于或大于 等于或高于 等于或超过 等于或多于",
  ),
  "more than": words("> 大于 高于 多于 超过 超出 超 突破 大过 长于"),
  "at most": words(
    "≤ <= =< 不高于 不大于 不超过 不多于 不超出 未超过 没有超过 未超出 未突破 不突破 小于等于 小于或等于 小于或者等于 低于或等于 低于等于 少于等于 少于或等于 不得超过 不得高于 不应超过 至多 没超过 未高于 不超 未超 没超 低至 不多过 降至 跌至 减至 下降至 降低至 等于或小于 等于或低于 等于或少于 没高于 没有高于 下降到 跌到",
  ),
  "less than": words(
    "< 小于 低于 少于 不足 不满 不到 未达到 未达 没达到 没有达到 达不到 未满 不够 未能达到 尚未达到 达不到或低于 未到 没有达 短于",
  ),
} as const;

const AFTER = {
  "at least": words(
    "以上 及以上 或以上 及其以上 和以上 含以上 及更多 或更多 及以上者 起 以上者 及超过 （含）以上 以上（含）",
  ),
  "more than": words("（不含）以上 以上（不含）"),
  "at most": words(
    "以下 及以下 或以下 及其以下 和以下 以内 之内 内 及以内 或以内 以下者 （含）以下 以下（含）",
  ),
  "less than": words("（不含）以下 以下（不含）"),
} as const;

type Side = keyof typeof BEFORE;

/** Points at 79, 80 and 81 of the two bands, the second being the rest. */
const EARNS: Readonly<Record<Side, readonly string[]>> = {
  "at least": ["0", "10", "10"],
  "more than": ["0", "0", "10"],
  "at most": ["10", "10", "0"],
  "less than": ["10", "0", "0"],
};

/** More is better where the band lies above, less where it lies below. */
const row = (side: Side) => ({
  comparison: side === "at least" || side === "more than" ? "≥" : "≤",
  target: side === "more than" ? 81 : side === "less than" ? 79 : 80,
  unit: "件",
  points: 10,
});

const CASES = (Object.keys(EARNS) as Side[]).flatMap((side) => [
  ...BEFORE[side].map((word) => [`${word}80件`, side] as const),
  ...AFTER[side].map((word) => [`80件${word}`, side] as const),
]);

describe("the words of a boundary", () => {
  it.each(CASES)("“%s得10分，其余不得分” is %s", (condition, side) => {
    const reading = readStandard(`${condition}得10分，其余不得分`, row(side));
    const scores = [79, 80, 81].map((actual) =>
      reading.ok ? scoreIndicator(reading.rule, row(side), actual).points : reading.reason,
    );
    expect(scores).toEqual(EARNS[side]);
  });

  it.each([
    ["（含）", "10"],
    ["（包含）", "10"],
    ["（含本数）", "10"],
    ["（均含）", "10"],
    ["（都含）", "10"],
    ["（包括本数）", "10"],
    ["（含本级）", "10"],
    ["（不含）", "0"],
    ["（不包含）", "0"],
    ["（不含本数）", "0"],
    ["（不包括）", "0"],
    ["（均不含）", "0"],
  ])("超过80件%s settles whether 80 belongs: %s points", (inclusion, points) => {
    const reading = readStandard(
      `80件${inclusion}以上得10分，其余不得分`,
      row(points === "10" ? "at least" : "more than"),
    );
    const score = reading.ok
      ? scoreIndicator(reading.rule, row(points === "10" ? "at least" : "more than"), 80).points
      : reading.reason;
    expect(score).toBe(points);
  });
});
