/** Every field a person fills in: its Chinese name, the page it stands on, and its official length where there is one. */
import { inQuotes } from "../text/index.ts";
import type { FieldPath } from "./edits.ts";
import type { MoneyUnit } from "./money.ts";
import type { Project } from "./schema.ts";

/** The pages of the project workspace. */
export const PROJECT_PAGES = [
  "unit",
  "text",
  "funding",
  "goals",
  "indicators",
  "monitoring",
  "evaluation",
  "checks",
  "submit",
] as const;
export type ProjectPage = (typeof PROJECT_PAGES)[number];

export const PROJECT_PAGE_LABEL: Readonly<Record<ProjectPage, string>> = {
  unit: "单位",
  text: "项目文本",
  funding: "资金",
  goals: "目标",
  indicators: "指标",
  monitoring: "监控",
  evaluation: "自评",
  checks: "体检",
  submit: "送出",
};

export interface FieldDefinition {
  label: string;
  page: ProjectPage;
  /** Characters the national data standard allows (DOMAIN §2.4, tables PM_PERF_*); absent where none is known. */
  maxLength?: number;
  /** A paragraph rather than a line. */
  long?: true;
  /** An amount in 分, said in this unit: what one thing costs in 元, sums in 万元. */
  money?: MoneyUnit;
}

const SCALAR_FIELDS: Readonly<Record<string, FieldDefinition>> = {
  "unit/name": { label: "单位名称", page: "unit" },
  "unit/creditCode": { label: "统一社会信用代码", page: "unit" },
  "unit/address": { label: "地址", page: "unit" },
  "unit/phone": { label: "联系电话", page: "unit" },
  "unit/representative": { label: "法定代表人（负责人）", page: "unit" },
  "unit/department/name": { label: "主管部门", page: "unit" },
  "unit/department/code": { label: "主管部门编码", page: "unit" },
  "unit/profile": { label: "单位概况", page: "unit", long: true },
  year: { label: "预算年度", page: "text" },
  name: { label: "项目名称", page: "text" },
  projectCode: { label: "项目编码", page: "text" },
  nature: { label: "项目属性", page: "text" },
  startDate: { label: "开始时间", page: "text" },
  endDate: { label: "完成时间", page: "text" },
  leader: { label: "项目负责人", page: "text" },
  preparedBy: { label: "填报人", page: "text" },
  preparedOn: { label: "填报日期", page: "text" },
  justification: { label: "立项依据", page: "text", long: true },
  overview: { label: "项目基本概况", page: "text", long: true },
  activities: { label: "项目实施内容", page: "text", long: true },
  plan: { label: "项目实施计划", page: "text", long: true },
  outcomes: { label: "项目实施成效", page: "text", long: true },
  fundingSource: { label: "经费来源", page: "funding" },
  fundingNote: { label: "资金安排情况", page: "funding", long: true },
  "overallGoal/fromYear": { label: "总体目标起始年", page: "goals" },
  "overallGoal/toYear": { label: "总体目标终止年", page: "goals" },
  "overallGoal/text": { label: "总体目标", page: "goals", long: true, maxLength: 2000 },
  "annualGoal/year": { label: "年度目标年度", page: "goals" },
  "annualGoal/text": { label: "年度目标", page: "goals", long: true, maxLength: 2000 },
  goalResult: { label: "目标实际完成情况", page: "evaluation", long: true, maxLength: 2000 },
  otherNotes: { label: "其他需要说明事项", page: "evaluation", long: true },
};

