/** 完成整治120户，按完成率计分: what is asked for stands before how its share is scored. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const households = row("≥", 120, "户");

describe("the number that is asked for is no condition of the share", () => {
  it.each([
    "完成整治120户，按完成率计分",
    "整治120户，按完成比例得分",
    "完成120户的，按完成率计分",
    "达到120户以上，按比例得分",
    "完成目标任务，按完成率计分",
    "完成120户，未完成的按比例得分",
    "完成整治120户，得分=实际户数÷120×10",
    "完成整治120户，完成率=实际整治户数/120×100%，得分=完成率×10",
    "按完成率计分，完成率=实际整治户数/120户×100%",
  ])("%s", (phrase) => {
    expect(earned(phrase, households, "120→ 60→ 150→")).toBe("120→10 60→5 150→10");
  });

  it("of a rate, where its whole is asked about", () => {
    const reading = readStandard("覆盖率达到95%，按比例得分", row("≥", 95, "%"));
    expect(reading.ok && reading.assumptions).toHaveLength(1);
    expect(earned("覆盖率达到95%，按比例得分", row("≥", 95, "%"), "95→ 90→")).toBe("95→10 90→9.47");
  });

  it.each([
    ["完成120户，未完成的不得分", "120→10 60→0"],
    ["完成120户，未完成的扣5分", "120→10 60→5"],
  ])("nor of what missing it costs: %s", (phrase, results) => {
    expect(earned(phrase, households, results)).toBe(results);
  });
});

describe("but it is one where the sentence says so", () => {
  it("否则不得分", () => {
    expect(earned("完成120户的按完成率得分，否则不得分", households, "120→ 60→")).toBe("120→10 60→0");
  });

  it("of another number than the 指标值", () => {
    expect(earned("完成100户，按完成率计分", households, "120→")).not.toBe("120→10");
    expect(earned("按完成率计分，完成率=实际整治户数/100户×100%", households, "120→")).toMatch(
      /与指标值不一致/,
    );
  });

  it("and of an upper limit nothing says which way the share goes", () => {
    expect(earned("成本控制在50万元以内，按比例得分", row("≤", 50, "万元"), "50→")).toMatch(/没有读懂/);
  });
});
