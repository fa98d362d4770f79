/** The record as tables for those who count on: one row per indicator, per amount, per line of the budget's execution. */
import { printMoney, type Fen, type FundingLine, type Project } from "../project/index.ts";
import { csvRows, csvText } from "./csv.ts";

const KIND: Readonly<Record<FundingLine["kind"], string>> = { source: "来源", use: "用途" };
const SOURCE_CLASS: Readonly<Record<FundingLine["sourceClass"], string>> = {
  "": "",
  fiscal: "财政拨款",
  carryover: "上年结转",
  own: "单位自有资金",
  other: "其他资金",
};
const ATTRIBUTE = { "": "", quantitative: "定量指标", qualitative: "定性指标" } as const;
const HORIZON = { annual: "年度", overall: "总体" } as const;
const PERIOD = { monitoring: "运行监控", selfEvaluation: "自评" } as const;

/** Amounts always in 元, so that sums of several files fit each other. */
const yuan = (fen: Fen | null): string => (fen === null ? "" : printMoney(fen, "yuan"));
const yearText = (year: number | null): string => (year === null ? "" : String(year));

const PROJECT_HEADINGS = ["项目编号", "年度", "项目编码", "项目名称", "单位名称"];
const projectFields = ({ id, year, projectCode, name, unit }: Project): string[] => [
  id,
  yearText(year),
  projectCode,
  name,
  unit.name,
];

const INDICATOR_HEADINGS = [
  "总体/年度",
  "一级指标",
  "二级指标",
  "三级指标",
  "指标性质",
  "指标值",
  "度量单位",
  "指标属性",
  "分值",
  "评（扣）分标准",
  "指标内容",
  "绩效指标值设定依据及数据来源",
];

function indicatorRows(project: Project): string[][] {
  return project.indicators.map((row) => [
    ...projectFields(project),
    HORIZON[row.horizon],
    row.level1,
    row.level2,
    row.level3,
    row.comparison,
    row.target,
    row.unit,
    ATTRIBUTE[row.attribute],
    row.points,
    row.standard.text,
    row.content,
    row.basis,
  ]);
}

const MONEY_HEADINGS = [
  "来源/用途",
  "资金类别",
  "名称",
  "资金年度",
  "单价（元）",
  "数量",
  "次数",
  "金额（元）",
  "说明",
];

function moneyRows(project: Project): string[][] {
  return project.fundingLines.map((line) => [
    ...projectFields(project),
    KIND[line.kind],
    SOURCE_CLASS[line.sourceClass],
    line.label,
    yearText(line.year ?? project.year),
    yuan(line.unitPrice),
    line.quantity,
    line.times,
    yuan(line.amount),
    line.note,
  ]);
}

const BUDGET_HEADINGS = [
  "期间",
  "资金来源",
  "年初预算数（元）",
  "全年预算数（元）",
  "执行数（元）",
  "全年预计执行数（元）",
];

function budgetRows(project: Project): string[][] {
  return project.budgets.map((line) => [
    ...projectFields(project),
    PERIOD[line.period],
    line.source,
    yuan(line.initial),
    yuan(line.adjusted),
    yuan(line.executed),
    yuan(line.expected),
  ]);
}

export interface CsvTable {
  /** 指标, 资金 or 预算执行. */
  name: string;
  /** The beginning of the file: its mark and its headings. */
  head(): string;
  rowsOf(project: Project): string;
}

function table(name: string, headings: string[], rows: (project: Project) => string[][]): CsvTable {
  return {
    name,
    head: () => csvText([[...PROJECT_HEADINGS, ...headings]]),
    rowsOf: (project) => csvRows(rows(project)),
  };
}

/** The three tables, to be written project by project. */
export const CSV_TABLES: readonly CsvTable[] = [
  table("指标", INDICATOR_HEADINGS, indicatorRows),
  table("资金", MONEY_HEADINGS, moneyRows),
  table("预算执行", BUDGET_HEADINGS, budgetRows),
];
