import { Button, TextInput } from "@mantine/core";
import { useState } from "react";

import type { Approval } from "../../../shared/submission/index.ts";
import { MONEY_UNIT_LABEL } from "../../../shared/project/index.ts";
import { useSettings } from "../../client/index.ts";
import {
  Hint,
  meaningOfDate,
  printAmount,
  readAmount,
  ReadingInput,
  stoppedByUnread,
  useTakenCursor,
} from "../../components/index.ts";
import { useProjectPart } from "../../working-copy/index.ts";
import { UNREAD_DATE } from "./receipt-fields.tsx";
import classes from "./submit.module.css";

/** 批复: what the bureau's document says. */
export function ApprovalForm({
  busy,
  onApprove,
  onCancel,
}: {
  busy: boolean;
  onApprove(approval: Approval): void;
  onCancel(): void;
}) {
  const unit = useSettings().preferences.moneyUnit;
  const year = useProjectPart((project) => project.year);
  const [approval, setApproval] = useState<Approval>({ documentNumber: "", date: "", amount: null });
  const field = (key: "documentNumber" | "date", label: string, placeholder: string) => (
    <TextInput
      label={label}
      placeholder={placeholder}
      description={key === "date" ? meaningOfDate(approval.date, year, UNREAD_DATE) : null}
      inputWrapperOrder={["label", "input", "description"]}
      maxLength={300}
      value={approval[key]}
      onChange={(event) => setApproval({ ...approval, [key]: event.currentTarget.value })}
    />
  );
  const opened = useTakenCursor(true);
  const incomplete = approval.documentNumber.trim() === "" || approval.date.trim() === "";
  return (
    <div ref={opened} className={classes.approval}>
      <div className={classes.receipt}>
        {field("documentNumber", "批复文号", "如 呈财预〔2027〕8号")}
        {field("date", "批复日期", "如 2027年2月1日")}
        <ReadingInput
          label="批复金额（可以不填）"
          value={approval.amount}
          print={(fen) => printAmount(fen, unit)}
          read={(text) => readAmount(text, unit)}
          onChange={(amount) => setApproval({ ...approval, amount })}
          suffix={MONEY_UNIT_LABEL[unit]}
        />
      </div>
      <Hint>批复后，指标值、指标性质、分值等计划内容锁定；以后要改，须先说明理由，改动会标出来。</Hint>
      <div className={classes.handInActions}>
        <Button
          variant="filled"
          loading={busy}
          disabled={incomplete}
          onClick={() => stoppedByUnread() || onApprove(approval)}
        >
          登记批复
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          取消
        </Button>
        {incomplete && <Hint>先写批复文号和日期。</Hint>}
      </div>
    </div>
  );
}
