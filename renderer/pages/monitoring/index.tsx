/** 监控: where money and results stand after the first months, and whether the year's targets will be reached. */
import { Button } from "@mantine/core";
import { IconTrafficLights } from "@tabler/icons-react";
import { useMemo } from "react";
import { Link } from "wouter";

import { groupIndicators } from "../../../shared/forms/index.ts";
import { monitoringLights } from "../../../shared/monitoring/index.ts";
import { useSettings } from "../../client/index.ts";
import { EmptyState, Section } from "../../components/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import { useProject } from "../../working-copy/index.ts";
import { IndicatorRow } from "./indicator-row.tsx";
import { MoneySection } from "./money-section.tsx";
import { monitoredOf } from "./monitoring-edits.ts";
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
      <EmptyState
        icon={<IconTrafficLights size={40} stroke={1.25} />}
        title="还没有指标可以监控"
        actions={
          <Button component={Link} href={projectAddress(project.id, "indicators")} variant="filled">
            去写指标
          </Button>
        }
      >
        先在“指标”页写好年度指标。{month}月底在这里填执行数和完成值，进度灯当场亮起，并列出怎么算的。
      </EmptyState>
    );
  }
  return (
    <div className={classes.page}>
      <Summary months={months} lights={lights} indicators={annual} actuals={actuals} />
      <MoneySection light={lights.execution} months={months} />
      <Section title={`指标${months}完成情况`} hint="填完成值和全年预计，选完成目标可能性">
        {groupIndicators(annual).flatMap((level1) =>
          level1.groups.map((group) => (
            <div key={`${level1.name}›${group.name}`} className={classes.group}>
              <h3 className={classes.groupName}>
                <b>{level1.name === "" ? "未选一级指标" : level1.name}</b>
                <span aria-hidden>›</span>
                <span>{group.name === "" ? "未选二级指标" : group.name}</span>
              </h3>
              <ul className={classes.rows}>
                {group.indicators.map((indicator) => (
                  <IndicatorRow
                    key={indicator.id}
                    indicator={indicator}
                    actual={monitoredOf(actuals, indicator.id)}
                    light={lights.rows.get(indicator.id)!}
                    year={year}
                    district={district}
                  />
                ))}
              </ul>
            </div>
          )),
        )}
      </Section>
    </div>
  );
}
