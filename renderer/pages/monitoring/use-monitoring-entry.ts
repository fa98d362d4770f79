import { useCallback } from "react";

import { labelOfPath, type Actual, type Indicator } from "../../../shared/project/index.ts";
import { newRowId, useWorkingCopy } from "../../working-copy/index.ts";
import { monitoredOf, monitoringEdit, type MonitoringField } from "./monitoring-edits.ts";

export type Enter = (field: MonitoringField, value: Actual["value"], typed?: boolean) => void;

/** Enters something that July says of an indicator; typing in one field is one change. */
export function useMonitoringEntry(indicator: Indicator): Enter {
  const copy = useWorkingCopy();
  return useCallback(
    (field, value, typed = true) => {
      const { project } = copy.getSnapshot();
      const actual = monitoredOf(project.actuals, indicator.id);
      const edit = monitoringEdit(actual, indicator.id, field, value, newRowId());
      const path = actual === undefined ? null : `actuals/${actual.id}/${field}`;
      const name = indicator.level3 === "" ? "未命名指标" : indicator.level3;
      const what =
        field === "notApplicable" ? "：本年不适用" : `的${labelOfPath(`actuals/x/${field}`, project)}`;
      copy.change([edit], `监控“${name}”${what}`, typed ? path : null);
    },
    [copy, indicator],
  );
}