const ROW_FIELDS: Readonly<Record<string, Readonly<Record<string, FieldDefinition>>>> = {
  indicators: {
    level1: { label: "一级指标", page: "indicators" },
    level2: { label: "二级指标", page: "indicators" },
    level3: { label: "三级指标", page: "indicators" },
    comparison: { label: "指标性质", page: "indicators" },
    target: { label: "指标值", page: "indicators", maxLength: 1000 },
    unit: { label: "度量单位", page: "indicators" },
    attribute: { label: "指标属性", page: "indicators" },
    points: { label: "分值", page: "indicators" },
    "standard/text": { label: "评（扣）分标准", page: "indicators", long: true, maxLength: 2000 },
    content: { label: "指标内容", page: "indicators", long: true, maxLength: 2000 },
    basis: { label: "绩效指标值设定依据及数据来源", page: "indicators", long: true, maxLength: 2000 },
    horizon: { label: "总体/年度", page: "indicators" },
  },
  fundingLines: {
    kind: { label: "来源/用途", page: "funding" },
    sourceClass: { label: "资金类别", page: "funding" },
    label: { label: "名称", page: "funding" },
    year: { label: "年度", page: "funding" },
    unitPrice: { label: "单价", page: "funding", money: "yuan" },
    quantity: { label: "数量", page: "funding" },
    times: { label: "次数", page: "funding" },
    amount: { label: "金额", page: "funding", money: "wan" },
    note: { label: "说明", page: "funding" },
  },
  budgets: {
    source: { label: "资金来源", page: "evaluation" },
    initial: { label: "年初预算数", page: "evaluation", money: "wan" },
    adjusted: { label: "全年预算数", page: "evaluation", money: "wan" },
    executed: { label: "执行数", page: "evaluation", money: "wan" },
    expected: { label: "全年预计执行数", page: "evaluation", money: "wan" },
  },
  actuals: {
    value: { label: "完成值", page: "evaluation" },
    expected: { label: "全年预计完成情况", page: "evaluation" },
    likelihood: { label: "完成目标可能性", page: "evaluation" },
    causes: { label: "偏差原因的类别", page: "evaluation" },
    score: { label: "得分", page: "evaluation" },
    reason: { label: "偏差原因分析", page: "evaluation", long: true },
    measure: { label: "改进措施", page: "evaluation", long: true },
  },
};

/** All scalar field paths in the order of the pages. */
export const SCALAR_FIELD_PATHS: readonly FieldPath[] = Object.keys(SCALAR_FIELDS);

/** The field at a path, or null for a path (a whole list, a row) that is no field. */
export function fieldAt(path: FieldPath): FieldDefinition | null {
  const scalar = SCALAR_FIELDS[path];
  if (scalar !== undefined) return scalar;
  const [list, , ...rest] = path.split("/");
  return ROW_FIELDS[list!]?.[rest.join("/")] ?? null;
}

const LIST_PAGE: Readonly<Record<string, ProjectPage>> = {
  indicators: "indicators",
  fundingLines: "funding",
  budgets: "evaluation",
  actuals: "evaluation",
  dismissals: "checks",
};

/**
 * The page on which a field, a row or a list is edited.
 * @param project tells results and money of the monitoring from those of the self-evaluation, which have the same fields
 */
export function pageOfPath(path: FieldPath, project?: Pick<Project, "actuals" | "budgets">): ProjectPage {
  const [list, rowId] = path.split("/");
  if (project !== undefined && (list === "actuals" || list === "budgets")) {
    const rows: readonly { id: string; period: string }[] = project[list];
    if (rows.find((row) => row.id === rowId)?.period === "monitoring") return "monitoring";
  }
  return fieldAt(path)?.page ?? LIST_PAGE[path.split("/")[0]!] ?? "text";
}

/**
 * 项目实施计划; for a row's field with the row's name: 指标“党员满意度”的指标值.
 * @param longest characters of the name, where the sentence must stay short; the whole name otherwise
 */
export function labelOfPath(path: FieldPath, project: Project, longest?: number): string {
  const field = fieldAt(path);
  const [list, rowId] = path.split("/");
  if (list === "indicators" && rowId !== undefined) {
    const row = project.indicators.find((indicator) => indicator.id === rowId);
    const name = row === undefined || row.level3 === "" ? "未命名指标" : row.level3;
    const named = `指标${inQuotes(name, longest)}`;
    return field === null ? named : `${named}的${field.label}`;
  }
  if (list === "fundingLines" && rowId !== undefined) {
    const row = project.fundingLines.find((line) => line.id === rowId);
    const name = row?.label === undefined || row.label === "" ? "未命名" : row.label;
    return `资金${inQuotes(name, longest)}${field === null ? "" : `的${field.label}`}`;
  }
  if (list === "indicators" && path === "indicators") return "绩效指标";
  if (path === "fundingLines") return "资金明细";
  return field?.label ?? path;
}
