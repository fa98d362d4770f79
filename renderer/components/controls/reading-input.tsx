/**
 * An input whose text means a number, an amount or a year. It is read on leaving (or Enter), so that half a number is
 * never taken for one; what cannot be read stays as typed and says why, also in the header, and the stored value stays what
 * it was.
 */
import { TextInput } from "@mantine/core";
import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from "react";

import classes from "./controls.module.css";
import { FieldFrame, type FrameProps } from "./field-frame.tsx";
import { dropUnread, holdUnread, loseUnread, unreadSentence } from "./unread-texts.ts";
import { useDraftText } from "./use-draft-text.ts";

/** `cause` is what is wrong with the text in a sentence about it, where it can be read: “12”太大. */
export type Reading<T> = { ok: true; value: T } | { ok: false; reason: string; cause?: string };

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
  /** The unit where no suffix shows it, for sentences about the value. */
  unit?: string;
  align?: "left" | "right";
}

export function ReadingInput<T>(props: ReadingInputProps<T>) {
  const key = useId();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const stored = props.print(props.value);
  const unit = props.unit ?? (typeof props.suffix === "string" ? props.suffix : "");
  const commit = (text: string): boolean => {
    const reading = props.read(text);
    setProblem(reading.ok ? null : reading.reason);
    if (reading.ok) {
      dropUnread(key);
      if (reading.value !== props.value) props.onChange(reading.value);
    } else {
      const still = stored === "" ? "" : `${stored} ${unit}`.trim();
      const sentence = unreadSentence(props.label, text, reading.cause ?? "认不出", still);
      holdUnread(key, { sentence, show: () => input.current?.focus() });
    }
    return reading.ok;
  };
  const draft = useDraftText({
    value: stored,
    kind: "line",
    during: "leaving",
    commit,
    onLeave: props.onLeave,
  });
  const error = problem !== null && draft.text !== stored ? problem : undefined;
  // Given up by Escape, or written back as it was.
  useEffect(() => {
    if (error === undefined) dropUnread(key);
  }, [error, key]);
  // After the draft's own last words.
  useLayoutEffect(() => () => loseUnread(key), [key]);
  return (
    <FieldFrame {...props} error={error ?? props.error}>
      {(ids) => (
        <TextInput
          {...ids}
          {...draft.handlers}
          ref={input}
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
