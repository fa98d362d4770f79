import Big from "big.js";

import type { HandlersOf, LedgerContract } from "../../shared/api/index.ts";
import type { FormDocument } from "../../shared/forms/document.ts";
import type { DistrictSettings, Project } from "../../shared/project/index.ts";
import type { Score, StoredScore } from "../store/index.ts";
import { completeLookups } from "./complete-lookups.ts";
import type { ApiContext } from "./context.ts";
import { exportForm, printForm } from "./office-document.ts";

/** Projects scored before the window is answered again. */
const SLICE = 20;
/** The 汇总表 lists so many projects; a district office has some hundreds. */
const LISTED = 500;

const nameOf = (years: readonly number[]): string => {
  const sorted = years.toSorted((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === last ? `${first}年度项目汇总表` : `${first}-${last}年度项目汇总表`;
};

export function summaryHandlers(context: ApiContext): HandlersOf<LedgerContract["summary"]> {
  const { ledger, clock } = context;
  const store = () => ledger.store.summary;

  const scoreOne = async (): Promise<Score> => {
    const { scoreProject } = await import("../../shared/scoring/index.ts");
    return (project: Project, district: DistrictSettings): StoredScore => {
      const score = scoreProject(project, project.actuals, district);
      const total = score.total === null ? null : Number(new Big(score.total).times(100).toFixed(0));
      return score.complete && total !== null
        ? { status: "complete", total, grade: score.grade ?? "" }
        : { status: "open", total: null, grade: "" };
    };
  };

  const renew = async (limit: number): Promise<number> =>
    store().renewScores(ledger.store.settings.get().district, await scoreOne(), limit);

  const formOf = async (years: readonly number[]): Promise<FormDocument> => {
    await completeLookups(() => ledger.store.search);
    while ((await renew(SLICE)) > 0) await new Promise((resolve) => setImmediate(resolve));
    const { summaryTableForm } = await import("../../shared/forms/index.ts");
    const { district, office } = ledger.store.settings.get();
    return summaryTableForm(
      {
        figures: store().figures(years),
        ...store().projects({ years, filter: null, offset: 0, limit: LISTED }),
        ceilings: district.fundingCeilings,
        unitName: office.name,
      },
      { moneyUnit: district.formMoneyUnit, createdAt: clock.now().toISOString() },
    );
  };

  return {
    async figures({ years }) {
      await completeLookups(() => ledger.store.search);
      return {
        figures: store().figures(years),
        unscored: store().unscored(ledger.store.settings.get().district),
      };
    },
    projects: (query) => store().projects(query),
    score: async () => ({ left: await renew(SLICE) }),
    export: ({ years, format }) => exportForm(context, nameOf(years), format, () => formOf(years)),
    print: async ({ years }) => printForm(context, nameOf(years), await formOf(years)),
  };
}
