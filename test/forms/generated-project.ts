/** Projects as no secretary would write them and every printer must survive: rare characters, formulas, markup, 60 indicators. */
import fc from "fast-check";

import {
  blankFundingLine,
  blankIndicator,
  INDICATOR_CLASSES,
  type FundingLine,
  type Indicator,
  type Project,
} from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const PIECES = [
  ..."党员教育活动经费培训班期数达到标准反映组织部门资金安排",

  "䶮",
  "𠮷",
  "☐",
  "⑳",
  "“两新”",
  "（版权）",
  "〔2020〕17号",
  "53.46万元",
  "100%",
  ">=",
  "≥80",
  "2022年11月30日前",

  "\n",
  "\r\n",
  "\t",
  "  ",
  "　",
  "<b>&amp;</b>",
  "=SUM(A1)",
  "+1",
  "-1",
  "@x",
  "＝1",
  "_x0041_",
  "constructor",
  "__proto__",
  "\u0007",
  "\ud800",
  "\ufffd",
];

const text = (max: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...PIECES), { maxLength: max }).map((parts) => parts.join(""));

const classes = INDICATOR_CLASSES.flatMap((entry) =>
  entry.level2.map((level2) => [entry.level1, level2] as const),
);

function indicator(index: number): fc.Arbitrary<Indicator> {
  return fc
    .record({
      klass: fc.constantFrom(...classes, ["", ""] as const, ["自设指标", "特色指标"] as const),
      level3: text(20),
      comparison: fc.constantFrom("=", ">=", "≧", "<=", "定性", "", "约"),
      target: fc.oneof(
        fc.integer({ min: -5, max: 9999 }).map(String),
        fc.constantFrom("80.50", "007", "", "有所提升"),
        text(8),
      ),
      unit: text(2),
      attribute: fc.constantFrom("" as const, "quantitative" as const, "qualitative" as const),
      standard: text(30),
      content: text(40),
      basis: text(60),
      horizon: fc.constantFrom("annual" as const, "annual" as const, "overall" as const),
    })
    .map(({ klass: [level1, level2], standard, ...fields }) => ({
      ...blankIndicator(`g${index}`),
      ...fields,
      level1,
      level2,
      points: "5",
      standard: { text: standard, choices: {}, rule: null },
    }));
}

function fundingLine(index: number): fc.Arbitrary<FundingLine> {
  return fc
    .record({
      kind: fc.constantFrom("source" as const, "use" as const),
      label: text(12),
      year: fc.constantFrom(null, 2022, 2023),
      amount: fc.option(fc.integer({ min: -1_000_000, max: 1_000_000_000_000 })),
      unitPrice: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
      quantity: fc.constantFrom("", "3", "0.5"),
      note: text(6),
    })
    .map((fields) => ({ ...blankFundingLine(`m${index}`, fields.kind, fields.year), ...fields }));
}

export interface Size {
  indicators?: number;
  /** Pieces of a long text. */
  text?: number;
}

export function generatedProject({ indicators = 60, text: length = 60 }: Size = {}): fc.Arbitrary<Project> {
  return fc
    .record({
      year: fc.constantFrom(null, 2022, 2027),
      name: text(30),
      justification: text(length),
      overview: text(length),
      activities: text(length),
      fundingNote: text(length),
      plan: text(length),
      outcomes: text(length),
      goal: text(length),
      unitName: text(20),
      indicators: fc
        .integer({ min: 0, max: indicators })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => indicator(index)))),
      fundingLines: fc
        .integer({ min: 0, max: 8 })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => fundingLine(index)))),
    })
    .map(({ goal, unitName, ...fields }) => {
      const sample = sampleProject();
      return {
        ...sample,
        ...fields,
        unit: { ...sample.unit, name: unitName },
        overallGoal: { ...sample.overallGoal, text: goal },
        annualGoal: { ...sample.annualGoal, text: goal },
      };
    });
}
