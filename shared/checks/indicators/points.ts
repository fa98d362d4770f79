import Big from "big.js";

import {
  officialClassName,
  readDecimal,
  totalPoints,
  type Indicator,
  type Project,
} from "../../project/index.ts";
import { openingPoints } from "../support/standard-text.ts";
import { fix, indicatorPath, place, set } from "../support/places.ts";
import { annualRows, nameOfRow } from "../support/texts.ts";
import type { Check, CheckResult, Fix } from "../types.ts";

/** Mends with evidence only: the one empty row, or the one row whose 评分标准 names the missing points. */
function mendsOf(project: Project, rows: readonly Indicator[], wanted: string): Fix[] {
  const gap = new Big(wanted).minus(totalPoints(rows));
  const empty = rows.filter((row) => readDecimal(row.points) === null);
  const [only] = empty;
  if (empty.length === 1 && only !== undefined && gap.gt(0)) {
    return [
      fix(
        `“${nameOfRow(project, only)}”设为 ${gap.toFixed()} 分`,
        set(indicatorPath(only.id, "points"), gap.toFixed()),
      ),
    ];
  }
  return rows.flatMap((row) => {
    const points = readDecimal(row.points);
    const written = openingPoints(row.standard.text);
    if (points === null || written === null || !new Big(written.points).minus(points).eq(gap)) return [];
    return [
      fix(
        `“${nameOfRow(project, row)}”的分值改为 ${written.points}`,
        set(indicatorPath(row.id, "points"), written.points),
      ),
    ];
  });
}

export const pointsTotal: Check = {
  id: "C02",
  family: "indicators",
  severity: "error",
  title: "分值合计",
  why: "分值合计不等于规定的总分，系统不收，年底自评的总分也不成立。",
  source: "已部署系统的权重校验；云南一体化目标表合计100，另设执行率10分的地方合计90",
  run(project, { district }) {
    const rows = annualRows(project);
    if (rows.length === 0) return [];
    const total = totalPoints(rows);
    const gap = new Big(district.indicatorTotal).minus(total);
    if (gap.eq(0)) return [];
    const byLevel = distribution(rows).map(
      ({ level1, points }) => `${level1.replace(/指标$/u, "")} ${points}`,
    );
    return [
      {
        message: `分值合计 ${total} 分，应为 ${district.indicatorTotal} 分，${gap.gt(0) ? "少" : "多"} ${gap.abs().toFixed()} 分`,
        detail: `现在：${byLevel.join("、")}。`,
        places: [place("indicators")],
        fixes: mendsOf(project, rows, district.indicatorTotal),
      },
    ];
  },
};

/** Points by 一级指标, in the order of the table. */
export function distribution(rows: readonly Indicator[]): { level1: string; points: string }[] {
  const levels = [...new Set(rows.map((row) => officialClassName(row.level1, 1)))];
  return levels.map((level1) => ({
    level1,
    points: totalPoints(rows.filter((row) => officialClassName(row.level1, 1) === level1)),
  }));
}

/** 财预〔2021〕101号 for tables with 成本指标, per 100 points of indicators and 执行率 together. */
const WITH_COST = new Map([
  ["成本指标", 20],
  ["产出指标", 40],
  ["效益指标", 20],
  ["满意度指标", 10],
]);
const NO_SATISFACTION = new Map([
  ["产出指标", 50],
  ["效益指标", 40],
]);

export const pointsByLevel: Check = {
  id: "C03",
  family: "indicators",
  severity: "warning",
  title: "分值分布",
  why: "各一级指标的分值有常用比例；产出占得过多、效益过少，会被认为只管花钱做事、不问效果。",
  source: "财预〔2020〕10号、财预〔2021〕101号的权重；各地可在设置里改",
  run(project, { district }) {
    const rows = annualRows(project);
    if (rows.length === 0 || district.weights.length === 0) return [];
    const actual = distribution(rows).filter(({ level1 }) => level1 !== "");
    const names = new Set(actual.map(({ level1 }) => level1));
    const template = new Map(
      district.weights.map(({ level1, points }) => [officialClassName(level1, 1), Number(points)]),
    );
    const sameClasses =
      [...template.keys()].every((level1) => names.has(level1)) &&
      actual.every(({ level1 }) => template.has(level1));
    const official =
      names.has("成本指标") && !template.has("成本指标")
        ? WITH_COST
        : !names.has("满意度指标")
          ? NO_SATISFACTION
          : null;
    const expected = sameClasses || official === null ? template : official;
    const largest = Math.max(
      ...[...new Set([...expected.keys(), ...names])].map((level1) => {
        const points = Number(actual.find((entry) => entry.level1 === level1)?.points ?? 0);
        return Math.abs(points - (expected.get(level1) ?? 0));
      }),
    );
    // Another official distribution is followed by its order of size; only a wide gap is worth a word.
    const tolerated = expected === template ? 0 : 10;
    if (largest <= tolerated) return [];
    const usual = [...expected.values()].join("·");
    const total = totalPoints(rows);
    const result: CheckResult = {
      message: `分值分布 ${actual.map(({ points }) => points).join("·")}，与常用的 ${usual} ${largest > 5 ? "差得较多" : "略有不同"}`,
      detail: `${actual.map(({ level1, points }) => `${level1.replace(/指标$/u, "")} ${points}`).join("、")}。${total === "100" ? "合计 100，没有留预算执行率 10 分。" : ""}`,
      places: [place("indicators")],
      fixes: [],
    };
    return [result];
  },
};
