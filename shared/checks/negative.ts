/** 金额和数量: none of them can be below zero, in the plan or in what was spent. */
import type { Budget, Project } from "../project/index.ts";
import { printAmount } from "./support/amounts.ts";
import { place } from "./support/places.ts";
import type { Check, CheckContext, CheckResult } from "./types.ts";

const PERIOD = { monitoring: "监控", selfEvaluation: "自评" } as const;
const AMOUNTS = [
  ["initial", "年初预算数"],
  ["adjusted", "全年预算数"],
  ["executed", "执行数"],
  ["expected", "全年预计执行数"],
] as const satisfies readonly (readonly [keyof Budget, string])[];

const isBelow = (value: number | string | null): boolean =>
  /^[-−－]\s*[\d０-９]/u.test(String(value ?? "").trim());

function ofLines(project: Project, unit: string): CheckResult[] {
  return project.fundingLines.flatMap((line): CheckResult[] => {
    const said = [
      ["amount", "金额", line.amount === null ? "" : printAmount(line.amount, unit)],
      ["unitPrice", "单价", line.unitPrice === null ? "" : printAmount(line.unitPrice, "元")],
      ["quantity", "数量", line.quantity],
      ["times", "次数", line.times],
    ] as const;
    return said
      .filter(([field]) => isBelow(line[field]))
      .map(([field, label, text]) => ({
        message: `“${line.label.trim() || "未命名"}”的${label}是 ${text}，不会小于 0`,
        places: [place(`fundingLines/${line.id}/${field}`)],
        about: field,
        fixes: [],
      }));
  });
}

function ofBudgets(project: Project, unit: string): CheckResult[] {
  return project.budgets.flatMap((budget) =>
    AMOUNTS.flatMap(([field, label]): CheckResult[] => {
      const amount = budget[field];
      if (amount === null || amount >= 0) return [];
      return [
        {
          message: `${PERIOD[budget.period]}资金“${budget.source.trim() || "未命名"}”的${label}是 ${printAmount(amount, unit)}，不会小于 0`,
          places: [place(`budgets/${budget.id}/${field}`)],
          about: field,
          fixes: [],
        },
      ];
    }),
  );
}

export const negativeAmounts: Check = {
  id: "C85",
  family: "funding",
  severity: "error",
  title: "小于0的金额和数量",
  why: "金额、单价、数量前多打一个减号，合计和执行率就全错了；冲减、退回的钱要在说明里写，不填成负数。",
  source: "预算管理一体化系统的录入校验",
  run(project, { district }: CheckContext) {
    const unit = district.formMoneyUnit === "yuan" ? "元" : "万元";
    return [...ofLines(project, unit), ...ofBudgets(project, unit)];
  },
};
