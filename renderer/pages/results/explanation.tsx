/** 偏差原因 and 措施 of one result, below its row. */
import type { ReactNode } from "react";

import type { Actual } from "../../../shared/project/index.ts";
import { TextBlock, useTakenCursor } from "../../components/index.ts";
import { useWorkingCopy } from "../../working-copy/index.ts";
import classes from "./explanation.module.css";
import type { Enter } from "./use-entry.ts";

export function Explanation({
  actual,
  labels,
  missing,
  takesCursor = false,
  enter,
  children,
}: {
  actual: Actual | undefined;
  /** As the form of this page calls them. */
  labels: { reason: string; measure: string };
  /** Something that is asked for is not there yet. */
  missing: boolean;
  /** It was opened by a button, to be written in at once. */
  takesCursor?: boolean;
  enter: Enter;
  /** What is asked for, above the two. */
  children: ReactNode;
}) {
  const copy = useWorkingCopy();
  const opened = useTakenCursor(takesCursor);
  return (
    <div ref={opened} className={classes.explanation} data-missing={missing || undefined}>
      {children}
      <div className={classes.fields}>
        {(["reason", "measure"] as const).map((field) => (
          <TextBlock
            key={field}
            label={labels[field]}
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
