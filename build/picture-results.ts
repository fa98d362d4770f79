/** What July and January of the pictured project look like: money spent, and a result for each indicator with a number. */
import type { Page } from "playwright-core";

import type { OpenedProject } from "../shared/api/index.ts";
import type { Actual, Budget, Edit } from "../shared/project/index.ts";
import { call } from "../test/e2e/program.ts";

type Period = Actual["period"];

/** 分: 53.46万元 for the year, 32% of it spent by July and 97% by the end. */
const YEAR = 53_460_000;
const SPENT: Readonly<Record<Period, number>> = { monitoring: 17_107_200, selfEvaluation: 51_856_200 };
/** Of the target. */
const DONE: Readonly<Record<Period, number>> = { monitoring: 0.5, selfEvaluation: 1 };

const budgetOf = (period: Period): Budget => ({
  id: `budget-${period}`,
  period,
  source: "财政拨款",
  initial: YEAR,
  adjusted: YEAR,
  executed: SPENT[period],
  expected: YEAR,
});

export async function fillResults(page: Page, id: string): Promise<void> {
  const { project } = await call<OpenedProject>(page, "projects", "get", { id });
  const edits = (["monitoring", "selfEvaluation"] as const).flatMap((period): Edit[] => [
    { kind: "insert", list: "budgets", row: budgetOf(period), before: null },
    ...project.indicators.flatMap((indicator): Edit[] => {
      const target = Number(indicator.target);
      if (indicator.target === "" || Number.isNaN(target)) return [];
      const row: Actual = {
        id: `${period}-${indicator.id}`,
        indicatorId: indicator.id,
        period,
        value: String(indicator.unit === "%" ? target : Math.round(target * DONE[period])),
        expected: indicator.target,
        likelihood: period === "monitoring" ? "certain" : "",
        score: "",
        notApplicable: false,
        causes: [],
        reason: "",
        measure: "",
        evidence: [],
      };
      return [{ kind: "insert", list: "actuals", row, before: null }];
    }),
  ]);
  await call(page, "projects", "edit", { id, edits, label: "", together: null });
}
