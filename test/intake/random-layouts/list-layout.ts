/** Several projects in one table: their names in a column, joined, repeated or written once, with goals and amounts. */
import type { Dice } from "./dice.ts";
import type { InventedIndicator, InventedProject } from "./invented-project.ts";
import type { Paper, Row } from "./paper.ts";
import { Said, type Account } from "./said.ts";

type Column =
  | "number"
  | "unit"
  | "name"
  | "amount"
  | "goal"
  | "level1"
  | "level2"
  | "level3"
  | "target"
  | "unknown";

const TITLES: Readonly<Record<Column, readonly string[]>> = {
  number: ["序号"],
  unit: ["单位名称", "实施单位", "预算单位"],
  name: ["项目名称", "项目名称", "二级项目名称"],
  amount: ["预算金额（万元）", "项目资金（万元）", "年度预算数（万元）", "资金总额（万元）"],
  goal: ["项目年度绩效目标", "年度绩效目标", "年度目标"],
  level1: ["一级指标"],
  level2: ["二级指标"],
  level3: ["三级指标", "指标名称"],
  target: ["指标值", "年度指标值", "目标值"],
  unknown: ["业务归口科室", "备注", "资金管理科室"],
};
const OF_PROJECT: ReadonlySet<Column> = new Set(["number", "unit", "name", "amount", "goal", "unknown"]);

const targetOf = ({ comparison, target, unit }: InventedIndicator): string =>
  unit === "" ? target : `${comparison}${target}${unit}`;

function record(project: InventedProject, columns: readonly Column[]): Said {
  const said = new Said();
  const total = project.sources.reduce((sum, { amount }) => sum + amount, 0);
  said.fields["name"] = project.head["name"]!;
  if (columns.includes("unit")) said.fields["unit/name"] = project.head["unit/name"]!;
  if (columns.includes("goal")) said.fields["annualGoal/text"] = project.annualGoal;
  if (columns.includes("amount")) said.fundingLines.push({ kind: "source", amount: total * 100 });
  for (const { level1, level2, level3, comparison, target, unit } of project.indicators)
    said.indicators.push({ level1, level2, level3, target, unit, comparison: unit === "" ? "" : comparison });
  return said;
}

function textOf(column: Column, project: InventedProject, indicator: InventedIndicator, at: number): string {
  const total = project.sources.reduce((sum, { amount }) => sum + amount, 0);
  const texts: Record<Column, string> = {
    number: String(at + 1),
    unit: project.head["unit/name"]!,
    name: project.head["name"]!,
    amount: String(total / 10_000),
    goal: project.annualGoal,
    level1: indicator.level1,
    level2: indicator.level2,
    level3: indicator.level3,
    target: targetOf(indicator),
    unknown: `第${at + 4}业务组`,
  };
  return texts[column];
}

export function addList(
  dice: Dice,
  projects: readonly InventedProject[],
  paper: Paper,
  account: Account,
): void {
  const style = dice.pick(["merged", "first", "repeated"] as const);
  const head = dice.shuffled<Column>([
    "name",
    ...dice.some<Column>(["unit", "amount", "goal", "unknown"], 0.45),
  ]);
  const columns: Column[] = [
    ...(dice.chance(0.4) ? (["number"] as const) : []),
    ...head,
    "level1",
    "level2",
    "level3",
    "target",
  ];
  const titled = dice.chance(0.7);
  if (titled)
    paper.line(dice.pick(["项目支出绩效目标表", "部门预算项目支出绩效目标表", "项目绩效目标汇总表"]));
  const rows: Row[] = [columns.map((column) => ({ text: dice.pick(TITLES[column]) }))];
  if (dice.chance(0.2)) rows.push(columns.map((_, index) => ({ text: String(index + 1) })));
  projects.forEach((project, at) => {
    account.projects.push(record(project, columns));
    if (columns.includes("unknown")) account.loose.push(`第${at + 4}业务组`);
    project.indicators.forEach((indicator, index) => {
      const before = project.indicators[index - 1];
      rows.push(
        columns.flatMap((column): Row => {
          const text = textOf(column, project, indicator, at);
          const opens = OF_PROJECT.has(column)
            ? index === 0
            : column === "level1" || column === "level2"
              ? before?.[column] !== indicator[column] || before.level1 !== indicator.level1
              : true;
          const once = OF_PROJECT.has(column) && !["name", "unit"].includes(column);
          if (style === "repeated") return [{ text: once && !opens ? "" : text }];
          if (style === "first") return [{ text: opens ? text : "" }];
          if (!opens) return [];
          if (OF_PROJECT.has(column)) return [{ text, tall: project.indicators.length }];
          if (column !== "level1" && column !== "level2") return [{ text }];
          const same = project.indicators.filter(
            (other) =>
              other.level1 === indicator.level1 && (column === "level1" || other.level2 === indicator.level2),
          );
          return [{ text, tall: same.length }];
        }),
      );
    });
  });
  paper.table(rows, columns.length, "merged");
}
