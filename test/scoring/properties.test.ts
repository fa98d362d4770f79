import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  composeStandard,
  isScoringRule,
  readStandard,
  scoreIndicator,
  writeStandard,
  type ScoredIndicator,
  type ScoringRule,
  type StandardForm,
} from "../../shared/scoring/index.ts";
import { rowOf, WORDINGS } from "./wordings.ts";

const decimal = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min: min * 100, max: max * 100 }).map((value) => new Big(value).div(100).toFixed());
const whole = (min: number, max: number): fc.Arbitrary<string> => fc.integer({ min, max }).map(String);

type Kind = StandardForm["kind"];

/** Rules that are not monotonic in the result: a deviation falls on both sides, a bonus is capped, the others take no number. */
const NOT_MONOTONIC: readonly Kind[] = ["grades", "checklist", "allOf", "manual", "deadline"];
const TWO_SIDED = "deviation";

const positive: fc.Arbitrary<ScoredIndicator> = fc
  .record({ target: whole(10, 500), unit: fc.constantFrom("人", "次", "%", "万元", "户") })
  .map(({ target, unit }) => ({
    comparison: "≥",
    target: unit === "%" ? String(50 + (Number(target) % 50)) : target,
    unit,
  }));
const negative: fc.Arbitrary<ScoredIndicator> = fc
  .record({ target: whole(1, 500), unit: fc.constantFrom("元", "%", "万元", "天") })
  .map(({ target, unit }) => ({
    comparison: "≤",
    target: unit === "%" ? String(1 + (Number(target) % 50)) : target,
    unit,
  }));

const partial = fc.constantFrom("down", "up", "linear");
const points = whole(2, 20);

const forms = {
  allOrNothing: points.map((value): StandardForm => ({ kind: "allOrNothing", points: value })),
  credit: fc.record({
    kind: fc.constant("credit" as const),
    points,
    each: whole(1, 10),
    per: decimal(0.05, 2),
    partial,
  }),
  shortfall: fc.record({
    kind: fc.constant("deduction" as const),
    points,
    from: fc.constantFrom("shortfall" as const, "deviation" as const),
    each: whole(1, 10),
    in: fc.constantFrom("unit" as const, "percent" as const),
    per: decimal(0.1, 2),
    partial,
    most: fc.constantFrom(null, "1"),
    zeroBeyond: fc.constant(null),
  }),
  excess: fc.record({
    kind: fc.constant("deduction" as const),
    points,
    from: fc.constant("excess" as const),
    each: whole(1, 10),
    in: fc.constantFrom("unit" as const, "percent" as const),
    per: decimal(0.1, 2),
    partial,
    most: fc.constantFrom(null, "1"),
    zeroBeyond: fc.constant(null),
  }),
  proportional: fc.record({
    kind: fc.constant("proportional" as const),
    points,
    formula: fc.constant("positive" as const),
    zeroBelow: fc.constantFrom(null, "60"),
  }),
  reverse: fc.record({
    kind: fc.constant("proportional" as const),
    points,
    formula: fc.constantFrom("reverseRatio" as const, "reverseLinear" as const),
    zeroBelow: fc.constant(null),
  }),
  bands: fc
    .uniqueArray(fc.integer({ min: 10, max: 99 }), { minLength: 1, maxLength: 4 })
    .map((cuts): StandardForm => {
      const limits = cuts.toSorted((a, b) => b - a);
      return {
        kind: "bands",
        points: "20",
        on: "completion",
        bands: [
          { min: "100", minInclusive: true, max: null, maxInclusive: false, points: "20" },
          ...limits.map((limit, index) => ({
            min: String(limit),
            minInclusive: true,
            max: String(limits[index - 1] ?? 100),
            maxInclusive: false,
            points: String(16 - index * 4),
          })),
        ],
        otherwise: "0",
      };
    }),
  bonus: fc.record({
    kind: fc.constant("bonus" as const),
    points: fc.constant("10"),
    base: fc.constant("8"),
    each: whole(1, 3),
    per: decimal(0.1, 1),
    most: fc.constantFrom(null, "2"),
  }),
} satisfies Record<string, fc.Arbitrary<StandardForm>>;

const upward: fc.Arbitrary<readonly [StandardForm, ScoredIndicator]> = fc.tuple(
  fc.oneof(forms.allOrNothing, forms.credit, forms.shortfall, forms.proportional, forms.bands, forms.bonus),
  positive,
);
const downward: fc.Arbitrary<readonly [StandardForm, ScoredIndicator]> = fc.tuple(
  fc.oneof(forms.allOrNothing, forms.excess, forms.reverse),
  negative,
);

/** The rule of a form, or null where its fields contradict one another and it is rightly refused. */
function ruleOf([form, indicator]: readonly [StandardForm, ScoredIndicator]): ScoringRule | null {
  const { reading } = composeStandard(form, indicator);
  return reading.ok ? reading.rule : null;
}

const result = decimal(0, 1200);

function pointsOf(rule: ScoringRule, indicator: ScoredIndicator, actual: string): Big {
  const score = scoreIndicator(rule, indicator, actual);
  expect(score.status).toBe("scored");
  return new Big(score.points!);
}

