/** What the bureau said to a field, under the field, ticked off where it is mended; and that an approved field was changed. */
import { UnstyledButton } from "@mantine/core";
import { IconCheck, IconMessage2 } from "@tabler/icons-react";

import type { Remark } from "../../../shared/submission/index.ts";
import type { FieldPath } from "../../../shared/project/index.ts";
import { ledger } from "../../client/index.ts";
import { reportError } from "../../shell/messages.ts";
import { useAmended, useRemarksAt, useReturnedNumber, useSubmissionStep } from "../../working-copy/index.ts";
import classes from "./remarks.module.css";

function RemarkLine({ remark, number }: { remark: Remark; number: number }) {
  const { busy, run } = useSubmissionStep(reportError);
  const done = remark.answer !== null;
  const tick = () =>
    void run((id) =>
      ledger().submissions.answerRemark({
        id,
        number,
        remark: remark.id,
        done: !done,
        note: remark.answer?.note ?? "",
      }),
    );
  return (
    <li className={classes.remark} data-done={done || undefined}>
      {done ? (
        <IconCheck size={14} stroke={2} aria-label="已办" />
      ) : (
        <IconMessage2 size={14} stroke={1.75} aria-label="未办" />
      )}
      <span>{remark.text}</span>
      <UnstyledButton className={classes.tick} disabled={busy} onClick={tick}>
        {done ? "重新打开" : "勾为已办"}
      </UnstyledButton>
    </li>
  );
}

/** Beside a field or, for a row's path, beside the whole row. */
export function RemarkMark({ path }: { path: FieldPath }) {
  const remarks = useRemarksAt(path);
  const number = useReturnedNumber();
  const amended = useAmended(path);
  return (
    <>
      {amended && (
        <div className={classes.amended}>
          <span className={classes.badge}>批复后改过</span>
        </div>
      )}
      {number !== null && remarks.length > 0 && (
        <ul className={classes.remarks} aria-label="财政局意见">
          {remarks.map((remark) => (
            <RemarkLine key={remark.id} remark={remark} number={number} />
          ))}
        </ul>
      )}
    </>
  );
}

/** In a row of a table: one word each. */
export function RowTags({ path }: { path: FieldPath }) {
  const open = useRemarksAt(path).filter((remark) => remark.answer === null);
  const amended = useAmended(path);
  if (open.length === 0 && !amended) return null;
  return (
    <span className={classes.tags}>
      {open.length > 0 && (
        <span className={classes.tag} title={open.map((remark) => remark.text).join("\n")}>
          意见
        </span>
      )}
      {amended && (
        <span className={classes.badge} title="与批复的不同，理由见“送出”页">
          批复后改
        </span>
      )}
    </span>
  );
}
