/** 偏差原因 of July: the five boxes beside the explanation and the measure; asked for where the target may not be reached. */
import { Checkbox } from "@mantine/core";

import type { Explanation as Part } from "../../../shared/monitoring/index.ts";
import {
  DEVIATION_CAUSE_LABEL,
  DEVIATION_CAUSES,
  type Actual,
  type DeviationCause,
} from "../../../shared/project/index.ts";
import { Explanation } from "../results/explanation.tsx";
import type { Enter } from "../results/use-entry.ts";
import classes from "./monitoring.module.css";

const MISSING_WORD: Readonly<Record<Part, string>> = {
  causes: "勾选原因类别",
  reason: "写原因说明",
  measure: "写措施",
};

/** In the form's order, whatever the order of ticking. */
const withCause = (causes: readonly DeviationCause[], cause: DeviationCause, ticked: boolean) =>
  DEVIATION_CAUSES.filter((each) => (each === cause ? ticked : causes.includes(each)));

export function CausedExplanation({
  actual,
  missing,
  required,
  takesCursor,
  enter,
}: {
  actual: Actual | undefined;
  missing: readonly Part[];
  /** 有可能 or 完全不可能 was chosen. */
  required: boolean;
  takesCursor: boolean;
  enter: Enter;
}) {
  const causes = actual?.causes ?? [];
  return (
    <Explanation
      actual={actual}
      labels={{ reason: "原因说明", measure: "措施" }}
      missing={missing.length > 0}
      takesCursor={takesCursor}
      enter={enter}
    >
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
    </Explanation>
  );
}
