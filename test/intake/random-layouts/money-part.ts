/** The year's money: rows of sources, one row, titles over amounts, a sentence, a table of its own, 预算执行. */
import type { Dice } from "./dice.ts";
import { widths } from "./head-part.ts";
import type { InventedProject } from "./invented-project.ts";
import type { Row } from "./paper.ts";
import type { Said } from "./said.ts";

interface Money {
  unit: "元" | "万元";
  /** Where the unit is said: in the group's title, in each label, in each amount. */
  where: "group" | "label" | "amount";
}

const written = (yuan: number, { unit, where }: Money, dice: Dice): string => {
  const plain = unit === "元" ? String(yuan) : String(yuan / 10_000);
  const grouped = unit === "元" && dice.chance(0.3) ? yuan.toLocaleString("en-US") : plain;
  return where === "amount" ? `${grouped}${unit}` : grouped;
};

const TOTAL = ["年度资金总额", "资金总额", "项目资金总额", "年度预算总额", "合计"];

/** 其中：财政拨款 stands for the same source as 财政拨款. */
function recordSources(project: InventedProject, said: Said, yearKnown: boolean): void {
  for (const { label, sourceClass, amount } of project.sources)
    said.fundingLines.push({
      kind: "source",
      label,
      sourceClass,
      amount: amount * 100,
      ...(yearKnown ? { year: project.year } : {}),
    });
}

export function moneyRows(dice: Dice, project: InventedProject, said: Said, width: number): Row[] {
  const money: Money = { unit: dice.pick(["元", "万元"]), where: dice.pick(["group", "label", "amount"]) };
  const total = project.sources.reduce((sum, { amount }) => sum + amount, 0);
  const note = money.where === "label" ? `（${money.unit}）` : "";
  const group = `${dice.pick(["项目资金", "资金情况", "年度预算", "项目资金来源"])}${money.where === "group" ? dice.pick([`（${money.unit}）`, `\n（${money.unit}）`, `（单位：${money.unit}）`]) : ""}`;
  const entries = [
    { label: `${dice.pick(TOTAL)}${note}`, amount: total },
    ...project.sources.map(({ label, amount }, index) => ({
      label: `${dice.chance(0.3) ? (index === 0 ? "其中：" : "　　　") : ""}${label}${note}`,
      amount,
    })),
  ];
  recordSources(project, said, true);
  const style = dice.next();
  if (style < 0.6 && width >= 3) {
    const [first, second, third] = widths(dice, 3, width);
    return entries.map(({ label, amount }, index) => [
      ...(index === 0 ? [{ text: group, wide: first!, tall: entries.length }] : []),
      { text: dice.chance(0.2) ? `${label}：` : label, wide: second! },
      { text: written(amount, money, dice), wide: third! },
    ]);
  }
  if (style < 0.8 && width >= entries.length + 1) {
    const shares = widths(dice, entries.length + 1, width);
    return [
      [
        { text: group, wide: shares[0]!, tall: 2 },
        ...entries.map(({ label }, index) => ({ text: label, wide: shares[index + 1]! })),
      ],
      entries.map(({ amount }, index) => ({ text: written(amount, money, dice), wide: shares[index + 1]! })),
    ];
  }
  const own: Money = money.where === "group" ? { ...money, where: "amount" } : money;
  const [first, second] = widths(dice, 2, width);
  return entries.map(({ label, amount }) => [
    { text: label, wide: first! },
    { text: written(amount, own, dice), wide: second! },
  ]);
}

/** 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 of the self-evaluation form. */
export function executionRows(dice: Dice, project: InventedProject, said: Said, width: number): Row[] {
  if (width < 6) return moneyRows(dice, project, said, width);
  const unit = dice.pick(["元", "万元"] as const);
  const money: Money = { unit, where: "group" };
  const columns = dice.chance(0.6)
    ? ["年初预算数", "全年预算数", "全年执行数", ...(width >= 8 ? ["分值", "执行率", "得分"] : [])]
    : ["年初预算数", "全年执行数", ...(width >= 5 ? ["执行率"] : [])];
  const shares = widths(dice, columns.length + 2, width);
  const total = { label: "年度资金总额", amount: 0, executed: 0 };
  for (const { amount, executed } of project.sources) {
    total.amount += amount;
    total.executed += executed;
  }
  const rows = [total, ...project.sources];
  const cellOf = (column: string, { amount, executed }: typeof total, isTotal: boolean): string => {
    if (column.includes("预算")) return written(amount, money, dice);
    if (column.includes("执行数")) return written(executed, money, dice);
    if (column === "分值") return isTotal ? "10" : "—";
    if (column === "得分") return isTotal ? "9" : "—";
    return `${Math.round((executed / amount) * 100)}%`;
  };
  for (const { label, amount, executed } of rows)
    said.budgets.push({
      period: "selfEvaluation",
      source: label,
      initial: amount * 100,
      ...(columns.includes("全年预算数") ? { adjusted: amount * 100 } : {}),
      executed: executed * 100,
    });
  return [
    [
      {
        text: `${dice.pick(["项目资金", "预算执行情况"])}（${unit}）`,
        wide: shares[0]!,
        tall: rows.length + 1,
      },
      { text: "", wide: shares[1]! },
      ...columns.map((text, index) => ({ text, wide: shares[index + 2]! })),
    ],
    ...rows.map((row, index) => [
      { text: index === 1 ? `其中：${row.label}` : row.label, wide: shares[1]! },
      ...columns.map((column, at) => ({ text: cellOf(column, row, index === 0), wide: shares[at + 2]! })),
    ]),
  ];
}
