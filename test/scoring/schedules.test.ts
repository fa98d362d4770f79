/** 每月, 每季度: when something is due, or what is counted. */
import { describe, expect, it } from "vitest";

import { earned, row } from "./earned.ts";

const words = row("定性", "按月发放", "", 6);
const months = row("=", 12, "个月", 6);

describe("what is due in each month is no step", () => {
  it.each([
    "每月按时报送，迟报1次扣0.5分",
    "每月按时报送得6分，迟报1次扣0.5分",
    "每月20日前报送到位得6分，每迟报一次扣0.5分",
    "每季度末结算一次得6分，每迟报一次扣0.5分",
  ])("%s", (phrase) => {
    expect(earned(phrase, words, "0→ 2→ 12→")).toBe("0→6 2→5 12→0");
  });

  it("and a month that counts is one", () => {
    for (const phrase of [
      "每月按时报送得0.5分",
      "补贴每月兑现，兑现1个月得0.5分",
      "每月20日前拨付到位得0.5分",
    ])
      expect(earned(phrase, months, "12→ 7→")).toBe("12→6 7→3.5");
    expect(earned("每1个月得6分", months, "1→")).toBe("1→6");
  });

  it("a month is no 次", () => {
    expect(earned("每月末完成巡查，少一个月扣0.5分", row("=", 12, "次", 6), "12→")).toMatch(/不能换算/);
    expect(earned("每月按时报送得0.5分", row("=", 12, "次", 6), "12→")).toMatch(/不能换算/);
  });
});
