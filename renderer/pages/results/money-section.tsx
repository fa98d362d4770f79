/** The money of July or January by source: its amounts, the rate between them, and where the rows begin. */
import { ActionIcon, Button, VisuallyHidden } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";

import { blankBudget, type Budget, type Fen } from "../../../shared/project/index.ts";
import { inQuotes } from "../../../shared/text/index.ts";
import { useSettings } from "../../client/index.ts";
import { amountWithUnit, Hint, leaveRow, MoneyField, Section, TextField } from "../../components/index.ts";
import { focusField, newRowId, useEdits, useProjectPart } from "../../working-copy/index.ts";
import { sumOf, type BudgetAmount } from "./budget-sums.ts";
import classes from "./money-section.module.css";
import { firstBudgets, type Period } from "./result-edits.ts";

export type MoneyColumn = { heading: string } & (
  | { amount: BudgetAmount }
  | { rate(amountOf: (amount: BudgetAmount) => Fen | null): string }
);

const SOURCE = "资金来源";

function BudgetRow({
  budget,
  columns,
  what,
}: {
  budget: Budget;
  columns: readonly MoneyColumn[];
  what: string;
}) {
  const applyEdits = useEdits();
  const path = `budgets/${budget.id}`;
  const source = budget.source === "" ? "未命名来源" : budget.source;
  return (
    <tr>
      <td>
        <TextField path={`${path}/source`} bare placeholder={SOURCE} />
      </td>
      {columns.map((column) =>
        "amount" in column ? (
          <td key={column.heading}>
            <MoneyField path={`${path}/${column.amount}`} bare />
          </td>
        ) : (
          <td key={column.heading} className={classes.figure}>
            {column.rate((amount) => budget[amount])}
          </td>
        ),
      )}
      <td>
        <ActionIcon
          size="sm"
          aria-label={`去掉${inQuotes(source)}`}
          onClick={(event) => {
            leaveRow(event.currentTarget);
            applyEdits(
              [{ kind: "remove", list: "budgets", id: budget.id }],
              `去掉${what}${inQuotes(source, 24)}一行`,
            );
          }}
        >
          <IconX size={14} stroke={1.75} />
        </ActionIcon>
      </td>
    </tr>
  );
}

function MoneyTable({
  budgets,
  columns,
  what,
}: {
  budgets: readonly Budget[];
  columns: readonly MoneyColumn[];
  what: string;
}) {
  const unit = useSettings().preferences.moneyUnit;
  const total = (amount: BudgetAmount) => sumOf(budgets, amount);
  return (
    <table className={classes.money}>
      <thead>
        <tr>
          <th scope="col">{SOURCE}</th>
          {columns.map((column) => (
            <th key={column.heading} scope="col" data-rate={"rate" in column || undefined}>
              {column.heading}
            </th>
          ))}
          <th scope="col">
            <VisuallyHidden>操作</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {budgets.map((budget) => (
          <BudgetRow key={budget.id} budget={budget} columns={columns} what={what} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">合计</th>
          {columns.map((column) => (
            <td key={column.heading} className={classes.figure}>
              {"amount" in column ? amountWithUnit(total(column.amount), unit) : column.rate(total)}
            </td>
          ))}
          <td aria-hidden>&nbsp;</td>
        </tr>
      </tfoot>
    </table>
  );
}

export function MoneySection({
  period,
  title,
  hint,
  what,
  columns,
  firstHint,
  firstUsual,
}: {
  period: Period;
  title: string;
  hint: ReactNode;
  /** The rows' name in the history: 监控资金, 预算执行. */
  what: string;
  columns: readonly MoneyColumn[];
  /** While there is no row: what will be filled in, and the button for a project without sources. */
  firstHint: string;
  firstUsual: string;
}) {
  const all = useProjectPart((project) => project.budgets);
  const lines = useProjectPart((project) => project.fundingLines);
  const year = useProjectPart((project) => project.year);
  const applyEdits = useEdits();
  const budgets = all.filter((budget) => budget.period === period);
  if (budgets.length === 0) {
    const begin = () => {
      const edits = firstBudgets(period, lines, year, newRowId);
      applyEdits(edits, `填${what}`);
      const [first] = edits;
      if (first?.kind === "insert") void focusField({ path: `budgets/${first.row.id}/source` });
    };
    const hasSources = lines.some((line) => line.kind === "source");
    return (
      <Section title={title}>
        <Hint>{firstHint}</Hint>
        <div>
          <Button onClick={begin}>{hasSources ? "按资金页的来源开始" : firstUsual}</Button>
        </div>
      </Section>
    );
  }
  const add = () => {
    const row = blankBudget(newRowId(), period);
    applyEdits([{ kind: "insert", list: "budgets", row, before: null }], `加一行${what}`);
    void focusField({ path: `budgets/${row.id}/source` });
  };
  return (
    <Section
      title={title}
      hint={hint}
      actions={
        <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={add}>
          加来源
        </Button>
      }
    >
      <MoneyTable budgets={budgets} columns={columns} what={what} />
    </Section>
  );
}
