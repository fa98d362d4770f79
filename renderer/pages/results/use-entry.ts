import { useCallback } from "react";

import { labelOfPath, type Actual, type Indicator } from "../../../shared/project/index.ts";
import { inQuotes } from "../../../shared/text/index.ts";
import { newRowId, useWorkingCopy } from "../../working-copy/index.ts";
import { actualAt, actualEdit, type ActualField, type Period } from "./result-edits.ts";

export type Enter = (field: ActualField, value: Actual["value"], typed?: boolean) => void;

/** Characters of a name in a row of the history. */
const NAME = 24;

const PERIOD_LABEL: Readonly<Record<Period, string>> = { monitoring: "监控", selfEvaluation: "自评" };

/** Enters something for an indicator; typing in one field is one change. */
export function useEntry(indicator: Indicator, period: Period): Enter {
  const copy = useWorkingCopy();
  return useCallback(
    (field, value, typed = true) => {
      const { project } = copy.getSnapshot();
      const place = { indicatorId: indicator.id, period };
      const actual = actualAt(project.actuals, place);
      const edit = actualEdit(actual, place, field, value, newRowId());
      const path = actual === undefined ? null : `actuals/${actual.id}/${field}`;
      const name = inQuotes(indicator.level3 === "" ? "未命名指标" : indicator.level3, NAME);
      const what =
        field === "notApplicable" ? "：本年不适用" : `的${labelOfPath(`actuals/x/${field}`, project)}`;
      copy.change([edit], `${PERIOD_LABEL[period]}${name}${what}`, typed ? path : null);
    },
    [copy, indicator, period],
  );
}
