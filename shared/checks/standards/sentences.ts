/** 评分标准: what the sentence promises is what the row is worth. */
import Big from "big.js";

import {
  readComparison,
  readDecimal,
  type DistrictSettings,
  type Indicator,
  type Project,
} from "../../project/index.ts";
import { normaliseCharacters, quote } from "../../text/index.ts";
import { fix, indicatorPath, place, set } from "../support/places.ts";
import { standardWarnings } from "../support/standard-reading.ts";
import { openingPoints } from "../support/standard-text.ts";
import { annualRows, nameOfRow } from "../support/texts.ts";
import { readUnit } from "../support/units.ts";
import type { Check, CheckResult } from "../types.ts";
import { clashes, steps, type CountedStep } from "./steps.ts";

const standardPath = (row: Indicator): string => indicatorPath(row.id, "standard/text");

function spliced(text: string, from: number, to: number, replacement: string): string {
  return text.slice(0, from) + replacement + text.slice(to);
}

/** Where no number opens the sentence, its full reading still knows what it is worth: 每人次0.02分，满分8分. */
function readPoints(project: Project, row: Indicator, district: DistrictSettings): CheckResult[] {
  return standardWarnings(row, project.year, district).flatMap((warning): CheckResult[] =>
    warning.code !== "points-differ"
      ? []
      : [
          {
            message: `“${nameOfRow(project, row)}”的评分标准满分是 ${warning.sentence} 分，分值是 ${warning.column}`,
            detail: `“${quote(row.standard.text)}”`,
            places: [place(standardPath(row)), place(indicatorPath(row.id, "points"))],
            fixes: [
              fix(`分值改为 ${warning.sentence}`, set(indicatorPath(row.id, "points"), warning.sentence)),
            ],
          },
        ],
  );
}

export const pointsInStandard: Check = {
  id: "C24",
  family: "standards",
  severity: "error",
  title: "评分标准的分与分值",
  why: "评分标准写 10 分、分值栏写 8 分，年底不知道按哪个打，合计也对不上。",
  source: "本程序所定；评分标准与分值应一致",
  run(project, { district }) {
    return annualRows(project).flatMap((row): CheckResult[] => {
      const written = openingPoints(row.standard.text);
      const points = readDecimal(row.points);
      if (points !== null && written === null) return readPoints(project, row, district);
      if (written === null || points === null || written.points === points) return [];
      // Where the standard repeats its own number (10分，完成得10分), all of them are the full mark.
      const repeated = new RegExp(`(?<![\\d.])${written.points.replace(".", "\\.")}(?=\\s*分)`, "gu");
      const mended = normaliseCharacters(row.standard.text).replace(repeated, points);
      return [
        {
          message: `“${nameOfRow(project, row)}”的评分标准写 ${written.points} 分，分值是 ${points}`,
          detail: `“${quote(row.standard.text)}”`,
          places: [
            place(standardPath(row), { from: written.from, to: written.to }),
            place(indicatorPath(row.id, "points")),
          ],
          fixes: [
            fix(`分值改为 ${written.points}`, set(indicatorPath(row.id, "points"), written.points)),
            fix(`评分标准改为 ${points} 分`, set(standardPath(row), mended)),
          ],
        },
      ];
    });
  },
};

export const unitInStandard: Check = {
  id: "C23",
  family: "standards",
  severity: "warning",
  title: "评分标准的单位",
  why: "评分标准按“次”打分，度量单位却是“期”，一期可以有几次，得分就有两种算法。",
  source: "真实项目文本中的实例",
  run(project) {
    return annualRows(project).flatMap((row): CheckResult[] => {
      const unit = row.unit.trim();
      const written = steps(row.standard.text);
      const step = written.find(({ unitText }) => clashes(unitText, unit));
      // A sentence of several measures names the row's own one too.
      if (step === undefined || unit === "" || written.some(({ unitText }) => !clashes(unitText, unit)))
        return [];
      const mended = spliced(row.standard.text, step.from, step.to, row.unit.trim());
      return [
        {
          message: `“${nameOfRow(project, row)}”的单位是“${row.unit.trim()}”，评分标准按“${step.unitText}”算`,
          detail: `“${quote(row.standard.text)}”`,
          places: [
            place(standardPath(row), { from: step.from, to: step.to }),
            place(indicatorPath(row.id, "unit")),
          ],
          fixes: [fix(`评分标准改为“${row.unit.trim()}”`, set(standardPath(row), mended))],
        },
      ];
    });
  },
};

