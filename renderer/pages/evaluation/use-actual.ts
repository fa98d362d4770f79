import { useCallback } from "react";

import { labelOfPath, type Actual, type Indicator } from "../../../shared/project/index.ts";
import { newRowId, useWorkingCopy } from "../../working-copy/index.ts";
import { actualEdit, actualOf, type ActualField } from "./actual-edits.ts";

/** Enters something for an indicator; typing in one field is one change. */
export function useActualEntry(
  indicator: Indicator,
): (field: ActualField, value: Actual["value"], typed?: boolean) => void {
  const copy = useWorkingCopy();
  return useCallback(
    (field, value, typed = true) => {
      const { project } = copy.getSnapshot();
      const actual = actualOf(project.actuals, indicator.id);
      const edit = actualEdit(actual, indicator.id, field, value, newRowId());
      const path = actual === undefined ? null : `actuals/${actual.id}/${field}`;
      const name = indicator.level3 === "" ? "未命名指标" : indicator.level3;
      const label = `自评“${name}”的${labelOfPath(`actuals/x/${field}`, project)}`;
      copy.change(
        [edit],
        field === "notApplicable" ? `自评“${name}”：本年不适用` : label,
        typed ? path : null,
      );
    },
    [copy, indicator],
  );
}
