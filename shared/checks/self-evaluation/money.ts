/** 自评: 预算执行率 and the rows it is made of. */
import Big from "big.js";

import type { Budget, Project } from "../../project/index.ts";
import { parameter } from "../parameters.ts";
import { printAmount } from "../support/amounts.ts";
import { explainsMoney } from "../support/money-reason.ts";
import { fix, place, replaceSpans, set } from "../support/places.ts";
import { executionOf, hasBegun, numberOfResult, printPercent, resultsOf } from "../support/results.ts";
import type { Check, CheckResult } from "../types.ts";
import { fitsAsRounded, statedRates, statedTotal } from "./stated.ts";

function unitOf(context: Parameters<Check["run"]>[1]): string {
  return context.district.formMoneyUnit === "yuan" ? "元" : "万元";
}

const RATE_ROW = /^(?:项目)?(?:预算|资金|预算资金|经费)(?:执行率|支出率)$/u;

/** The rate as the text says it, where it is not the one that the amounts give. */
function ratesInText(project: Project, rate: number): CheckResult[] {
  const proper = String(Math.round(rate * 10_000) / 100);
  return statedRates(project)
    .filter(({ number }) => !fitsAsRounded(number, rate * 100))
    .map(({ path, number, from, to }): CheckResult => ({
      message: `文中写执行率 ${number}%，按金额算是 ${printPercent(rate)}`,
      places: [place(path, { from, to })],
      about: "said",
      fixes: [fix(`文中改为 ${proper}%`, ...replaceSpans(project, [{ path, from, to, text: proper }]))],
    }));
}

export const executionRate: Check = {
  id: "C41",
  family: "selfEvaluation",
  severity: "error",
  title: "预算执行率",
  why: "执行率由执行数除以全年预算数算出，得分按执行率算、最高不过满分；预算数为0就没有执行率。",
  source: "财预〔2020〕10号；四川 0013zp 表（分母为调整后预算数）",
  run(project, context) {
    if (!hasBegun(project, "selfEvaluation")) return [];
    const { budget, executed, rows, total } = executionOf(project, "selfEvaluation");
    const first = rows[0] ?? total;
    if (first === null) return [];
    const unit = unitOf(context);
    const at = place(`budgets/${first.id}/adjusted`);
    if (budget === null || budget <= 0) {
      const spent = executed !== null && executed > 0 ? `，执行数却有 ${printAmount(executed, unit)}` : "";
      return [
        {
          message: `全年预算数${budget === null ? "没有填" : "为 0"}${spent}，算不出执行率`,
          places: [at],
          fixes: [],
        },
      ];
    }
    if (executed === null)
      return [
        { message: "执行数没有填，算不出执行率", places: [place(`budgets/${first.id}/executed`)], fixes: [] },
      ];
    const results: CheckResult[] = [];
    if (executed > budget) {
      results.push({
        message: `执行数 ${printAmount(executed, unit)} 超过全年预算数 ${printAmount(budget, unit)}`,
        places: [place(`budgets/${first.id}/executed`), at],
        about: "over",
        fixes: [],
      });
    }
    const rate = executed / budget;
    for (const { actual, row } of resultsOf(project, "selfEvaluation")) {
      if (!RATE_ROW.test(row.level3.trim())) continue;
      const stated = numberOfResult(actual.value);
      if (stated === null || Math.abs(stated - rate * 100) <= 0.01) continue;
      const proper = String(Math.round(rate * 10_000) / 100);
      results.push({
        message: `“${row.level3.trim()}”填 ${stated}%，按金额算是 ${printPercent(rate)}`,
        places: [place(`actuals/${actual.id}/value`)],
        about: "rate",
        fixes: [fix(`改为 ${proper}`, set(`actuals/${actual.id}/value`, proper))],
      });
    }
    return [...results, ...ratesInText(project, rate)];
  },
};

const COLUMNS = [
  ["initial", "年初预算数"],
  ["adjusted", "全年预算数"],
  ["executed", "执行数"],
  ["expected", "全年预计执行数"],
] as const;

export const totalRow: Check = {
  id: "C42",
  family: "selfEvaluation",
  severity: "error",
  title: "资金合计行",
  why: "合计行写0、明细行有钱，执行率就会算成0分；合计必须等于各行相加。",
  source: "已公开自评表中的实例（合计 0/0，明细 90/89.974）",
  run(project, context) {
    const unit = unitOf(context);
    return (["selfEvaluation", "monitoring"] as const).flatMap((period) => {
      const { rows, total } = executionOf(project, period);
      if (total === null || rows.length === 0) return [];
      return COLUMNS.flatMap(([column, label]): CheckResult[] => {
        const parts = rows.map((row: Budget) => row[column]).filter((value) => value !== null);
        const sum = parts.reduce((whole, value) => whole + value, 0);
        if (parts.length === 0 || (total[column] ?? 0) === sum) return [];
        return [
          {
            message: `合计行的${label}是 ${printAmount(total[column] ?? 0, unit)}，各行相加是 ${printAmount(sum, unit)}`,
            places: [place(`budgets/${total.id}/${column}`)],
            fixes: [fix(`改为 ${printAmount(sum, unit)}`, set(`budgets/${total.id}/${column}`, sum))],
          },
        ];
      });
    });
  },
};

export const lowExecution: Check = {
  id: "C47",
  family: "selfEvaluation",
  severity: "warning",
  title: "执行率偏低和得分上限",
  why: "执行率低于90%要说明原因；有的地方还按执行率限定总分，写高了会被退回。",
  source: "四川 0013zp 表；某省一体化绩效自评手册（得分上限）",
  run(project, { district }) {
    if (!hasBegun(project, "selfEvaluation")) return [];
    const { budget, executed, rows, total } = executionOf(project, "selfEvaluation");
    const first = rows[0] ?? total;
    if (first === null || budget === null || budget <= 0 || executed === null) return [];
    const rate = executed / budget;
    const results: CheckResult[] = [];
    const low = parameter(district, "C47.low");
    if (rate < low / 100 && !explainsMoney([project.otherNotes, project.goalResult])) {
      results.push({
        message: `执行率 ${printPercent(rate)}，低于 ${low}%，没有说明原因`,
        detail: "请在“其他需要说明事项”里写明，100 字以内。",
        places: [place(`budgets/${first.id}/executed`), place("otherNotes")],
        about: "low",
        fixes: [],
      });
    }
    const limit = district.executionCeilings.find(({ below }) => rate < Number(below));
    const written = statedTotal(project);
    if (limit !== undefined && written !== null && new Big(written.points).gt(limit.ceiling)) {
      results.push({
        message: `执行率 ${printPercent(rate)}，总分最高 ${limit.ceiling} 分，文中写 ${written.points} 分`,
        places: [place(written.path, written)],
        about: "ceiling",
        fixes: [],
      });
    }
    return results;
  },
};
