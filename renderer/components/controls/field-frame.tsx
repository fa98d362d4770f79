/** Label above, state at its right, input, then what the entry means or why it was not taken. */
import { Input } from "@mantine/core";
import { useId, type ReactNode } from "react";

import classes from "./controls.module.css";

export interface FrameProps {
  label: string;
  /** A hint where it helps. */
  description?: ReactNode;
  error?: ReactNode;
  /** Small things at the right end of the label's line: saved mark, counter, switch. */
  marks?: ReactNode;
  /** Below everything: what the 体检 says. */
  below?: ReactNode;
  /** Only for screen readers, in tables where the column says it. */
  hiddenLabel?: boolean;
  /** The label names a group of controls (radio buttons) rather than one input. */
  group?: boolean;
}

export interface InputIds {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": boolean | undefined;
}

export function FieldFrame({
  label,
  description,
  error,
  marks,
  below,
  hiddenLabel = false,
  group = false,
  children,
}: FrameProps & {
  children: (ids: InputIds) => ReactNode;
}) {
  const id = useId();
  const hasNote =
    error !== undefined && error !== null && error !== false
      ? "error"
      : description === undefined
        ? null
        : "description";
  const ids: InputIds = {
    id,
    "aria-describedby": hasNote === null ? undefined : `${id}-note`,
    "aria-invalid": hasNote === "error" ? true : undefined,
  };
  if (hiddenLabel) {
    return (
      <div className={classes.cell}>
        <label className={classes.hidden} htmlFor={id}>
          {label}
        </label>
        {children(ids)}
        {hasNote === "error" && (
          <div id={`${id}-note`} className={classes.cellError} role="alert">
            {error}
          </div>
        )}
      </div>
    );
  }
  return (
    <div className={classes.field}>
      <div className={classes.labelLine}>
        {group ? (
          <span className={classes.label} id={`${id}-label`}>
            {label}
          </span>
        ) : (
          <Input.Label className={classes.label ?? ""} htmlFor={id}>
            {label}
          </Input.Label>
        )}
        <span className={classes.marks}>{marks}</span>
      </div>
      {children(ids)}
      {hasNote !== null && (
        <div
          id={`${id}-note`}
          className={classes.note}
          data-kind={hasNote}
          role={hasNote === "error" ? "alert" : undefined}
        >
          {hasNote === "error" ? error : description}
        </div>
      )}
      {below}
    </div>
  );
}
