import Big from "big.js";
import { describe, expect, test } from "vitest";

import { genericSets, genericIndicators } from "../../shared/library/generic-sets.ts";
import { indicatorFromLibrary } from "../../shared/library/entry.ts";
import { DEFAULT_DISTRICT, INDICATOR_CLASSES } from "../../shared/project/index.ts";
import { readRow, scoreIndicator } from "../../shared/scoring/index.ts";

describe.each(genericSets().map((set) => [set.name, set] as const))("the generic set %s", (_name, set) => {
  const indicators = genericIndicators(set);

  test.each(indicators.map((indicator) => [indicator.level3, indicator] as const))(
    "%s stands in an official class, and its standard is read to its points",
    (_level3, indicator) => {
      const official = INDICATOR_CLASSES.find((entry) => entry.level1 === indicator.level1);
      expect(official?.level2).toContain(indicator.level2);
      const row = indicatorFromLibrary(indicator, "i1");
      const reading = readRow(row, 2027, DEFAULT_DISTRICT);
      expect(reading).toMatchObject({ ok: true, points: indicator.points });
    },
  );

  test("its points add up to 100, and it has 产出, 效益 and 满意度", () => {
    const sum = indicators.reduce((total, row) => total.plus(row.points), new Big(0));
    expect(sum.toFixed()).toBe("100");
    const levels = new Set(indicators.map((row) => row.level1));
    expect([...levels]).toEqual(expect.arrayContaining(["产出指标", "效益指标", "满意度指标"]));
  });
});

test("a met target has full points", () => {
  const training = genericIndicators(genericSets().find((set) => set.name === "培训类")!);
  const row = indicatorFromLibrary(
    training.find((entry) => entry.level3 === "培训出勤率")!,
    "i1",
  );
  const reading = readRow(row, 2027, DEFAULT_DISTRICT);
  if (!reading.ok) throw new Error(reading.reason);
  expect(scoreIndicator(reading.rule, row, "95")).toMatchObject({ status: "scored", points: "10" });
  expect(scoreIndicator(reading.rule, row, "93")).toMatchObject({ status: "scored", points: "8" });
});
