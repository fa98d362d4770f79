/** What a sentence reaches in all, and that every number it names is kept: what is refused, and which place is shown. */
import { expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";

it("shows the full points of the sentence's head, wherever the sentence falls short of them", () => {
  const text = "满分10分。完成得6分，未完成不得分";
  const reading = readStandard(text, { comparison: ">=", target: "100", unit: "人", points: "10" });
  expect(reading.ok ? null : reading.reason).toBe("全句最多只能得6分，与满分10分不一致");
  expect(reading.ok ? null : text.slice(reading.from, reading.to)).toBe("满分10分");
});

it("refuses a number of a condition that the rule keeps nowhere; only a distance of nothing needs no place", () => {
  const row = { comparison: ">=", target: "100", unit: "人", points: "10" };
  const reason = (text: string): string | null => {
    const reading = readStandard(text, row);
    return reading.ok ? null : reading.reason;
  };
  expect(reason("偏离度为5不扣分，每偏离1%扣1分")).toBe("没有读懂“5”与其他条件的关系");
  expect(reason("偏离度为0不扣分，每偏离1%扣1分")).toBe(null);
});
