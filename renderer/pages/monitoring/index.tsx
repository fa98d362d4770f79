/** 监控: where money and results stand after the first months, and whether the year's targets will be reached. */
import { IconTrafficLights } from "@tabler/icons-react";
import { useMemo } from "react";

import { monitoringLights } from "../../../shared/monitoring/index.ts";
import { useSettings } from "../../client/index.ts";
import { LongField, Section } from "../../components/index.ts";
import { useProject } from "../../working-copy/index.ts";
import { IndicatorGroups } from "../results/indicator-groups.tsx";
import { NoIndicators } from "../results/no-indicators.tsx";
import { actualAt } from "../results/result-edits.ts";
import { IndicatorRow } from "./indicator-row.tsx";
import { MonitoredMoney } from "./money.tsx";
import classes from "./monitoring.module.css";
import { Summary } from "./summary.tsx";

export default function MonitoringPage() {
  const project = useProject();
  const { district } = useSettings();
  const { indicators, actuals, budgets, year } = project;
  const lights = useMemo(
    () => monitoringLights({ indicators, actuals, budgets, year }, district),
    [indicators, actuals, budgets, year, district],
  );
  const annual = indicators.filter((row) => row.horizon === "annual");
  const { month } = district.monitoring;
  const months = month === 1 ? "1月" : `1—${month}月`;
  if (annual.length === 0) {
    return (
      <NoIndicators icon={<IconTrafficLights size={40} stroke={1.25} />} title="还没有指标可以监控">
        先在“指标”页写好年度指标。{month}月底在这里填执行数和完成值，进度灯当场亮起，并列出怎么算的。
      </NoIndicators>
    );
  }
  return (
    <div className={classes.page}>
      <Summary months={months} lights={lights} indicators={annual} actuals={actuals} />
      <MonitoredMoney light={lights.execution} months={months} />
      <Section title={`指标${months}完成情况`} hint="填完成值和全年预计，选完成目标可能性">
        <IndicatorGroups indicators={annual}>
          {(indicator) => (
            <IndicatorRow
              key={indicator.id}
              indicator={indicator}
              actual={actualAt(actuals, { indicatorId: indicator.id, period: "monitoring" })}
              light={lights.rows.get(indicator.id)!}
              year={year}
              district={district}
            />
          )}
        </IndicatorGroups>
      </Section>
      <Section title="说明" hint="资金进度落后的原因和下一步安排，印在监控表下面；年底自评时再改成全年的">
        <LongField path="otherNotes" />
      </Section>
    </div>
  );
}
