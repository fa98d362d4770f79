/** 监控: whether the judgement of the year (确定能, 完全不可能) and the numbers say the same. */
import { readComparison, readDecimal, type Indicator, type Project } from "../project/index.ts";
import { quote } from "../text/index.ts";
import { printAmount } from "./support/amounts.ts";
import { place } from "./support/places.ts";
import { numberOfResult, resultsOf, type ResultRow } from "./support/results.ts";
import { nameOfRow } from "./support/texts.ts";
import { readUnit } from "./support/units.ts";
import type { Check, CheckContext, CheckResult } from "./types.ts";

/** 200, 200人, 约95%: the number that opens what was entered. */
function leadingNumber(text: string): number | null {
  const match = /^\s*(?:约|预计)?\s*(\d+(?:\.\d+)?)\s*\p{Script=Han}{0,3}[%％‰]?\s*$/u.exec(text);
  return match === null ? null : Number(match[1]);
}

/** Whether a number reaches the target; null where the row has no number to reach. */
function reaches(row: Indicator, number: number | null): boolean | null {
  const target = readDecimal(row.target);
  const sign = readComparison(row.comparison);
  if (number === null || target === null || sign === null || sign === "定性") return null;
  // A cost with ≥ has its sign wrong, which is said at the sign.
  if (/成本|单价|造价|费用/u.test(`${row.level1}${row.level2}${row.level3}`) && !/[≤<]/u.test(sign))
    return null;
  const tolerance = 1e-9 * Math.max(1, Number(target));
  if (sign === "≤" || sign === "<") return number <= Number(target) + tolerance;
  return number >= Number(target) - tolerance;
}

/** Counts grow over the year; a rate may fall again. */
const grows = (row: Indicator): boolean => {
  const family = readUnit(row.unit)?.family;
  return family !== undefined && family !== "percent" && family !== "duration" && family !== "money";
};

function contradictionOf({ actual, row }: ResultRow, name: string): string | null {
  const expected = leadingNumber(actual.expected);
  const value = numberOfResult(actual.value);
  const target = `${row.target.trim()}${row.unit.trim()}`;
  const growing =
    grows(row) && readComparison(row.comparison) !== "≤" && readComparison(row.comparison) !== "<";
  if (growing && expected !== null && value !== null && expected < value)
    return `“${name}”全年预计完成 ${quote(actual.expected, 12)}，比已经完成的 ${value} 还少`;
  if (actual.likelihood === "certain" && reaches(row, expected) === false)
    return `“${name}”选了“确定能”，全年预计完成 ${quote(actual.expected, 12)}，达不到指标值 ${target}`;
  if (actual.likelihood === "impossible" && growing && reaches(row, value) === true)
    return `“${name}”选了“完全不可能”，已经完成 ${value}，达到指标值 ${target}`;
  return null;
}

function money(project: Project, { district }: CheckContext): CheckResult[] {
  const unit = district.formMoneyUnit === "yuan" ? "元" : "万元";
  return project.budgets
    .filter(({ period }) => period === "monitoring")
    .flatMap(({ id, source, executed, expected }): CheckResult[] => {
      if (executed === null || expected === null || expected >= executed) return [];
      return [
        {
          message: `“${source.trim()}”全年预计执行数 ${printAmount(expected, unit)}，比已执行的 ${printAmount(executed, unit)} 还少`,
          places: [place(`budgets/${id}/expected`), place(`budgets/${id}/executed`)],
          fixes: [],
        },
      ];
    });
}

export const judgementAgainstNumbers: Check = {
  id: "C77",
  family: "monitoring",
  severity: "warning",
  title: "判断与数字相符",
  why: "选了“确定能”而预计达不到目标，或预计全年比已完成的还少，监控结论就站不住，财政会要求重填。",
  source: "财预〔2019〕136号（目标实现程度和预算执行进度双监控）",
  run(project, context) {
    const results = resultsOf(project, "monitoring").flatMap((entry): CheckResult[] => {
      const { actual, row } = entry;
      const message = actual.notApplicable ? null : contradictionOf(entry, nameOfRow(project, row));
      if (message === null) return [];
      const other = actual.expected.trim() === "" ? "value" : "expected";
      return [
        {
          message,
          places: [place(`actuals/${actual.id}/likelihood`), place(`actuals/${actual.id}/${other}`)],
          fixes: [],
        },
      ];
    });
    return [...results, ...money(project, context)];
  },
};
