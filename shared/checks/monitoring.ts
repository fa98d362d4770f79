/** 监控: the mid-year form (财预〔2019〕136号). Silent until something of it is filled in. */
import { judgementAgainstNumbers } from "./judgement.ts";
import { explainsMoney } from "./support/money-reason.ts";
import { place } from "./support/places.ts";
import { executionOf, hasBegun, printPercent, resultsOf } from "./support/results.ts";
import { nameOfRow } from "./support/texts.ts";
import type { Check, CheckResult } from "./types.ts";

const LIKELIHOOD = { possible: "有可能", impossible: "完全不可能" } as const;

const likelihoodExplained: Check = {
  id: "C39",
  family: "monitoring",
  severity: "error",
  title: "不能确定完成的要说明",
  why: "完成可能性填“有可能”或“完全不可能”的，偏差原因和改进措施两栏必须都填，这是表上印着的要求。",
  source: "绩效运行监控表填表说明（黄石2019）；财预〔2019〕136号",
  run(project) {
    return resultsOf(project, "monitoring").flatMap(({ actual, row }): CheckResult[] => {
      if (actual.likelihood !== "possible" && actual.likelihood !== "impossible") return [];
      const empty = (["reason", "measure"] as const).filter((field) => actual[field].trim() === "");
      if (empty.length === 0) return [];
      const labels = { reason: "偏差原因", measure: "改进措施" };
      return [
        {
          message: `“${nameOfRow(project, row)}”填了“${LIKELIHOOD[actual.likelihood]}”，没有写${empty.map((field) => labels[field]).join("和")}`,
          places: empty.map((field) => place(`actuals/${actual.id}/${field}`)),
          fixes: [],
        },
      ];
    });
  },
};

const executionLight: Check = {
  id: "C40",
  family: "monitoring",
  severity: "warning",
  title: "执行进度预警",
  why: "资金执行明显落后于时间进度会亮黄灯、红灯，要在“其他需要说明事项”里写明原因和下一步安排；超过全年预算的多半是填错了数。",
  source: "已部署系统的预警灯；财预〔2019〕136号（双监控）；月份和界限在设置里",
  run(project, { district }) {
    const { budget, executed, rows, total } = executionOf(project, "monitoring");
    if (budget === null || budget <= 0 || executed === null) return [];
    const { month, red, yellow } = district.monitoring;
    const rate = executed / budget;
    const pace = rate / (month / 12);
    const reasons = resultsOf(project, "monitoring").map(({ actual }) => `${actual.reason}${actual.measure}`);
    if (explainsMoney([project.otherNotes, ...reasons])) return [];
    const first = rows[0] ?? total!;
    if (executed > budget) {
      return [
        {
          message: `1—${month}月执行率 ${printPercent(rate)}，执行数超过了年初预算数`,
          detail: "请核对两个数的单位和小数点；年中追加了预算的，请在“其他需要说明事项”里写明。",
          places: [place(`budgets/${first.id}/executed`), place("otherNotes")],
          about: "over",
          fixes: [],
        },
      ];
    }
    if (pace >= Number(yellow)) return [];
    return [
      {
        message: `1—${month}月执行率 ${printPercent(rate)}，${pace < Number(red) ? "红灯" : "黄灯"}，没有说明原因`,
        detail: `按时间进度应到 ${printPercent(month / 12)}。请在“其他需要说明事项”里写明。`,
        places: [place(`budgets/${first.id}/executed`), place("otherNotes")],
        fixes: [],
      },
    ];
  },
};

const judgementMissing: Check = {
  id: "C74",
  family: "monitoring",
  severity: "hint",
  title: "完成目标可能性",
  why: "填了完成值却没有判断能不能完成全年目标，监控表就不完整。",
  source: "财预〔2019〕136号运行监控表（完成目标可能性）",
  run(project) {
    if (!hasBegun(project, "monitoring")) return [];
    const open = resultsOf(project, "monitoring").filter(
      ({ actual }) => actual.value !== null && actual.likelihood === "",
    );
    if (open.length === 0) return [];
    return [
      {
        message: `${open.length} 条指标填了完成值，没有选完成目标可能性`,
        places: open.map(({ actual }) => place(`actuals/${actual.id}/likelihood`)),
        about: "likelihood",
        fixes: [],
      },
    ];
  },
};

export const MONITORING_CHECKS: readonly Check[] = [
  likelihoodExplained,
  executionLight,
  judgementMissing,
  judgementAgainstNumbers,
];
