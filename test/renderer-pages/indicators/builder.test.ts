import { describe, expect, it } from "vitest";

import { BOX, chartOf } from "../../../renderer/pages/indicators/standard/chart-geometry.ts";
import { cutAtSpans } from "../../../renderer/pages/indicators/standard/cut-text.ts";
import { firstTry } from "../../../renderer/pages/indicators/standard/first-try.ts";
import {
  firstForm,
  FORM_KINDS,
  likelyKind,
  missingIn,
} from "../../../renderer/pages/indicators/standard/form-kinds.ts";
import { blankIndicator, type Indicator } from "../../../shared/project/index.ts";
import {
  composeStandard,
  curve,
  readStandard,
  scoredIndicator,
  scoreIndicator,
} from "../../../shared/scoring/index.ts";

const row = (fields: Partial<Indicator>): Indicator => ({
  ...blankIndicator("i1"),
  comparison: "≥",
  target: "200",
  unit: "人",
  points: "10",
  ...fields,
});

/** An indicator for which the kind of standard makes sense. */
const FITTING: Partial<Record<string, Partial<Indicator>>> = {
  deadline: { comparison: "≤", target: "2027年11月30日", unit: "" },
  grades: { comparison: "定性", target: "效果好", unit: "" },
  checklist: { comparison: "定性", target: "资料齐全", unit: "" },
  allOf: { comparison: "定性", target: "健全", unit: "" },
};

describe("the builder of standards", () => {
  it("offers for every kind a first form whose sentence is read as it was meant", () => {
    for (const { kind } of FORM_KINDS) {
      const indicator = row(FITTING[kind] ?? {});
      const form = firstForm(kind, indicator);
      expect(missingIn(form), kind).toBeNull();
      const { text, reading } = composeStandard(form, scoredIndicator(indicator, 2027));
      expect(reading, `${kind}: ${text}`).toMatchObject({ ok: true, points: "10" });
    }
  });

  it("offers the same for a rate and, where it makes sense, for a ceiling", () => {
    const common = ["allOrNothing", "proportional", "deduction", "bands", "manual"] as const;
    const cases = [
      { fields: { unit: "%", target: "90" }, kinds: [...common, "credit"] as const },
      { fields: { comparison: "≤", target: "12", unit: "万元" }, kinds: common },
    ];
    for (const { fields, kinds } of cases) {
      for (const kind of kinds) {
        const indicator = row(fields);
        const { text, reading } = composeStandard(
          firstForm(kind, indicator),
          scoredIndicator(indicator, 2027),
        );
        expect(reading, `${kind}: ${text}`).toMatchObject({ ok: true, points: "10" });
      }
    }
  });

  it("proposes the kind that fits the target", () => {
    expect(likelyKind(row({ target: "2027年11月30日前" }))).toBe("deadline");
    expect(likelyKind(row({ target: "有所提升", attribute: "qualitative" }))).toBe("grades");
    expect(likelyKind(row({ target: "0", unit: "起" }))).toBe("deduction");
    expect(likelyKind(row({}))).toBe("proportional");
  });

  it("says what is missing before it composes", () => {
    const credit = firstForm("credit", row({}));
    expect(missingIn({ ...credit, points: "" })).not.toBeNull();
    expect(missingIn({ kind: "allOf", points: "5", labels: ["制度健全", " "] })).toBe("至少写两项要求");
    expect(missingIn({ kind: "grades", points: "5", grades: [{ label: "", points: "5" }] })).not.toBeNull();
    expect(missingIn({ kind: "proportional", points: "5", formula: "positive", zeroBelow: null })).toBeNull();
  });
});

describe("the try-out", () => {
  it("begins with the target just met, which earns all points", () => {
    const indicator = row({ standard: { text: "10分，每参加1人得0.05分", choices: {}, rule: null } });
    const reading = readStandard(indicator.standard.text, scoredIndicator(indicator, 2027));
    if (!reading.ok) throw new Error(reading.reason);
    const value = firstTry(indicator, reading.inputs);
    expect(value).toBe("200");
    expect(scoreIndicator(reading.rule, scoredIndicator(indicator, 2027), value).points).toBe("10");
  });
});

describe("the curve's drawing", () => {
  const found = (() => {
    const reading = readStandard("10分，每参加1人得0.05分", scoredIndicator(row({}), 2027));
    return reading.ok ? curve(reading.rule, scoredIndicator(row({}), 2027)) : null;
  })()!;

  it("stays in its box, begins at nothing and ends at full points", () => {
    const points = chartOf(found, null)
      .line.split(" ")
      .map((pair) => pair.split(",").map(Number));
    expect(points[0]).toEqual([BOX.left, BOX.bottom]);
    expect(points.at(-1)).toEqual([BOX.right, BOX.top]);
  });

  it("marks the target and what is tried, and leaves out what lies beyond its scale", () => {
    const chart = chartOf(found, { result: "180", points: "9" });
    expect(chart.target).not.toBeNull();
    expect(chart.dot!.x).toBeLessThan(chart.target!.x);
    expect(chartOf(found, { result: "9999", points: "10" }).dot).toBeNull();
    expect(chartOf(found, { result: "逾期", points: "0" }).dot).toBeNull();
  });
});

describe("marking the sentence", () => {
  it("gives overlapping words to the narrower clause and loses no character", () => {
    const text = "10分，每少1次扣2分";
    const pieces = cutAtSpans(text, [
      { from: 0, to: text.length },
      { from: 4, to: 8 },
    ]);
    expect(pieces.map((piece) => [piece.text, piece.index])).toEqual([
      ["10分，", 0],
      ["每少1次", 1],
      ["扣2分", 0],
    ]);
  });
});
