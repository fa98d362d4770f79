/** 偏差原因 and 改进措施, asked for where points are lost, the target is far exceeded or the score is set by hand. */
import type { Actual, Indicator } from "../../../shared/project/index.ts";
import { TextBlock } from "../../components/index.ts";
import { useWorkingCopy } from "../../working-copy/index.ts";
import classes from "./evaluation.module.css";
import type { RowNeeds } from "./row-needs.ts";
import { useActualEntry } from "./use-actual.ts";

const FIELDS = [
  { field: "reason", label: "偏差原因分析" },
  { field: "measure", label: "改进措施" },
] as const;

export function ReasonFields({
  indicator,
  actual,
  needs,
  locked,
}: {
  indicator: Indicator;
  actual: Actual | undefined;
  needs: RowNeeds;
  locked: boolean;
}) {
  const enter = useActualEntry(indicator);
  const copy = useWorkingCopy();
  return (
    <div className={classes.reasons} data-missing={needs.missing || undefined}>
      <p className={classes.why}>{needs.reason}</p>
      <div className={classes.reasonFields}>
        {FIELDS.map(({ field, label }) => (
          <TextBlock
            key={field}
            label={label}
            path={actual === undefined ? undefined : `actuals/${actual.id}/${field}`}
            value={actual?.[field] ?? ""}
            readOnly={locked}
            onChange={(text) => enter(field, text)}
            onLeave={() => void copy.flush()}
          />
        ))}
      </div>
    </div>
  );
}
