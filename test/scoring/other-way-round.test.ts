/** 不降反升得0分, 超过10月31日的, 发生的不得分, 按实际长度/6.5: small words that turn a side of the result round or name it again. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

describe("不降反升", () => {
  const saving = row("≥", 2, "%");
  it.each(["不降反升", "不减反增"])("is a result below 0 of so much less: %s", (turned) => {
    const phrase = `2%以上得10分，1%-2%（不含）得6分，0-1%（不含）得3分，${turned}得0分`;
    expect(earned(phrase, saving, "2→ 1→ 0.5→ 0→ -1→")).toBe("2→10 1→6 0.5→3 0→3 -1→0");
  });

  it("says nothing of a limit, or of a number that is to fall", () => {
    expect(earned("控制在2%以内得10分，不降反升不得分", row("≤", 2, "%"), "2→")).toMatch(/没有读懂增减/);
    expect(readStandard("增减率达到-3%得10分，不降反升不得分", row("≤", -3, "%")).ok).toBe(false);
  });
});

describe("beyond a day", () => {
  const october = row("", "2025年10月31日前", "", 6);
  it.each([
    [
      "10月31日前完工得6分，超过10月31日的，每延迟一周扣1.5分，不足一周的按一周算",
      "2025年10月31日→6 2025年11月2日→4.5 2025年11月8日→3",
    ],
    ["10月31日前完工得6分，晚于10月31日不得分", "2025年10月31日→6 2025年11月1日→0"],
    [
      "10月31日前完工得6分，超过10月31日但在11月30日前完工得3分，其余不得分",
      "2025年10月31日→6 2025年11月30日→3 2025年12月1日→0",
    ],
  ])("%s", (phrase, results) => {
    expect(earned(phrase, october, results)).toBe(results);
  });

  it("超过3月 may be so many months", () => {
    expect(earned("10月31日前完工得6分，超过3月不得分", october, "2025年11月2日→")).not.toBe(
      "2025年11月2日→0",
    );
  });
});

describe("发生的不得分", () => {
  it.each([
    "全年不发生失火失窃事故的得10分，发生的不得分",
    "未发生安全事故得10分，一旦发生的不得分",
    "无投诉得10分，出现的不得分",
  ])("is what was said not to happen: %s", (phrase) => {
    expect(earned(phrase, row("=", 0, "起"), "0→ 1→ 3→")).toBe("0→10 1→0 3→0");
  });
});

describe("a length is no rate", () => {
  it("按实际长度/6.5×10计分", () => {
    const phrase = "清淤长度未达到6.5公里的，按实际长度/6.5×10计分";
    expect(earned(phrase, row("≥", 6.5, "公里"), "6.5→ 3.25→ 8→")).toBe("6.5→10 3.25→5 8→10");
  });

  it("按增速÷8%×10 is one", () => {
    const phrase = "增速8%及以上10分，0—8%之间按增速÷8%×10计算，负增长0分";
    expect(earned(phrase, row("≥", 8, "%"), "8→ 4→ 0→ -1→")).toBe("8→10 4→5 0→0 -1→0");
  });
});
