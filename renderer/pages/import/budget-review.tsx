/** 预算执行 as it was read: budgets, what was spent, what is expected, by source. */
import type { Provenance } from "../../../shared/intake/index.ts";
import type { Budget } from "../../../shared/project/index.ts";
import { useSettings } from "../../client/index.ts";
import { amountWithUnit, Section } from "../../components/index.ts";
import { useProjectPart } from "../../working-copy/index.ts";
import classes from "./import.module.css";

const COLUMNS = [
  { key: "initial", label: "年初预算" },
  { key: "adjusted", label: "全年预算" },
  { key: "executed", label: "执行数" },
  { key: "expected", label: "全年预计" },
] as const;

export function BudgetReview({ provenance }: { provenance: readonly Provenance[] }) {
  const budgets = useProjectPart((project) => project.budgets);
  const unit = useSettings().preferences.moneyUnit;
  if (budgets.length === 0) return null;
  const columns = COLUMNS.filter(({ key }) => budgets.some((row) => row[key] !== null));
  const placeOf = new Map(provenance.map((entry) => [entry.path, entry.place.label]));
  const amount = (row: Budget, key: (typeof COLUMNS)[number]["key"]): string =>
    row[key] === null ? "" : amountWithUnit(row[key], unit);
  return (
    <Section title="预算执行" hint={`${budgets.length} 行`}>
      <div className={classes.tableFrame}>
        <table className={classes.indicators}>
          <thead>
            <tr>
              <th scope="col">资金</th>
              {columns.map(({ key, label }) => (
                <th key={key} data-column="amount" scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {budgets.map((row) => (
              <tr key={row.id}>
                <td title={placeOf.get(`budgets/${row.id}/source`)}>{row.source}</td>
                {columns.map(({ key }) => (
                  <td key={key} data-column="amount" title={placeOf.get(`budgets/${row.id}/${key}`)}>
                    {amount(row, key)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
