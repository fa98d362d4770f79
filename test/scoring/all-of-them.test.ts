/** All of so many, and what each of them costs that was not done. */
import { describe, expect, it } from "vitest";

import { earned, row } from "./earned.ts";

const villages = row("=", 40, "个", 8);

describe("each of them of which the same is denied is one less of the 指标值", () => {
  it.each([
    "40个村全覆盖得8分，有1个村未覆盖扣0.5分",
    "40个村全部覆盖得8分，1个村未覆盖扣0.5分",
    "40个村全覆盖得8分，每有一个村没有覆盖的扣0.5分",
    "全县40个村全部通过验收得8分，有1个村未通过验收的扣0.5分",
    "40个村通过验收得8分，有1个未通过扣0.5分",
    "40个村全部在线得8分，不在线1个扣0.5分",
  ])("%s", (phrase) => {
    expect(earned(phrase, villages, "40→ 38→ 20→")).toBe("40→8 38→7 20→0");
  });

  it("people are people in either word for them", () => {
    const trainees = row("=", 120, "人", 8);
    const phrase = "120名网格员全部参训得8分，每有1名未参训扣0.5分，最多扣6分";
    expect(earned(phrase, trainees, "120→ 118→ 60→")).toBe("120→8 118→7 60→2");
  });
});

describe("but not where something else is counted, or asked", () => {
  it.each([
    ["40个村全覆盖得8分，有1户未覆盖扣0.5分", villages],
    ["40个村全部建成得8分，有1个项目未建成扣1分", villages],
    ["40个村全部建成得8分，有1个村未验收扣1分", villages],
    ["全覆盖得8分，有1个村未覆盖扣0.5分", villages],
    ["20户全部完成且验收合格得8分，有1户不合格扣1分", row("=", 20, "户", 8)],
  ])("%s", (phrase, indicator) => {
    expect(earned(phrase, indicator, "19→")).not.toMatch(/→/u);
  });
});
