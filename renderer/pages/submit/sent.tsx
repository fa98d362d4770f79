/** After 送出: what the bureau answers. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import type { SubmissionLine } from "../../../shared/submission/index.ts";
import { infoQuery, ledger } from "../../client/index.ts";
import { ErrorNotice, Hint, Section } from "../../components/index.ts";
import { localDay, saidMoment } from "../../shell/moments.ts";
import { useSubmissionStep } from "../../working-copy/index.ts";
import { ApprovalForm } from "./approval-form.tsx";
import { RemarkEntry } from "./remarks/entry.tsx";
import classes from "./submit.module.css";

type Asking = "return" | "approve" | null;

export function Sent({ submission }: { submission: SubmissionLine }) {
  const { number, at, who, steps: taken } = submission;
  const { data: info } = useQuery(infoQuery);
  const [asking, setAsking] = useState<Asking>(null);
  const steps = useSubmissionStep();
  const today = info?.today ?? "";
  const mayTakeBack = localDay(taken.at(-1)?.at ?? at) === today && localDay(at) === today;
  return (
    <Section title={`第 ${number} 次送出`} hint={`${saidMoment(at, today)}${who === "" ? "" : ` · ${who}`}`}>
      {steps.error !== null && <ErrorNotice error={steps.error} onClose={steps.closeError} />}
      <Hint>送出的内容已冻结。财政局有了答复，就在这里登记。</Hint>
      {asking === null && (
        <div className={classes.handInActions}>
          <Button size="sm" onClick={() => setAsking("return")}>
            退回了，记下意见…
          </Button>
          <Button size="sm" onClick={() => setAsking("approve")}>
            批复了…
          </Button>
          {mayTakeBack && (
            <Button
              size="sm"
              variant="subtle"
              loading={steps.busy}
              onClick={() => void steps.run((id) => ledger().submissions.takeBack({ id, number }))}
            >
              点错了，收回这次送出
            </Button>
          )}
        </div>
      )}
      {asking === "return" && (
        <RemarkEntry
          action="记下退回"
          busy={steps.busy}
          onRecord={(remarks) => steps.run((id) => ledger().submissions.return({ id, number, remarks }))}
          onCancel={() => setAsking(null)}
        />
      )}
      {asking === "approve" && (
        <ApprovalForm
          busy={steps.busy}
          onApprove={(approval) =>
            void steps.run((id) => ledger().submissions.approve({ id, number, approval }))
          }
          onCancel={() => setAsking(null)}
        />
      )}
    </Section>
  );
}
