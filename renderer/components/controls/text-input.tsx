/** One line or one paragraph of text, as typed. */
import { Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";

import classes from "./controls.module.css";
import { FieldFrame, type FrameProps } from "./field-frame.tsx";
import { useDraftText } from "./use-draft-text.ts";

export interface TextControlProps extends FrameProps {
  value: string;
  onChange(text: string): void;
  onLeave?: () => void;
  path?: string | undefined;
  placeholder?: string | undefined;
  readOnly?: boolean;
  maxLength?: number | undefined;
  size?: "xs" | "sm";
  suffix?: ReactNode;
}

function Counter({ length, maxLength }: { length: number; maxLength: number }) {
  return (
    <span className={classes.counter} data-over={length > maxLength || undefined}>
      {length} / {maxLength} 字{length > maxLength ? `，超出 ${length - maxLength}` : ""}
    </span>
  );
}

/** Characters as people count them: 𠮷 is one. */
const characterCount = (text: string): number => [...text].length;

const counterOf = (value: string, maxLength: number | undefined): ReactNode =>
  maxLength === undefined ? null : <Counter length={characterCount(value)} maxLength={maxLength} />;

/** What both kinds give to their frame and to their input. */
function useText(props: TextControlProps, kind: "line" | "text") {
  const draft = useDraftText({
    value: props.value,
    kind,
    during: "typing",
    commit: props.onChange,
    onLeave: props.onLeave,
  });
  const frame = {
    ...props,
    marks: (
      <>
        {counterOf(props.value, props.maxLength)}
        {props.marks}
      </>
    ),
  };
  const input = {
    ...draft.handlers,
    value: draft.text,
    readOnly: props.readOnly ?? false,
    placeholder: props.placeholder,
    "data-path": props.path,
    size: props.size ?? "sm",
    autoComplete: "off",
    spellCheck: false,
  };
  return { frame, input };
}

export function TextLine(props: TextControlProps) {
  const { frame, input } = useText(props, "line");
  const { suffix } = props;
  return (
    <FieldFrame {...frame}>
      {(ids) => (
        <TextInput
          {...ids}
          {...input}
          rightSection={suffix === undefined ? undefined : <span className={classes.suffix}>{suffix}</span>}
          rightSectionWidth={suffix === undefined ? undefined : 44}
        />
      )}
    </FieldFrame>
  );
}

export function TextBlock(props: TextControlProps & { tall?: boolean }) {
  const { frame, input } = useText(props, "text");
  return (
    <FieldFrame {...frame}>
      {(ids) => (
        <Textarea {...ids} {...input} className={classes.long ?? ""} mod={{ tall: props.tall }} rows={2} />
      )}
    </FieldFrame>
  );
}
