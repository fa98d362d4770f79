/** In the project's head once July has begun: the worst light, with what it is made of. */
import { useMemo } from "react";

import { LIGHT_LABEL, monitoringLights } from "../../../shared/monitoring/index.ts";
import { useSettings } from "../../client/index.ts";
import { LightMark } from "../../components/index.ts";
import { useProject } from "../../working-copy/index.ts";

const named = (colour: keyof typeof LIGHT_LABEL | null): string =>
  colour === null ? "不亮灯" : LIGHT_LABEL[colour];

export default function HeadLights() {
  const { indicators, actuals, budgets, year } = useProject();
  const { district } = useSettings();
  const lights = useMemo(
    () => monitoringLights({ indicators, actuals, budgets, year }, district),
    [indicators, actuals, budgets, year, district],
  );
  if (lights.project === null) return null;
  return (
    <span
      data-fact="monitoring-light"
      title={`资金${named(lights.execution.colour)}，指标${named(lights.indicators)}`}
    >
      监控 <LightMark colour={lights.project} />
    </span>
  );
}
