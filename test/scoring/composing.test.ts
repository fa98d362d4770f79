import { describe, expect, it } from "vitest";

import {
  composeStandard,
  readStandard,
  writeStandard,
  type FormBand,
  type ScoredIndicator,
  type StandardForm,
} from "../../shared/scoring/index.ts";

const UNITS = ["人", "次", "%", "‰", "万元", "元/人", "户", "天", "分", "", "处", "公里"];
const ROWS: readonly ScoredIndicator[] = UNITS.flatMap((unit) =>
  ["≥", "=", "≤"].flatMap((comparison) => ["80", "100", "0"].map((target) => ({ comparison, target, unit }))),
);

const band = (min: string | null, max: string | null, points: string, ends = "[)"): FormBand => ({
  min,
  minInclusive: ends.startsWith("["),
  max,
  maxInclusive: ends.endsWith("]"),
  points,
});
const LADDERS: readonly { bands: FormBand[]; otherwise: string }[] = [
  { bands: [band("80", null, "8"), band("60", "80", "5")], otherwise: "0" },
  {
    bands: [band("100", null, "8"), band("90", "100", "5.5", "()"), band("60", "90", "3", "[]")],
    otherwise: "1",
  },
  { bands: [band(null, "80", "8", "[]"), band("80", "100", "5", "(]")], otherwise: "0" },
];
const PARTIALS = ["down", "up", "linear"] as const;
const points = "8";

const FORMS: Readonly<Record<StandardForm["kind"], readonly StandardForm[]>> = {
  allOrNothing: [{ kind: "allOrNothing", points }],
  credit: PARTIALS.flatMap((partial) =>
    ["1", "5"].map((each) => ({ kind: "credit" as const, points, each, per: "0.1", partial })),
  ),
  deduction: PARTIALS.flatMap((partial) =>
    (["shortfall", "excess", "deviation", "faults"] as const).flatMap((from) =>
      (from === "faults" ? (["unit"] as const) : (["unit", "percent"] as const)).flatMap((measure) =>
        [null, "3"].flatMap((most) =>
          (from === "deviation" ? [null] : [null, "60"]).map((zeroBeyond) => ({
            kind: "deduction" as const,
            points,
            from,
            each: "5",
            in: measure,
            per: "0.5",
            partial,
            most,
            zeroBeyond,
          })),
        ),
      ),
    ),
  ),
  proportional: (["positive", "reverseRatio", "reverseLinear"] as const).flatMap((formula) =>
    [null, "60", "100"].map((zeroBelow) => ({ kind: "proportional" as const, points, formula, zeroBelow })),
  ),
  bands: (["value", "completion"] as const).flatMap((on) =>
    LADDERS.map((ladder) => ({ kind: "bands" as const, points, on, ...ladder })),
  ),
  deadline: [
    { kind: "deadline", points, date: null, late: { mode: "zero" } },
    {
      kind: "deadline",
      points,
      date: "2026-06-30",
      late: { mode: "deduct", each: "7", unit: "day", per: "1", zeroAfterDays: "30" },
    },
  ],
  bonus: [null, "2"].map((most) => ({
    kind: "bonus" as const,
    points,
    base: "6",
    each: "1",
    per: "0.5",
    most,
  })),
  grades: [
    {
      kind: "grades",
      points,
      grades: [
        { label: "优", points: "8" },
        { label: "良", points: "6.5" },
        { label: "差", points: "0" },
      ],
    },
  ],
  checklist: [
    {
      kind: "checklist",
      points,
      parts: [
        { label: "方案", points: "2" },
        { label: "总结", points: "6" },
      ],
    },
  ],
  allOf: [{ kind: "allOf", points, labels: ["方案", "总结"] }],
  manual: [
    { kind: "manual", points, mode: "score", min: "0", max: "8" },
    { kind: "manual", points, mode: "deduct", min: "1", max: "3" },
  ],
};

/** Faults are counted; what is measured in percent or marks has no number of them. */
const fits = (form: StandardForm, { unit }: ScoredIndicator): boolean =>
  !(form.kind === "deduction" && form.from === "faults" && ["%", "‰", "分"].includes(unit));

/** The form asks for what the indicator does not want (扣 for doing more where more is better), and is told so. */
const AGAINST_THE_INDICATOR = /应当不是原意$|^指标值是0，无法计算完成率$/;
/** A form may put its own numbers above the 指标值; nothing else may stay open. */
const SAID = new Set(["target-differs"]);

describe.each(Object.entries(FORMS))("a form of the kind “%s”", (kind, forms) => {
  const rows: readonly ScoredIndicator[] =
    kind === "deadline" ? [{ comparison: "≤", target: "2026-06-30", unit: "日期" }] : ROWS;
  const composed = forms.flatMap((form) =>
    rows
      .filter((row) => fits(form, row))
      .map((row) => ({
        row: { ...row, points, year: 2026 },
        ...composeStandard(form, { ...row, points, year: 2026 }),
      })),
  );

  it("gives a sentence that its own reader reads, or says why it does not suit the indicator", () => {
    const refused = composed.flatMap(({ text, reading }) =>
      reading.ok || AGAINST_THE_INDICATOR.test(reading.reason) ? [] : [`${text}: ${reading.reason}`],
    );
    expect(refused).toEqual([]);
    expect(composed.some(({ reading }) => reading.ok)).toBe(true);
  });

  it("leaves nothing open", () => {
    const open = composed.flatMap(({ text, reading }) =>
      reading.ok
        ? reading.assumptions.filter(({ id }) => !SAID.has(id)).map(({ id }) => `${text}: ${id}`)
        : [],
    );
    expect(open).toEqual([]);
  });

  it("is the same rule after being written down and read again", () => {
    for (const { row, reading } of composed) {
      if (!reading.ok) continue;
      const text = writeStandard(reading.rule);
      const again = readStandard(text, row);
      expect(again.ok ? again.rule : again.reason, text).toEqual(reading.rule);
    }
  });
});