/** What full achievement gives by the steps; null where the sentence is not one plain step of credit. */
function fullCredit(
  row: Indicator,
): { step: CountedStep; credit: NonNullable<CountedStep["credit"]>; total: Big; count: Big } | null {
  const target = readDecimal(row.target);
  const unit = readUnit(row.unit);
  const credits = steps(row.standard.text).filter((step) => step.credit !== null);
  const [step] = credits;
  if (target === null || unit === null || credits.length !== 1 || step === undefined || step.each === 0)
    return null;
  const stepUnit = readUnit(step.unitText);
  if (stepUnit === null || stepUnit.family === "percent" || clashes(step.unitText, row.unit)) return null;
  const credit = step.credit!;
  const count = new Big(target)
    .times(unit.multiplier)
    .times(unit.factor)
    .div(stepUnit.multiplier * stepUnit.factor)
    .div(step.each);
  if (!step.per && !count.eq(count.round())) return null;
  // 举办2期得8分 with a target of 2: all of it at once.
  const whole = !step.per && count.eq(1);
  return { step, credit, count, total: whole ? new Big(credit.points) : count.times(credit.points) };
}

const CAPPED = /最高|封顶|满分|不超过|上限|为止/u;

/** Sentences of more than one step, by their full reading. A cap below the sum is meant. */
function readCredit(project: Project, row: Indicator, district: DistrictSettings): CheckResult[] {
  return standardWarnings(row, project.year, district).flatMap((warning): CheckResult[] => {
    if (warning.code !== "credit-total") return [];
    if (CAPPED.test(row.standard.text) && new Big(warning.total).gt(warning.points)) return [];
    return [
      {
        message: `“${nameOfRow(project, row)}”：${warning.text}`,
        detail: `“${quote(row.standard.text)}”，指标值 ${row.target.trim()}${row.unit.trim()}。`,
        places: [place(standardPath(row)), place(indicatorPath(row.id, "target"))],
        fixes: [],
      },
    ];
  });
}

export const perUnitTimesTarget: Check = {
  id: "C25",
  family: "standards",
  severity: "warning",
  title: "每单位得分与目标",
  why: "每完成一个得的分乘以目标数应等于分值；不等，就永远得不满，或没做完就满分。",
  source: "真实项目文本中“0.05×200=10”的写法",
  run(project, { district }) {
    return annualRows(project).flatMap((row): CheckResult[] => {
      const points = readDecimal(row.points);
      const full = fullCredit(row);
      const sign = readComparison(row.comparison);
      if (points !== null && full === null) return readCredit(project, row, district);
      if (points === null || full === null || sign === "≤" || sign === "<" || full.total.eq(points))
        return [];
      const capped = CAPPED.test(row.standard.text);
      if (capped && full.total.gt(points)) return [];
      const { step, credit, count } = full;
      const proper = count.lte(0) ? null : new Big(points).div(count);
      const fixes =
        proper !== null && proper.eq(proper.round(4))
          ? [
              fix(
                `每${step.each === 1 ? "" : step.each}${step.unitText}改为 ${proper.toFixed()} 分`,
                set(standardPath(row), spliced(row.standard.text, credit.from, credit.to, proper.toFixed())),
              ),
            ]
          : [];
      return [
        {
          message: `“${nameOfRow(project, row)}”：${quote(`${step.each}${step.unitText}得${credit.points}分`, 20)}，全部完成得 ${full.total.round(4).toFixed()} 分，分值是 ${points}`,
          detail: `“${quote(row.standard.text)}”，指标值 ${row.target.trim()}${row.unit.trim()}。`,
          places: [
            place(standardPath(row), { from: credit.from, to: credit.to }),
            place(indicatorPath(row.id, "target")),
          ],
          fixes,
        },
      ];
    });
  },
};

/** 完成5分: read by everyone, written by no rule. */
const MISSING_VERB =
  /(?<=^|[，,；;。\s])(?:完成|达标|达到标准|按时完成|按期完成|合格|全部完成)(?=\d+(?:\.\d+)?\s*分(?!制|钟|值|之))/gu;

export const missingVerb: Check = {
  id: "C55",
  family: "standards",
  severity: "warning",
  title: "漏“得”字",
  why: "“完成5分”可以读成完成了5分，也可以读成完成得5分；补一个“得”字就没有歧义。",
  source: "真实项目文本中的实例",
  run(project: Project) {
    const found = annualRows(project).flatMap((row) => {
      const match = normaliseCharacters(row.standard.text).matchAll(MISSING_VERB).next().value;
      return match === undefined ? [] : [{ row, at: match.index + match[0].length, from: match.index }];
    });
    if (found.length === 0) return [];
    return [
      {
        message: `评分标准漏了“得”字：${quote(found[0]!.row.standard.text.slice(found[0]!.from), 20)}${found.length > 1 ? `，另 ${found.length - 1} 处` : ""}`,
        places: found.map(({ row, from, at }) => place(standardPath(row), { from, to: at })),
        about: "得",
        fixes: [
          fix(
            found.length === 1 ? "补上“得”字" : `补 ${found.length} 处“得”字`,
            ...found.map(({ row, at }) => set(standardPath(row), spliced(row.standard.text, at, at, "得"))),
          ),
        ],
      },
    ];
  },
};
