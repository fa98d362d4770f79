/** One line for a reason that is asked for in place: Enter gives it, Escape goes back. */
import { Button, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";

import { isComposing } from "../keyboard.ts";
import classes from "./reason-form.module.css";

const LONGEST = 500;

export function ReasonForm({
  label,
  placeholder,
  give,
  cancel = "取消",
  busy = false,
  onGive,
  onCancel,
}: {
  label: string;
  placeholder: string;
  /** The word on the button. */
  give: string;
  cancel?: string;
  busy?: boolean;
  /** Never with an empty reason. */
  onGive(reason: string): void;
  onCancel(): void;
}) {
  const [reason, setReason] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const given = reason.trim();
  return (
    <div className={classes.form}>
      <TextInput
        ref={input}
        size="xs"
        className={classes.input ?? ""}
        aria-label={label}
        placeholder={placeholder}
        maxLength={LONGEST}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === "Enter" && given !== "" && !busy) onGive(given);
          if (event.key === "Escape") onCancel();
        }}
      />
      <Button variant="filled" loading={busy} disabled={given === ""} onClick={() => onGive(given)}>
        {give}
      </Button>
      <Button variant="subtle" onClick={onCancel}>
        {cancel}
      </Button>
    </div>
  );
}
