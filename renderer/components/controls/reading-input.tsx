/**
 * An input whose text means a number, an amount or a year. It is read on leaving (or Enter), so that half a number is
 * never taken for one; what cannot be read stays as typed and says why, and the stored value stays what it was.
 */
import { TextInput } from "@mantine/core";
import { useState, type ReactNode } from "react";

import classes from "./controls.module.css";
import { FieldFrame, type FrameProps } from "./field-frame.tsx";
import { useDraftText } from "./use-draft-text.ts";

export type Reading<T> = { ok: true; value: T } | { ok: false; reason: string };

export interface ReadingInputProps<T> extends FrameProps {
  value: T;
  print(value: T): string;
  read(text: string): Reading<T>;
  onChange(value: T): void;
  onLeave?: () => void;
  path?: string | undefined;
  placeholder?: string | undefined;
  readOnly?: boolean;
  size?: "xs" | "sm";
  suffix?: ReactNode;
  align?: "left" | "right";
}

export function ReadingInput<T>(props: ReadingInputProps<T>) {
  const [problem, setProblem] = useState<string | null>(null);
  const commit = (text: string): boolean => {
    const reading = props.read(text);
    setProblem(reading.ok ? null : reading.reason);
    if (reading.ok && reading.value !== props.value) props.onChange(reading.value);
    return reading.ok;
  };
  const draft = useDraftText({
    value: props.print(props.value),
    kind: "line",
    during: "leaving",
    commit,
    onLeave: props.onLeave,
  });
  const error = problem !== null && draft.text !== props.print(props.value) ? problem : undefined;
  return (
    <FieldFrame {...props} error={error ?? props.error}>
      {(ids) => (
        <TextInput
          {...ids}
          {...draft.handlers}
          className={props.align === "left" ? "" : (classes.number ?? "")}
          value={draft.text}
          readOnly={props.readOnly ?? false}
          placeholder={props.placeholder}
          data-path={props.path}
          size={props.size ?? "sm"}
          error={error !== undefined}
          inputMode="decimal"
          autoComplete="off"
          rightSection={
            props.suffix === undefined ? undefined : <span className={classes.suffix}>{props.suffix}</span>
          }
          rightSectionWidth={props.suffix === undefined ? undefined : 44}
        />
      )}
    </FieldFrame>
  );
}
