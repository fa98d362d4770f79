/** The table against its approved copy (批复). */
import { readComparison, readDecimal, type Indicator } from "../../project/index.ts";
import { quote } from "../../text/index.ts";
import { fix, place, set } from "../support/places.ts";
import { annualRows, nameOfRow } from "../support/texts.ts";
import type { Check, CheckResult } from "../types.ts";

function sameText(a: string, b: string): boolean {
  return a.trim() === b.trim();
}

function changedCells(
  row: Indicator,
  before: Indicator,
): { field: "target" | "comparison" | "points"; was: string; is: string }[] {
  const fields = (["target", "comparison", "points"] as const).filter((field) => {
    if (field === "comparison")
      return (
        (readComparison(row.comparison) ?? row.comparison) !==
        (readComparison(before.comparison) ?? before.comparison)
      );
    const [now, then] = [readDecimal(row[field]), readDecimal(before[field])];
    return now !== null && then !== null ? now !== then : !sameText(row[field], before[field]);
  });
  return fields.map((field) => ({ field, was: before[field], is: row[field] }));
}

const CELL_LABEL = { target: "指标值", comparison: "指标性质", points: "分值" } as const;

export const againstApproved: Check = {
  id: "C48",
  family: "selfEvaluation",
  severity: "warning",
  title: "与批复的目标表一致",
  why: "目标表批复后不得随意调整；监控和自评要按批复的指标值、性质和分值来对照。",
  source: "财预〔2021〕101号；财预〔2015〕88号（目标调整须报批）",
  run(project, { approved }) {
    if (approved === undefined) return [];
    return annualRows(project).flatMap((row): CheckResult[] => {
      const before =
        approved.indicators.find((entry) => entry.id === row.id) ??
        approved.indicators.find((entry) => sameText(entry.level3, row.level3));
      if (before === undefined) {
        return [
          {
            message: `批复的目标表里没有“${nameOfRow(project, row)}”`,
            places: [place(`indicators/${row.id}/level3`)],
            fixes: [],
          },
        ];
      }
      const changed = changedCells(row, before);
      if (changed.length === 0) return [];
      return [
        {
          message: `“${nameOfRow(project, row)}”与批复不同：${changed.map(({ field, was, is }) => `${CELL_LABEL[field]}批复“${quote(was, 16)}”现在“${quote(is, 16)}”`).join("，")}`,
          places: changed.map(({ field }) => place(`indicators/${row.id}/${field}`)),
          fixes: [
            fix("改回批复的", ...changed.map(({ field, was }) => set(`indicators/${row.id}/${field}`, was))),
          ],
        },
      ];
    });
  },
};
