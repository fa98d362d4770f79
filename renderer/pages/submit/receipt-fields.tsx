/** 回执: who took it, when, and what was said. */
import { TextInput } from "@mantine/core";

import type { Receipt } from "../../../shared/submission/index.ts";
import { useTakenCursor } from "../../components/index.ts";
import classes from "./submit.module.css";

export function ReceiptFields({ value, onChange }: { value: Receipt; onChange(next: Receipt): void }) {
  const opened = useTakenCursor(true);
  const field = (key: keyof Receipt, label: string, placeholder: string) => (
    <TextInput
      size="xs"
      label={label}
      placeholder={placeholder}
      maxLength={key === "note" ? 2_000 : 300}
      value={value[key]}
      onChange={(event) => onChange({ ...value, [key]: event.currentTarget.value })}
    />
  );
  return (
    <div ref={opened} className={classes.receipt}>
      {field("clerk", "收件人", "财政局谁收的")}
      {field("date", "收件日期", "如 9月20日")}
      {field("note", "说明", "如 纸质两份，已盖章")}
    </div>
  );
}
