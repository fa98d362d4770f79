/** 回执: who took it, when, and what was said. */
import { TextInput } from "@mantine/core";

import type { Receipt } from "../../../shared/submission/index.ts";
import { meaningOfDate, useTakenCursor } from "../../components/index.ts";
import { useProjectPart } from "../../working-copy/index.ts";
import classes from "./submit.module.css";

/** Of a date that is only kept with what was handed in, not printed. */
export const UNREAD_DATE = "认不出日期，按所写的文字记下";

export function ReceiptFields({ value, onChange }: { value: Receipt; onChange(next: Receipt): void }) {
  const opened = useTakenCursor(true);
  const year = useProjectPart((project) => project.year);
  const field = (key: keyof Receipt, label: string, placeholder: string) => (
    <TextInput
      size="xs"
      label={label}
      placeholder={placeholder}
      description={key === "date" ? meaningOfDate(value.date, year, UNREAD_DATE) : null}
      inputWrapperOrder={["label", "input", "description"]}
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
