/** 完工一所计1分, 化解1件计0.8分，全部化解的另加2分: what one of them earns, without a 每. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const cases = row("=", 10, "件");
const people = row("≥", 200, "人");

describe("what one of them earns is earned by each", () => {
  it.each([
    ["化解1件计0.8分，10件全部化解的另加2分", cases, "10→10 9→7.2 1→0.8 0→0"],
    ["每周一次，全年50次，完成1次得0.2分", row("≥", 50, "次"), "50→10 49→9.8 0→0"],
    ["维修改造学校10所，完工一所计1分", row("=", 10, "所"), "10→10 7→7"],
    ["培训1人得0.05分，培训200人以上得满分", people, "200→10 100→5 0→0"],
    ["培训1场得2分，达到5场得满分", row("≥", 5, "场"), "5→10 3→6"],
  ])("%s", (phrase, indicator, scores) => {
    expect(earned(phrase, indicator, scores)).toBe(scores);
  });

  it("some of all are a band, and not each of them", () => {
    const phrase = "全年8次，完成6次得5分，完成8次得10分";
    expect(earned(phrase, row("≥", 8, "次"), "8→ 7→ 6→ 5→")).toBe("8→10 7→5 6→5 5→0");
  });

  it.each([
    // Does not come to ten points.
    ["化解1件计0.8分，10件全部化解的另加3分", cases],
    ["化解1件计0.8分，8件以上的另加2分", cases],
    ["培训1人得0.04分，达到200人得满分", people],
    ["竣工1个标段得3分，全部竣工得10分", row("=", 3, "个")],
    // Another number of all of them than the 指标值.
    ["全年48次，完成1次得0.2分", row("≥", 50, "次")],
    ["共50次，完成1次扣0.2分", row("≥", 50, "次")],
    ["共8所，完成6所得5分", row("≥", 8, "所")],
  ])("%s stays unread", (phrase, indicator) => {
    expect(readStandard(phrase, indicator).ok).toBe(false);
  });
});