describe("whatever the rule and the result", () => {
  it("most generated forms read as a rule, so that these properties say something", () => {
    const made = fc.sample(fc.oneof(upward, downward), { numRuns: 300, seed: 7 }).map(ruleOf);
    expect(made.filter((rule) => rule !== null).length).toBeGreaterThan(240);
  });

  it("a score lies between 0 and the full points and has two places at most", () => {
    fc.assert(
      fc.property(fc.oneof(upward, downward), result, (made, actual) => {
        const rule = ruleOf(made);
        if (rule === null) return;
        const score = pointsOf(rule, made[1], actual);
        expect(score.gte(0) && score.lte(rule.points)).toBe(true);
        expect(score.round(2).eq(score)).toBe(true);
      }),
    );
  });

  it("where more is better, more never earns less", () => {
    fc.assert(
      fc.property(upward, result, result, (made, a, b) => {
        const [form, indicator] = made;
        const rule = ruleOf(made);
        if (rule === null || (form.kind === "deduction" && form.from === TWO_SIDED)) return;
        const [less, more] = new Big(a).lte(b) ? [a, b] : [b, a];
        expect(pointsOf(rule, indicator, less).lte(pointsOf(rule, indicator, more))).toBe(true);
      }),
    );
  });

  it("where less is better, less never earns less", () => {
    fc.assert(
      fc.property(downward, result, result, (made, a, b) => {
        const rule = ruleOf(made);
        if (rule === null) return;
        const [less, more] = new Big(a).lte(b) ? [a, b] : [b, a];
        expect(pointsOf(rule, made[1], less).gte(pointsOf(rule, made[1], more))).toBe(true);
      }),
    );
  });

  it("a two-sided deviation earns most at the target and never more further away on either side", () => {
    fc.assert(
      fc.property(fc.tuple(forms.shortfall, positive), decimal(0, 300), decimal(0, 300), (made, a, b) => {
        const rule = ruleOf([{ ...made[0], from: "deviation" }, made[1]]);
        if (rule === null) return;
        const [near, far] = new Big(a).lte(b) ? [a, b] : [b, a];
        const target = new Big(String(made[1].target));
        expect(
          pointsOf(rule, made[1], target.plus(near).toFixed()).gte(
            pointsOf(rule, made[1], target.plus(far).toFixed()),
          ),
        ).toBe(true);
        if (target.gte(far))
          expect(
            pointsOf(rule, made[1], target.minus(near).toFixed()).gte(
              pointsOf(rule, made[1], target.minus(far).toFixed()),
            ),
          ).toBe(true);
      }),
    );
  });

  it("the kinds that take no number are listed by name", () => {
    expect(NOT_MONOTONIC).toEqual(["grades", "checklist", "allOf", "manual", "deadline"]);
  });

  it("a checklist earns the sum of what is ticked, in any order of its parts", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(whole(1, 5), fc.boolean()), { minLength: 2, maxLength: 6 }), (parts) => {
        const names = ["方案", "记录", "总结", "台账", "公示", "档案"];
        const total = parts.reduce((sum, [value]) => sum + Number(value), 0);
        const earned = parts.reduce((sum, [value, done]) => sum + (done ? Number(value) : 0), 0);
        const form: StandardForm = {
          kind: "checklist",
          points: String(total),
          parts: parts.map(([value], index) => ({ label: names[index]!, points: value })),
        };
        const indicator: ScoredIndicator = { comparison: "定性", target: "齐全", unit: "" };
        const rule = ruleOf([form, indicator])!;
        expect(
          scoreIndicator(
            rule,
            indicator,
            parts.map(([, done]) => done),
          ).points,
        ).toBe(String(earned));
        expect(
          scoreIndicator(
            rule,
            indicator,
            Object.fromEntries(parts.map(([, done], index) => [names[index]!, done]).toReversed()),
          ).points,
        ).toBe(String(earned));
      }),
    );
  });

  it("the same result written as number, text, full-width text or with its unit earns the same", () => {
    fc.assert(
      fc.property(upward, fc.integer({ min: 0, max: 500 }), (made, actual) => {
        const rule = ruleOf(made);
        if (rule === null) return;
        const wide = String(actual).replace(/\d/g, (digit) =>
          String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
        );
        const scores = [actual, String(actual), wide, `${actual}${made[1].unit}`, { value: actual }].map(
          (value) => scoreIndicator(rule, made[1], value).points,
        );
        expect(new Set(scores).size).toBe(1);
      }),
    );
  });

  it("looking at the steps changes nothing, and the steps end at the score", () => {
    fc.assert(
      fc.property(fc.oneof(upward, downward), result, (made, actual) => {
        const rule = ruleOf(made);
        if (rule === null) return;
        const { points: before, steps } = scoreIndicator(rule, made[1], actual);
        expect(scoreIndicator(rule, made[1], actual).points).toBe(before);
        expect(steps.length).toBeGreaterThanOrEqual(1);
        expect(steps.length).toBeLessThanOrEqual(4);
        expect(steps.at(-1)!.text).toContain(before!);
      }),
    );
  });
});

describe("canonical Chinese", () => {
  it("a generated rule written down reads back as the same rule", () => {
    fc.assert(
      fc.property(fc.oneof(upward, downward), (made) => {
        const rule = ruleOf(made);
        if (rule === null) return;
        const text = writeStandard(rule);
        const again = readStandard(text, made[1]);
        expect(again, text).toMatchObject({ ok: true });
        if (again.ok) expect(again.rule).toEqual(rule);
      }),
      { numRuns: 300 },
    );
  });

  it.each(
    WORDINGS.filter((wording) => wording.cases !== null).map((wording) => [wording.phrase, wording] as const),
  )("“%s” reads back from its canonical form", (phrase, wording) => {
    const first = readStandard(phrase, rowOf(wording), wording.choices);
    if (!first.ok) throw new Error(first.reason);
    const second = readStandard(writeStandard(first.rule), rowOf(wording));
    expect(second.ok ? second.rule : second.reason).toEqual(first.rule);
    expect(isScoringRule(JSON.parse(JSON.stringify(first.rule)))).toBe(true);
  });
});
