/** 项目资金 after the first months: 年初预算, 执行数 and 全年预计 by source, with the rate. */
import { ActionIcon, Button, VisuallyHidden } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";

import { monitoredRate, sumOfMonitored, type Light } from "../../../shared/monitoring/index.ts";
import { blankBudget, type Budget } from "../../../shared/project/index.ts";
import { useSettings } from "../../client/index.ts";
import { amountWithUnit, LightMark, MoneyField, Section, TextField } from "../../components/index.ts";
import { newRowId, useEdits, useProjectPart } from "../../working-copy/index.ts";
import { firstMonitoredBudgets } from "./monitoring-edits.ts";
import classes from "./monitoring.module.css";

function BudgetRow({ budget }: { budget: Budget }) {
  const applyEdits = useEdits();
  const path = `budgets/${budget.id}`;
  return (
    <tr>
      <td>
        <TextField path={`${path}/source`} bare placeholder="资金来源" />
      </td>
      <td>
        <MoneyField path={`${path}/initial`} bare />
      </td>
      <td>
        <MoneyField path={`${path}/executed`} bare />
      </td>
      <td className={classes.rate}>{monitoredRate(budget.executed, budget.initial)}</td>
      <td>
        <MoneyField path={`${path}/expected`} bare />
      </td>
      <td>
        <ActionIcon
          size="sm"
          aria-label={`去掉“${budget.source === "" ? "未命名来源" : budget.source}”`}
          onClick={() => applyEdits([{ kind: "remove", list: "budgets", id: budget.id }], "去掉一行监控资金")}
        >
          <IconX size={14} stroke={1.75} />
        </ActionIcon>
      </td>
    </tr>
  );
}

function MoneyTable({ budgets, months }: { budgets: readonly Budget[]; months: string }) {
  const unit = useSettings().preferences.moneyUnit;
  const [initial, executed, expected] = (["initial", "executed", "expected"] as const).map((amount) =>
    sumOfMonitored(budgets, amount),
  ) as [number | null, number | null, number | null];
  return (
    <table className={classes.money}>
      <thead>
        <tr>
          <th scope="col">资金来源</th>
          <th scope="col">年初预算数</th>
          <th scope="col">{months}执行数</th>
          <th scope="col">执行率</th>
          <th scope="col">全年预计执行数</th>
          <th scope="col">
            <VisuallyHidden>操作</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {budgets.map((budget) => (
          <BudgetRow key={budget.id} budget={budget} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">合计</th>
          <td className={classes.rate}>{amountWithUnit(initial, unit)}</td>
          <td className={classes.rate}>{amountWithUnit(executed, unit)}</td>
          <td className={classes.rate}>{monitoredRate(executed, initial)}</td>
          <td className={classes.rate}>{amountWithUnit(expected, unit)}</td>
          <td aria-hidden>&nbsp;</td>
        </tr>
      </tfoot>
    </table>
  );
}

export function MoneySection({ light, months }: { light: Light; months: string }) {
  const all = useProjectPart((project) => project.budgets);
  const lines = useProjectPart((project) => project.fundingLines);
  const year = useProjectPart((project) => project.year);
  const applyEdits = useEdits();
  const budgets = all.filter((budget) => budget.period === "monitoring");
  if (budgets.length === 0) {
    const hasSources = lines.some((line) => line.kind === "source");
    return (
      <Section title="项目资金">
        <p className={classes.hint}>填年初预算、{months}执行数和全年预计，执行率和进度灯当场算出。</p>
        <div>
          <Button onClick={() => applyEdits(firstMonitoredBudgets(lines, year, newRowId), "填监控资金")}>
            {hasSources ? "按资金页的来源开始" : "按财政拨款、其他资金开始"}
          </Button>
        </div>
      </Section>
    );
  }
  const blank = blankBudget(newRowId(), "monitoring");
  return (
    <Section
      title="项目资金"
      hint={
        <span className={classes.lightLine} data-fact="execution-light">
          <LightMark colour={light.colour} bare /> {light.says}
        </span>
      }
      actions={
        <Button
          leftSection={<IconPlus size={16} stroke={1.75} />}
          onClick={() =>
            applyEdits([{ kind: "insert", list: "budgets", row: blank, before: null }], "加一行监控资金")
          }
        >
          加来源
        </Button>
      }
    >
      <MoneyTable budgets={budgets} months={months} />
    </Section>
  );
}
