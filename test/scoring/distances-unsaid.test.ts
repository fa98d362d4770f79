/** Distances from the 指标值 that are not called so: 超1人, 低于42%的，低1个百分点, 少10公里. */
import { describe, expect, it } from "vitest";

import { earned, row } from "./earned.ts";

describe("a number that the 指标值 itself exceeds is so much beyond it", () => {
  const most = row("≤", 50, "万元", 5);
  it.each([
    ["不超过50万元得5分，超1万元扣1分", "50→5 51→4 54→1 40→5"],
    ["不超过50万元得5分，超出5万元扣1分", "50→5 55→4 60→3 40→5"],
    ["不超过50万元得5分，每超5万元扣1分，超过20万元不得分", "50→5 55→4 70→1 71→0"],
    ["不超过50万元得5分，每超5万元扣1分，超20万元以上不得分", "50→5 55→4 70→0 71→0"],
    ["成本50万元以内得5分，超1%扣0.5分", "50→5 51→4 40→5"],
  ])("%s", (phrase, results) => {
    expect(earned(phrase, most, results)).toBe(results);
  });

  it("more than the 指标值 is the result", () => {
    expect(earned("不超过50万元得5分，每超5万元扣1分，超过60万元不得分", most, "60→ 61→")).toBe("60→3 61→0");
  });

  it("of something else it is no distance", () => {
    expect(earned("不超过50万元得5分，利息超过5万元扣1分", most, "50→")).not.toMatch(/→/u);
  });
});

describe("a distance goes on from the 指标值 that was named before it", () => {
  it.each([
    ["低于42%的，低1个百分点扣1分", row("≥", 42, "%", 6), "42→6 41→5 38→2"],
    ["达到42%得6分，低于42%的，低1个百分点扣1分", row("≥", 42, "%", 6), "42→6 41→5 38→2"],
    ["超过42人的，超1人扣1分", row("≤", 42, "人", 6), "42→6 43→5 45→3"],
    ["少于12次的，少1次扣1分，少3次以上的不得分", row("≥", 12, "次", 6), "12→6 11→5 10→4 9→0"],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });

  it("and not from another number", () => {
    expect(earned("低于40%的，低1个百分点扣1分", row("≥", 42, "%", 6), "41→")).not.toMatch(/→/u);
  });
});

describe("little for many of them is taken off for each, which is shown", () => {
  const roads = row("≥", 860, "公里", 12);
  it("where once would be no loss", () => {
    expect(earned("养护里程860公里得12分，少10公里扣0.5分", roads, "860→12 850→11.5 800→9")).toBe(
      "860→12 850→11.5 800→9",
    );
  });

  it.each(["养护里程860公里得12分，少10公里扣6分", "养护里程860公里得12分，少500公里扣2分"])(
    "either may be meant: %s",
    (phrase) => {
      expect(earned(phrase, roads, "860→")).toMatch(/可以是每这么多扣一次/u);
    },
  );
});

it.each([
  [
    "每平方米造价控制在2200元以内，超过1%扣1分，超过5%不得分",
    row("≤", 2200, "元", 8),
    "2200→8 2222→7 2340→0",
  ],
  ["覆盖率达到42%，低于42%的，低1个百分点扣1分", row("≥", 42, "%", 6), "42→6 41→5"],
  ["成本在50万元以内的得6分；超出的每1万元扣0.5分", row("≤", 50, "万元", 6), "50→6 52→5"],
] as const)("what was asked may stand before the distance: %s", (phrase, indicator, results) => {
  expect(earned(phrase, indicator, results)).toBe(results);
});
