/** 预算执行: 年初预算, 全年预算 and 执行数 by source, with the rate. */
import type { ExecutionScore } from "../../../shared/scoring/index.ts";
import { rateText } from "../results/budget-sums.ts";
import { MoneySection, type MoneyColumn } from "../results/money-section.tsx";

const COLUMNS: readonly MoneyColumn[] = [
  { heading: "年初预算数", amount: "initial" },
  { heading: "全年预算数", amount: "adjusted" },
  { heading: "执行数", amount: "executed" },
  {
    heading: "执行率",
    rate: (amountOf) => rateText(amountOf("executed"), amountOf("adjusted") ?? amountOf("initial")),
  },
];

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

export function EvaluatedMoney({ execution }: { execution: ExecutionScore }) {
  return (
    <MoneySection
      title="预算执行"
      hint={executionSentence(execution)}
      what="预算执行"
      columns={COLUMNS}
      period="selfEvaluation"
      firstHint="填年初预算、调整后的全年预算和执行数。"
      firstUsual="按财政拨款、结转、其他开始"
    />
  );
}
