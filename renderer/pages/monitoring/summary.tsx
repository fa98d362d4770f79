/** The two lights at the head (双监控: money and results), what is still open, and the form. */
import type { LightColour, MonitoringLights } from "../../../shared/monitoring/index.ts";
import { LIGHT_LABEL, missingExplanations } from "../../../shared/monitoring/index.ts";
import type { Actual, Indicator } from "../../../shared/project/index.ts";
import { useSettings } from "../../client/index.ts";
import { FigureBand, Figures, LightMark } from "../../components/index.ts";
import { FormExport } from "../results/form-export.tsx";
import { actualAt } from "../results/result-edits.ts";
import classes from "./monitoring.module.css";

const COLOURS: readonly LightColour[] = ["red", "yellow", "blue", "green"];

function Open({ indicators, actuals }: { indicators: readonly Indicator[]; actuals: readonly Actual[] }) {
  const rows = indicators.map((row) => actualAt(actuals, { indicatorId: row.id, period: "monitoring" }));
  const applicable = rows.filter((row) => row?.notApplicable !== true);
  const empty = applicable.filter((row) => row === undefined || row.value === null).length;
  const unjudged = applicable.filter((row) => row === undefined || row.likelihood === "").length;
  const unexplained = rows.filter((row) => missingExplanations(row).length > 0).length;
  const open = [
    ...(empty > 0 ? [`${empty} 条没填完成值`] : []),
    ...(unjudged > 0 ? [`${unjudged} 条没选可能性`] : []),
    ...(unexplained > 0 ? [`${unexplained} 条还要说明原因和措施`] : []),
  ];
  return (
    <p className={classes.open} data-fact="monitoring-open">
      {open.length === 0 ? "各条都填好了" : `还有 ${open.join("，")}`}
    </p>
  );
}

export function Summary({
  months,
  lights,
  indicators,
  actuals,
}: {
  months: string;
  lights: MonitoringLights;
  indicators: readonly Indicator[];
  actuals: readonly Actual[];
}) {
  const form = useSettings().district.forms.monitoring;
  const counted = COLOURS.map(
    (colour) =>
      [colour, [...lights.rows.values()].filter((light) => light.colour === colour).length] as const,
  ).filter(([, count]) => count > 0);
  return (
    <FigureBand label="运行监控">
      <div className={classes.period}>
        <b>{months}</b>
        <span>运行监控</span>
      </div>
      <Figures>
        <div data-fact="project-light">
          <dt>项目</dt>
          <dd>
            <LightMark colour={lights.project} />
          </dd>
        </div>
        <div>
          <dt>资金</dt>
          <dd>
            <LightMark colour={lights.execution.colour} />
          </dd>
        </div>
        <div>
          <dt>指标</dt>
          <dd>
            {counted.length === 0 && <LightMark colour={null} />}
            {counted.map(([colour, count]) => (
              <span key={colour} className={classes.count} title={LIGHT_LABEL[colour]}>
                <LightMark colour={colour} bare /> {count}
              </span>
            ))}
          </dd>
        </div>
      </Figures>
      <Open indicators={indicators} actuals={actuals} />
      <FormExport form={form} word="监控表" />
    </FigureBand>
  );
}
