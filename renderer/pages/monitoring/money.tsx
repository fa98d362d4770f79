/** 项目资金 after the first months: 年初预算, 执行数 and 全年预计 by source, with the rate. */
import { monitoredRate, type Light } from "../../../shared/monitoring/index.ts";
import { LightMark } from "../../components/index.ts";
import { MoneySection, type MoneyColumn } from "../results/money-section.tsx";
import classes from "./monitoring.module.css";

const columnsOf = (months: string): readonly MoneyColumn[] => [
  { heading: "年初预算数", amount: "initial" },
  { heading: `${months}执行数`, amount: "executed" },
  { heading: "执行率", rate: (amountOf) => monitoredRate(amountOf("executed"), amountOf("initial")) },
  { heading: "全年预计执行数", amount: "expected" },
];

export function MonitoredMoney({ light, months }: { light: Light; months: string }) {
  return (
    <MoneySection
      title="项目资金"
      hint={
        <span className={classes.lightLine} data-fact="execution-light">
          <LightMark colour={light.colour} bare /> {light.says}
        </span>
      }
      what="监控资金"
      columns={columnsOf(months)}
      period="monitoring"
      firstHint={`填年初预算、${months}执行数和全年预计，执行率和进度灯当场算出。`}
      firstUsual="按财政拨款、其他资金开始"
    />
  );
}
