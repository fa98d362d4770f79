/** 偏差原因: the five boxes, the explanation and the measure; asked for where the target may not be reached. */
import { Checkbox } from "@mantine/core";

import type { Explanation } from "../../../shared/monitoring/index.ts";
import {
  DEVIATION_CAUSE_LABEL,
  DEVIATION_CAUSES,
  type Actual,
  type DeviationCause,
} from "../../../shared/project/index.ts";
import { TextBlock } from "../../components/index.ts";
import { useWorkingCopy } from "../../working-copy/index.ts";
import classes from "./monitoring.module.css";
import type { Enter } from "./use-monitoring-entry.ts";

const MISSING_WORD: Readonly<Record<Explanation, string>> = {
  causes: "勾选原因类别",
  reason: "写原因说明",
  measure: "写措施",
};

const FIELDS = [
  { field: "reason", label: "原因说明" },
  { field: "measure", label: "措施" },
] as const;

/** In the form's order, whatever the order of ticking. */
const withCause = (causes: readonly DeviationCause[], cause: DeviationCause, ticked: boolean) =>
  DEVIATION_CAUSES.filter((each) => (each === cause ? ticked : causes.includes(each)));

export function ExplanationFields({
  actual,
  missing,
  required,
  enter,
}: {
  actual: Actual | undefined;
  missing: readonly Explanation[];
  /** 有可能 or 完全不可能 was chosen. */
  required: boolean;
  enter: Enter;
}) {
  const copy = useWorkingCopy();
  const causes = actual?.causes ?? [];
  return (
    <div className={classes.explanation} data-missing={missing.length > 0 || undefined}>
      <div
        className={classes.causes}
        role="group"
        aria-label="偏差原因"
        data-path={actual === undefined ? undefined : `actuals/${actual.id}/causes`}
      >
        <span>偏差原因</span>
        {DEVIATION_CAUSES.map((cause) => (
          <Checkbox
            key={cause}
            size="xs"
            label={DEVIATION_CAUSE_LABEL[cause]}
            checked={causes.includes(cause)}
            onChange={(event) =>
              enter("causes", withCause(causes, cause, event.currentTarget.checked), false)
            }
          />
        ))}
        {missing.length > 0 && (
          <em className={classes.missing}>还要{missing.map((each) => MISSING_WORD[each]).join("、")}</em>
        )}
        {!required && missing.length === 0 && <em className={classes.optional}>可以不填</em>}
      </div>
      <div className={classes.reasonFields}>
        {FIELDS.map(({ field, label }) => (
          <TextBlock
            key={field}
            label={label}
            path={actual === undefined ? undefined : `actuals/${actual.id}/${field}`}
            value={actual?.[field] ?? ""}
            onChange={(text) => enter(field, text)}
            onLeave={() => void copy.flush()}
          />
        ))}
      </div>
    </div>
  );
}
