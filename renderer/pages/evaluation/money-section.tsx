/** 预算执行: 年初预算, 全年预算 and 执行数 by source, with the rate. */
import { ActionIcon, Button, VisuallyHidden } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";

import { blankBudget, type Budget } from "../../../shared/project/index.ts";
import type { ExecutionScore } from "../../../shared/scoring/index.ts";
import { useSettings } from "../../client/index.ts";
import { amountWithUnit, MoneyField, Section, TextField } from "../../components/index.ts";
import { newRowId, useEdits, useLocked, useProjectPart } from "../../working-copy/index.ts";
import { firstBudgets } from "./actual-edits.ts";
import { rateText, sumOf } from "./budget-sums.ts";
import classes from "./evaluation.module.css";

const AMOUNTS = ["initial", "adjusted", "executed"] as const;

function BudgetRow({ budget, locked }: { budget: Budget; locked: boolean }) {
  const applyEdits = useEdits();
  const path = `budgets/${budget.id}`;
  return (
    <tr>
      <td>
        <TextField path={`${path}/source`} bare placeholder="资金来源" />
      </td>
      {AMOUNTS.map((amount) => (
        <td key={amount}>
          <MoneyField path={`${path}/${amount}`} bare />
        </td>
      ))}
      <td className={classes.rate}>{rateText(budget.executed, budget.adjusted ?? budget.initial)}</td>
      <td>
        <ActionIcon
          size="sm"
          aria-label={`去掉“${budget.source === "" ? "未命名来源" : budget.source}”`}
          disabled={locked}
          onClick={() => applyEdits([{ kind: "remove", list: "budgets", id: budget.id }], "去掉一行预算执行")}
        >
          <IconX size={14} stroke={1.75} />
        </ActionIcon>
      </td>
    </tr>
  );
}

function executionSentence(execution: ExecutionScore): string {
  switch (execution.status) {
    case "outside":
      return "本区口径里执行率不单独计分";
    case "scored":
      return `执行率 ${execution.rate}%，得 ${execution.points} 分（满分 ${execution.max} 分）`;
    case "zeroBudget":
      return "全年预算数是 0，执行率算不出来，请核对";
    case "empty":
      return `填了全年预算数和执行数，才有执行率的 ${execution.max} 分`;
  }
}

export function MoneySection({ execution }: { execution: ExecutionScore }) {
  const all = useProjectPart((project) => project.budgets);
  const lines = useProjectPart((project) => project.fundingLines);
  const year = useProjectPart((project) => project.year);
  const unit = useSettings().preferences.moneyUnit;
  const applyEdits = useEdits();
  const locked = useLocked("budgets");
  const budgets = all.filter((budget) => budget.period === "selfEvaluation");
  const hasSources = lines.some((line) => line.kind === "source");
  const add = () =>
    applyEdits(
      [{ kind: "insert", list: "budgets", row: blankBudget(newRowId(), "selfEvaluation"), before: null }],
      "加一行预算执行",
    );
  if (budgets.length === 0) {
    return (
      <Section title="预算执行">
        <p className={classes.hint}>填年初预算、调整后的全年预算和执行数。</p>
        <div>
          <Button
            disabled={locked}
            onClick={() => applyEdits(firstBudgets(lines, year, newRowId), "填预算执行")}
          >
            {hasSources ? "按资金页的来源开始" : "按财政拨款、结转、其他开始"}
          </Button>
        </div>
      </Section>
    );
  }
  const total = (amount: (typeof AMOUNTS)[number]) => sumOf(budgets, amount);
  return (
    <Section
      title="预算执行"
      hint={executionSentence(execution)}
      actions={
        <Button leftSection={<IconPlus size={16} stroke={1.75} />} disabled={locked} onClick={add}>
          加来源
        </Button>
      }
    >
      <table className={classes.money}>
        <thead>
          <tr>
            <th scope="col">资金来源</th>
            <th scope="col">年初预算数</th>
            <th scope="col">全年预算数</th>
            <th scope="col">执行数</th>
            <th scope="col">执行率</th>
            <th scope="col">
              <VisuallyHidden>操作</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {budgets.map((budget) => (
            <BudgetRow key={budget.id} budget={budget} locked={locked} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            {AMOUNTS.map((amount) => (
              <td key={amount} className={classes.rate}>
                {amountWithUnit(total(amount), unit)}
              </td>
            ))}
            <td className={classes.rate}>
              {rateText(total("executed"), total("adjusted") ?? total("initial"))}
            </td>
            <td aria-hidden>&nbsp;</td>
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}
