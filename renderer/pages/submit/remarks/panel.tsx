/** 财政局意见: what came back with the last submission, and how far it is mended. */
import { Button } from "@mantine/core";
import { useDeferredValue, useMemo, useState } from "react";

import { remarkAnswers } from "../../../../shared/lifecycle/index.ts";
import { openRemarks, type SubmissionLine } from "../../../../shared/submission/index.ts";
import { ledger } from "../../../client/index.ts";
import { ErrorNotice, Section } from "../../../components/index.ts";
import { useFrozen, useProject, useSubmissionStep } from "../../../working-copy/index.ts";
import { RemarkEntry } from "./entry.tsx";
import { RemarkItem } from "./remark-item.tsx";

function useAnswers(submission: SubmissionLine) {
  const frozen = useFrozen(submission.number);
  const project = useDeferredValue(useProject());
  return useMemo(
    () => (frozen === null ? [] : remarkAnswers(submission.remarks, frozen.project, project)),
    [submission.remarks, frozen, project],
  );
}

/** @param submission the returned one */
export function RemarksPanel({ submission }: { submission: SubmissionLine }) {
  const [adding, setAdding] = useState(false);
  const steps = useSubmissionStep();
  const answers = useAnswers(submission);
  const { number, remarks } = submission;
  const open = openRemarks(submission).length;
  return (
    <Section
      title="财政局意见"
      hint={
        remarks.length === 0
          ? `第 ${number} 次送出退回，没有记下意见`
          : `第 ${number} 次送出退回，${remarks.length} 条${open === 0 ? "都已办" : `，还有 ${open} 条未办`}`
      }
      actions={adding ? undefined : <Button onClick={() => setAdding(true)}>补记意见</Button>}
    >
      {steps.error !== null && <ErrorNotice error={steps.error} onClose={steps.closeError} />}
      {remarks.length > 0 && (
        <ol aria-label="财政局意见">
          {answers.map((answer, index) => (
            <RemarkItem key={answer.remark.id} answer={answer} index={index} number={number} steps={steps} />
          ))}
        </ol>
      )}
      {adding && (
        <RemarkEntry
          action="补记"
          busy={steps.busy}
          onRecord={async (given) => {
            const recorded = await steps.run((id) =>
              ledger().submissions.addRemarks({ id, number, remarks: given }),
            );
            if (recorded) setAdding(false);
            return recorded;
          }}
          onCancel={() => setAdding(false)}
        />
      )}
    </Section>
  );
}
