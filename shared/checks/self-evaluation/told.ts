/** 自评: what the text tells of the results against the results themselves, and results that were left out. */
import { normaliseCharacters, quote } from "../../text/index.ts";
import { labelOfPath, type Project } from "../../project/index.ts";
import { fix, place, replaceSpans } from "../support/places.ts";
import { numberOfResult, resultsOf } from "../support/results.ts";
import { annualRows, nameOfRow, textsOf } from "../support/texts.ts";
import { amountOf, printNumber, spanOf } from "../text-against-table/differences.ts";
import { measuresOf, type Measure } from "../text-against-table/measures.ts";
import { NEAR, contradicts, fits, scoredPairs } from "../text-against-table/pairing.ts";
import { quantitiesIn } from "../text-against-table/quantities.ts";
import { phraseReader } from "../text-against-table/words.ts";
import type { Check, CheckResult } from "../types.ts";

interface Told {
  /** The row with its result in the place of its target. */
  reached: Measure;
  planned: Measure;
  actualId: string;
}

function toldRows(project: Project): Told[] {
  const measures = new Map(measuresOf(project).map((measure) => [measure.row.id, measure]));
  return resultsOf(project, "selfEvaluation").flatMap(({ actual, row }): Told[] => {
    const planned = measures.get(row.id);
    const value = numberOfResult(actual.value);
    if (planned === undefined || value === null || actual.notApplicable) return [];
    return [{ planned, reached: { ...planned, value, comparison: "=" }, actualId: actual.id }];
  });
}

export const resultsInText: Check = {
  id: "C76",
  family: "selfEvaluation",
  severity: "warning",
  title: "完成情况的文字与完成值",
  why: "总体完成情况写 280 人、表里完成值填 300 人，复核的人不知道信哪一个。",
  source: "文本内部一致性，本程序所定",
  run(project, { district }) {
    const rows = toldRows(project);
    const written = textsOf(project).evaluation.find(({ path }) => path === "goalResult");
    if (rows.length === 0 || written === undefined || written.plain.trim() === "") return [];
    const quantities = quantitiesIn(written).filter(
      ({ unit }) => unit.family !== "money" && unit.family !== "duration",
    );
    const read = phraseReader(district.checks.synonyms);
    const pairs = scoredPairs(
      read,
      quantities,
      rows.map(({ reached }) => reached),
    );
    const ofQuantity = Map.groupBy(pairs, ({ quantity }) => quantity);
    return rows.flatMap(({ reached, planned, actualId }): CheckResult[] => {
      const own = pairs.filter(({ measure }) => measure === reached);
      // What was planned may be told beside what was reached.
      const agreed = own.some(
        (pair) => fits(pair) || (pair.confidence >= NEAR && fits({ ...pair, measure: planned })),
      );
      const [top] = own
        .filter(
          ({ quantity }) => !quantity.part && quantity.portion === "none" && quantity.looseness === "exact",
        )
        .toSorted((a, b) => b.confidence - a.confidence);
      if (agreed || top === undefined || !contradicts(top, ofQuantity.get(top.quantity) ?? [])) return [];
      const { quantity } = top;
      const { row } = reached;
      const said = `${printNumber(reached.value)} ${row.unit.trim()}`;
      const plain =
        quantity.frequency === 1 && quantity.unitText === normaliseCharacters(row.unit.trim())
          ? [
              fix(
                `文中改为 ${printNumber(reached.value)}`,
                ...replaceSpans(project, [
                  {
                    path: quantity.path,
                    from: quantity.from,
                    to: quantity.to,
                    text: printNumber(reached.value),
                  },
                ]),
              ),
            ]
          : [];
      return [
        {
          message: `“${nameOfRow(project, row)}”前后不一：${labelOfPath(quantity.path, project)}写 ${amountOf(quantity)}，完成值是 ${said}`,
          detail: `“${quote(quantity.clause)}”`,
          places: [place(quantity.path, spanOf(quantity)), place(`actuals/${actualId}/value`)],
          about: row.id,
          fixes: plain,
        },
      ];
    });
  },
};

export const resultsLeftOut: Check = {
  id: "C78",
  family: "selfEvaluation",
  severity: "warning",
  title: "完成值没有填全",
  why: "自评要覆盖全部年度指标，漏一条就算不出总分；不考核的要标明不适用。",
  source: "财预〔2020〕10号（自评覆盖全部绩效指标）",
  run(project) {
    const results = resultsOf(project, "selfEvaluation");
    const filled = new Set(
      results
        .filter(({ actual }) => actual.notApplicable || actual.value !== null || actual.score.trim() !== "")
        .map(({ row }) => row.id),
    );
    const open = annualRows(project).filter(({ id }) => !filled.has(id));
    // While most of it is still to be filled in, every page says so by itself.
    if (open.length === 0 || open.length >= filled.size) return [];
    return [
      {
        message: `${open.length} 条指标没有填完成值：${open.map((row) => `“${quote(nameOfRow(project, row), 20)}”`).join("、")}`,
        places: open.map(({ id }) => {
          const entered = results.find(({ row }) => row.id === id);
          return place(entered === undefined ? "actuals" : `actuals/${entered.actual.id}/value`);
        }),
        about: "open",
        fixes: [],
      },
    ];
  },
};
