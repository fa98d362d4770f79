/** Name, state and the four numbers she looks at: money, indicators, points, findings. */
import { annualAmount, printMoney, totalPoints } from "../../../shared/project/index.ts";
import { Button } from "@mantine/core";
import { lazy, Suspense } from "react";
import { IconFileText, IconPrinter } from "@tabler/icons-react";

import { useSettings } from "../../client/index.ts";
import { StateBadge } from "../../components/index.ts";
import { run } from "../../shell/commands.ts";
import { usePreviewOpen } from "../../shell/preview-fold.ts";
import { useFindingCounts, useProjectPart } from "../../working-copy/index.ts";
import { ProjectMenu } from "./project-menu.tsx";
import classes from "./project.module.css";
import { SubmissionFact } from "./submission-fact.tsx";

const HeadLights = lazy(() => import("../monitoring/head-lights.tsx"));

/** Its code is loaded for a project that has something of the monitoring. */
function Monitoring() {
  const begun = useProjectPart(
    ({ actuals, budgets }) =>
      actuals.some((row) => row.period === "monitoring") ||
      budgets.some((row) => row.period === "monitoring"),
  );
  if (!begun) return null;
  return (
    <Suspense fallback={null}>
      <HeadLights />
    </Suspense>
  );
}

function Points() {
  const points = useProjectPart((project) => totalPoints(project.indicators));
  const { indicatorTotal } = useSettings().district;
  const full = points === indicatorTotal;
  return (
    <span data-fact="points">
      分值合计 <b data-tone={full ? "ok" : "warning"}>{points}</b>
      {!full && ` / ${indicatorTotal}`}
    </span>
  );
}

function Findings() {
  const counts = useFindingCounts();
  if (counts === null) return null;
  if (counts.error + counts.warning === 0) {
    return (
      <span>
        体检 <b data-tone="ok">没有要改的</b>
      </span>
    );
  }
  return (
    <span data-fact="findings">
      体检{" "}
      {counts.error > 0 && (
        <>
          <b data-tone="error">{counts.error}</b> 处必改
        </>
      )}
      {counts.error > 0 && counts.warning > 0 && " · "}
      {counts.warning > 0 && (
        <>
          <b data-tone="warning">{counts.warning}</b> 处建议
        </>
      )}
    </span>
  );
}

export function ProjectHead() {
  const previewOpen = usePreviewOpen();
  const name = useProjectPart((project) => project.name);
  const year = useProjectPart((project) => project.year);
  const state = useProjectPart((project) => project.state);
  const amount = useProjectPart(annualAmount);
  const count = useProjectPart(
    (project) => project.indicators.filter((row) => row.horizon === "annual").length,
  );
  return (
    <header className={classes.head}>
      <div className={classes.headLine}>
        <h1 className={classes.name} title={name}>
          <span data-unnamed={name === "" || undefined}>{name === "" ? "未命名项目" : name}</span>
          <StateBadge state={state} />
        </h1>
        <div className={classes.headActions}>
          <ProjectMenu />
          {!previewOpen && (
            <>
              <Button leftSection={<IconPrinter size={16} stroke={1.5} />} onClick={() => run("print")}>
                打印
              </Button>
              <Button
                leftSection={<IconFileText size={16} stroke={1.5} />}
                onClick={() => run("togglePreview")}
                rightSection={<kbd>F4</kbd>}
              >
                预览
              </Button>
            </>
          )}
        </div>
      </div>
      <div className={classes.facts}>
        {year !== null && <span>{year} 年度</span>}
        <span data-fact="amount">
          年度资金{" "}
          {amount === null ? (
            "未填"
          ) : (
            <>
              <b>{printMoney(amount, "wan", { thousands: true })}</b> 万元
            </>
          )}
        </span>
        <span>
          指标 <b>{count}</b> 条
        </span>
        <Points />
        <Findings />
        <Monitoring />
        <SubmissionFact />
      </div>
    </header>
  );
}
