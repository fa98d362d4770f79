/** The monitoring form: amounts of some months, results beside targets, causes ticked, what is likely. */
import type { Dice } from "./dice.ts";
import { headRows, widths } from "./head-part.ts";
import type { InventedIndicator, InventedProject } from "./invented-project.ts";
import type { Paper, Row } from "./paper.ts";
import { Said, type Account } from "./said.ts";

const LIKELY = { certain: "确定能", possible: "有可能", impossible: "完全不可能" } as const;
const CAUSES = {
  funding: "经费保障",
  rules: "制度保障",
  people: "人员保障",
  equipment: "硬件条件保障",
} as const;

function budgetRows(dice: Dice, project: InventedProject, said: Said, months: string, width: number): Row[] {
  const columns = ["年初预算数", `${months}执行数`, `${months}执行率`, "全年预计执行数"];
  const shares = widths(dice, columns.length + 2, width);
  const total = {
    label: "年度资金总额",
    amount: project.sources.reduce((sum, { amount }) => sum + amount, 0),
    executed: project.sources.reduce((sum, { executed }) => sum + executed, 0),
  };
  const rows = [total, ...project.sources];
  for (const { label, amount, executed } of rows)
    said.budgets.push({
      period: "monitoring",
      source: label,
      initial: amount * 100,
      executed: executed * 100,
      expected: amount * 100,
    });
  const wan = (yuan: number): string => String(yuan / 10_000);
  return [
    [
      { text: "项目资金（万元）", wide: shares[0]!, tall: rows.length + 1 },
      { text: "", wide: shares[1]! },
      ...columns.map((text, index) => ({ text, wide: shares[index + 2]! })),
    ],
    ...rows.map(({ label, amount, executed }) => [
      { text: label, wide: shares[1]! },
      ...[wan(amount), wan(executed), "90%", wan(amount)].map((text, at) => ({
        text,
        wide: shares[at + 2]!,
      })),
    ]),
  ];
}

export function addMonitoring(dice: Dice, project: InventedProject, paper: Paper, account: Account): void {
  const said = new Said();
  const months = dice.pick(["1-7月", "1—6月", "上半年"]);
  const ticked = dice.chance(0.5);
  const likely = dice.pick(["column", "ticked"] as const);
  const width = 6 + (ticked ? 4 : 0) + (likely === "column" ? 1 : 3) + 1;
  paper.line(`${project.year}年度${dice.pick(["项目支出绩效运行监控表", "项目绩效目标运行监控表"])}`);
  said.fields["year"] = project.year;
  const rows = headRows(dice, project, said, account.loose, width);
  if (dice.chance(0.8)) rows.push(...budgetRows(dice, project, said, months, width));
  if (dice.chance(0.7)) {
    said.fields["annualGoal/text"] = project.annualGoal;
    rows.push([{ text: "年度总体目标" }, { text: project.annualGoal }]);
  }
  const deep = { tall: 2 };
  const causes = Object.entries(CAUSES);
  rows.push(
    [
      { text: "一级指标", ...deep },
      { text: "二级指标", ...deep },
      { text: "三级指标", ...deep },
      { text: "年度指标值", ...deep },
      { text: `${months}${dice.pick(["执行情况", "完成情况"])}`, ...deep },
      { text: dice.pick(["全年预计完成情况", "全年预计完成值"]), ...deep },
      ...(ticked ? [{ text: "偏差原因分析", wide: 4 }] : []),
      likely === "column" ? { text: "完成目标可能性", ...deep } : { text: "完成目标可能性", wide: 3 },
      { text: dice.pick(["原因说明", "偏差原因分析及改进措施"]), ...deep },
    ],
    [
      ...(ticked ? causes.map(([, text]) => ({ text })) : []),
      ...(likely === "ticked" ? Object.values(LIKELY).map((text) => ({ text })) : []),
    ],
  );
  for (const indicator of project.indicators) rows.push(indicatorRow(dice, indicator, said, ticked, likely));
  if (said.fields["annualGoal/text"] !== undefined) said.fields["annualGoal/year"] = project.year;
  paper.table(rows, width, "merged");
  account.projects.push(said);
}

function indicatorRow(
  dice: Dice,
  indicator: InventedIndicator,
  said: Said,
  ticked: boolean,
  likely: "column" | "ticked",
): Row {
  const { level1, level2, level3, comparison, target, unit, value, reason } = indicator;
  const likelihood = dice.pick(["certain", "possible", "impossible"] as const);
  const cause = reason === "" ? null : dice.pick(Object.keys(CAUSES));
  said.indicators.push({ level1, level2, level3, target, unit, comparison: unit === "" ? "" : comparison });
  said.actuals.push({
    period: "monitoring",
    value,
    expected: target,
    likelihood,
    reason,
    ...(ticked && cause !== null ? { "causes/0": cause } : {}),
  });
  const tick = (is: boolean): { text: string } => ({ text: is ? "√" : "" });
  return [
    ...[level1, level2, level3, unit === "" ? target : `${comparison}${target}${unit}`, value, target].map(
      (text) => ({ text }),
    ),
    ...(ticked ? Object.keys(CAUSES).map((key) => tick(key === cause)) : []),
    ...(likely === "column"
      ? [{ text: LIKELY[likelihood] }]
      : Object.keys(LIKELY).map((key) => tick(key === likelihood))),
    { text: reason },
  ];
}
