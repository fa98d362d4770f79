/** 送出记录: every submission with its number, the withdrawn ones too. */
import { Button, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import {
  MANNER_LABEL,
  openRemarks,
  STANDING_LABEL,
  standingOf,
  type SubmissionLine,
} from "../../../shared/submission/index.ts";
import { infoQuery, ledger } from "../../client/index.ts";
import { ErrorNotice, Hint, Section } from "../../components/index.ts";
import { saidMoment } from "../../shell/moments.ts";
import { useSubmissionStep, type SubmissionStepRun } from "../../working-copy/index.ts";
import { ReceiptFields } from "./receipt-fields.tsx";
import classes from "./submit.module.css";

const hasReceipt = ({ receipt }: SubmissionLine): boolean =>
  Object.values(receipt).some((value) => value !== "");

function receiptText({ receipt }: SubmissionLine): string {
  const { clerk, date, note } = receipt;
  return [clerk, date, note].filter((part) => part !== "").join("，");
}

function remarksText(line: SubmissionLine): string {
  const count = line.remarks.length;
  if (count === 0) return "";
  const open = openRemarks(line).length;
  return `意见 ${count} 条${open === 0 ? "，都已答复" : `，${open} 条没有答复`}`;
}

function ReceiptEditor({
  line,
  steps,
  onDone,
}: {
  line: SubmissionLine;
  steps: SubmissionStepRun;
  onDone(): void;
}) {
  const [receipt, setReceipt] = useState(line.receipt);
  const save = async () => {
    const saved = await steps.run((id) =>
      ledger().submissions.setReceipt({ id, number: line.number, receipt }),
    );
    if (saved) onDone();
  };
  return (
    <div className={classes.receiptEditor}>
      <ReceiptFields value={receipt} onChange={setReceipt} />
      <Button loading={steps.busy} onClick={() => void save()}>
        记下回执
      </Button>
      <Button variant="subtle" onClick={onDone}>
        取消
      </Button>
    </div>
  );
}

function Entry({ line, today, steps }: { line: SubmissionLine; today: string; steps: SubmissionStepRun }) {
  const [editing, setEditing] = useState(false);
  const standing = standingOf(line);
  const remarks = remarksText(line);
  return (
    <li className={classes.entry} data-standing={standing} data-submission={line.number}>
      <div className={classes.entryHead}>
        <b>第 {line.number} 次</b>
        <span>{saidMoment(line.at, today)}</span>
        {line.who !== "" && <span>{line.who}</span>}
        <span>{MANNER_LABEL[line.manner]}</span>
        <span className={classes.standing} data-standing={standing}>
          {STANDING_LABEL[standing]}
        </span>
        {remarks !== "" && <span>{remarks}</span>}
      </div>
      {line.files.map((file) => (
        <div key={`${file.name}${file.sha256}`} className={classes.entryFile}>
          <span title={file.name}>{file.name}</span>
          <code title={file.sha256}>校验 {file.sha256.slice(0, 12)}</code>
        </div>
      ))}
      {line.reason !== "" && <Hint>意见没有办完就送出，理由：{line.reason}</Hint>}
      {editing ? (
        <ReceiptEditor line={line} steps={steps} onDone={() => setEditing(false)} />
      ) : (
        standing !== "withdrawn" && (
          <div className={classes.entryReceipt}>
            {hasReceipt(line) ? `回执：${receiptText(line)}` : "还没有登记回执"}
            <UnstyledButton onClick={() => setEditing(true)}>
              {hasReceipt(line) ? "改回执" : "登记回执"}
            </UnstyledButton>
          </div>
        )
      )}
    </li>
  );
}

export function SubmissionRecord({ lines }: { lines: readonly SubmissionLine[] }) {
  const { data: info } = useQuery(infoQuery);
  const steps = useSubmissionStep();
  if (lines.length === 0) return null;
  return (
    <Section title="送出记录" hint="送出的每一版都原样保留">
      {steps.error !== null && <ErrorNotice error={steps.error} onClose={steps.closeError} />}
      <ol aria-label="送出记录">
        {lines.map((line) => (
          <Entry key={line.number} line={line} today={info?.today ?? ""} steps={steps} />
        ))}
      </ol>
    </Section>
  );
}
