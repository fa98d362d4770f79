/** The project's score at the end of the year. */
import Big from "big.js";

import {
  toDecimalText,
  type Actual,
  type DistrictSettings,
  type Project,
  type ProjectContent,
} from "../../project/index.ts";
import { decimal, dividedBy, times, toHundredths } from "../arithmetic/fraction.ts";
import { ceilingFor, executionScore } from "./execution.ts";
import { scoreRow } from "./row.ts";
import type { LevelScore, ProjectGrade, ProjectProblem, ProjectScore, RowScore } from "./types.ts";

const ZERO = new Big(0);
const HUNDRED = new Big(100);

const applies = (row: RowScore): boolean => row.status !== "notApplicable";
const sumPoints = (rows: readonly RowScore[]): Big =>
  rows.reduce((sum, row) => sum.plus(row.points ?? 0), ZERO);
const sumMax = (rows: readonly RowScore[]): Big => rows.reduce((sum, row) => sum.plus(row.max), ZERO);

/** Sums in the order in which the levels first appear. */
function byLevel(
  rows: readonly RowScore[],
  key: (row: RowScore) => readonly [level1: string, level2: string],
): LevelScore[] {
  const groups = new Map<string, { names: readonly [string, string]; rows: RowScore[] }>();
  for (const row of rows) {
    const names = key(row);
    const id = names.join("\u0000");
    const group = groups.get(id) ?? { names, rows: [] };
    group.rows.push(row);
    groups.set(id, group);
  }
  return [...groups.values()].map(({ names, rows: members }) => ({
    level1: names[0],
    level2: names[1],
    points: toDecimalText(sumPoints(members)),
    max: toDecimalText(sumMax(members.filter(applies))),
  }));
}

export function gradeOf(total: Big, settings: DistrictSettings): ProjectGrade {
  const { excellent, good, medium } = settings.gradeBounds;
  if (total.gte(excellent)) return "优";
  if (total.gte(good)) return "良";
  return total.gte(medium) ? "中" : "差";
}

const DOUBTFUL: ReadonlySet<ProjectProblem["code"]> = new Set([
  "points-differ",
  "points-missing",
  "hand-set-without-reason",
  "hand-set-out-of-range",
]);

/**
 * Scores a project: each row once, rounded half up to two places; every sum is the sum of rounded scores; 预算执行率 from the
 * unrounded rate; the grade from the printed total (财预〔2020〕10号, DOMAIN §1.4).
 *
 * Rows that do not apply are left out and the sum of the others is scaled to the points of all rows (折算), rounded once.
 * There is no total while a row's points in the sentence and in the 分值 column differ (DOMAIN §3.2 rule 1).
 *
 * @param actuals those of the self-evaluation count; others are passed over.
 */
export function scoreProject(
  project: Project | ProjectContent,
  actuals: readonly Actual[],
  settings: DistrictSettings,
): ProjectScore {
  const problems: ProjectProblem[] = [];
  const entered = new Map(
    actuals
      .filter((actual) => actual.period === "selfEvaluation")
      .map((actual) => [actual.indicatorId, actual]),
  );
  const annual = project.indicators.filter((indicator) => indicator.horizon === "annual");
  const rows = annual.map((indicator) =>
    scoreRow(indicator, entered.get(indicator.id), project.year, settings, problems),
  );
  const execution = executionScore(project.budgets, settings);
  const applicable = rows.filter(applies);
  const [allMax, applicableMax] = [sumMax(rows), sumMax(applicable)];
  if (!allMax.eq(settings.indicatorTotal))
    problems.push({ code: "indicator-total", sum: toDecimalText(allMax), expected: settings.indicatorTotal });
  const isRescaled = applicable.length < rows.length && applicableMax.gt(0);
  const earned = sumPoints(applicable);
  const scaled = isRescaled
    ? toHundredths(dividedBy(times(decimal(earned), decimal(allMax)), decimal(applicableMax)))
    : earned;
  const max = allMax.plus(execution.max);
  const ceiling = ceilingFor(project.budgets, settings);
  const sum = scaled.plus(execution.points ?? 0);
  const limited = ceiling !== null && sum.gt(ceiling.ceiling) ? new Big(ceiling.ceiling) : sum;
  const complete =
    applicable.length > 0 &&
    applicable.every((row) => row.points !== null) &&
    (execution.status === "scored" || execution.status === "outside");
  const doubtful = problems.some((problem) => DOUBTFUL.has(problem.code));
  return {
    rows,
    byLevel1: byLevel(rows, (row) => [row.level1, ""]),
    byLevel2: byLevel(rows, (row) => [row.level1, row.level2]),
    execution,
    rescaled: isRescaled ? { all: toDecimalText(allMax), applicable: toDecimalText(applicableMax) } : null,
    total: doubtful ? null : toDecimalText(limited),
    max: toDecimalText(max),
    complete,
    grade: !doubtful && complete && max.eq(HUNDRED) ? gradeOf(limited, settings) : null,
    ceilings: ceiling === null ? [] : [{ ...ceiling, applied: !limited.eq(sum) }],
    problems,
  };
}
