/** 批复 as it stands, and what was changed since, each with its reason. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { changeText, remarkAnswers, type RemarkChange } from "../../../shared/lifecycle/index.ts";
import type { Approval, Remark, SubmissionLine } from "../../../shared/submission/index.ts";
import { infoQuery, ledger, useSettings } from "../../client/index.ts";
import { amountWithUnit, ErrorNotice, Hint, Section } from "../../components/index.ts";
import { useJump } from "../../shell/jump.ts";
import { localDay, saidMoment } from "../../shell/moments.ts";
import { useFrozen, useProject, useSubmissionStep } from "../../working-copy/index.ts";
import classes from "./submit.module.css";

/** Everything that differs from what was approved. */
const EVERYTHING: Remark = { id: "all", path: "", text: "", at: "", answer: null };

function useDifferences(number: number): RemarkChange[] {
  const frozen = useFrozen(number);
  const project = useProject();
  return useMemo(
    () => (frozen === null ? [] : remarkAnswers([EVERYTHING], frozen.project, project)[0]!.changes),
    [frozen, project],
  );
}

function Amendments({ number, today }: { number: number; today: string }) {
  const project = useProject();
  const differences = useDifferences(number);
  const jump = useJump();
  const { data: made = [] } = useQuery({
    queryKey: ["amendments", project.id, project],
    queryFn: () => ledger().submissions.amendments({ id: project.id }),
    gcTime: 0,
    placeholderData: (before) => before,
  });
  if (differences.length === 0 && made.length === 0) return <Hint>批复后计划内容没有改过。</Hint>;
  return (
    <>
      {differences.length > 0 && (
        <ul className={classes.amended} aria-label="与批复不同的地方">
          {differences.map((change) => (
            <li key={`${change.path}${change.after}`}>
              <span className={classes.amendedBadge}>批复后改</span>
              <b>{change.label}</b>
              <span>{changeText(change)}</span>
              <Button size="compact-sm" onClick={() => jump({ path: change.path })}>
                去看
              </Button>
            </li>
          ))}
        </ul>
      )}
      {made.length > 0 && (
        <ul className={classes.reasons} aria-label="调整记录">
          {made.map((entry) => (
            <li key={entry.change}>
              <span>{saidMoment(entry.at, today)}</span>
              <span>{entry.label}</span>
              <span>理由：{entry.reason}</span>
              <span>{entry.who}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export function Approved({ submission, approval }: { submission: SubmissionLine; approval: Approval }) {
  const { number, steps: taken } = submission;
  const { data: info } = useQuery(infoQuery);
  const unit = useSettings().preferences.moneyUnit;
  const steps = useSubmissionStep();
  const today = info?.today ?? "";
  const mayTakeBack = localDay(taken.at(-1)!.at) === today;
  return (
    <Section
      title="批复"
      hint={`第 ${number} 次送出的内容`}
      actions={
        mayTakeBack && (
          <Button
            variant="subtle"
            loading={steps.busy}
            onClick={() => void steps.run((id) => ledger().submissions.takeBack({ id, number }))}
          >
            点错了，收回批复
          </Button>
        )
      }
    >
      {steps.error !== null && <ErrorNotice error={steps.error} onClose={steps.closeError} />}
      <dl className={classes.facts}>
        <dt>文号</dt>
        <dd>{approval.documentNumber}</dd>
        <dt>日期</dt>
        <dd>{approval.date}</dd>
        {approval.amount !== null && (
          <>
            <dt>批复金额</dt>
            <dd>{amountWithUnit(approval.amount, unit)}</dd>
          </>
        )}
      </dl>
      <Amendments number={number} today={today} />
    </Section>
  );
}
