/** One remark with what was changed for it, ticked off by her. */
import { Checkbox, TextInput, UnstyledButton } from "@mantine/core";
import { useState } from "react";

import { changeText, type RemarkAnswer } from "../../../../shared/lifecycle/index.ts";
import { ledger } from "../../../client/index.ts";
import { useJump } from "../../../shell/jump.ts";
import type { SubmissionStepRun } from "../../../working-copy/index.ts";
import { PlaceSelect } from "./place-select.tsx";
import classes from "./remarks.module.css";

const SHOWN = 3;

function Changes({ answer }: { answer: RemarkAnswer }) {
  const { changes } = answer;
  if (changes.length === 0) return <p className={classes.none}>这里还没有改动</p>;
  return (
    <ul className={classes.changes}>
      {changes.slice(0, SHOWN).map((change) => (
        <li key={`${change.path}${change.after}`}>
          <b>{change.label}</b>
          {changeText(change)}
        </li>
      ))}
      {changes.length > SHOWN && <li>另有 {changes.length - SHOWN} 处改动</li>}
    </ul>
  );
}

export function RemarkItem({
  answer,
  index,
  number,
  steps,
}: {
  answer: RemarkAnswer;
  index: number;
  /** Of the submission. */
  number: number;
  steps: SubmissionStepRun;
}) {
  const { remark, place } = answer;
  const [note, setNote] = useState(remark.answer?.note ?? "");
  const [placing, setPlacing] = useState(false);
  /** Ticked, and on its way to the disk. */
  const [ticked, setTicked] = useState<boolean | null>(null);
  const jump = useJump();
  const done = ticked ?? remark.answer !== null;
  const answerWith = async (next: boolean) => {
    setTicked(next);
    await steps.run((id) =>
      ledger().submissions.answerRemark({ id, number, remark: remark.id, done: next, note }),
    );
    setTicked(null);
  };
  const move = (path: string) => {
    setPlacing(false);
    void steps.run((id) =>
      ledger().submissions.editRemark({ id, number, remark: remark.id, path, text: remark.text }),
    );
  };
  return (
    <li className={classes.item} data-done={done || undefined} data-remark={remark.id}>
      <Checkbox
        aria-label={`意见 ${index + 1} 已办`}
        checked={done}
        disabled={steps.busy}
        onChange={(event) => void answerWith(event.currentTarget.checked)}
      />
      <div className={classes.words}>
        <p>
          <span className={classes.number}>{index + 1}</span>
          {remark.text}
        </p>
        {placing ? (
          <PlaceSelect path={remark.path} onChange={move} />
        ) : (
          <span className={classes.where}>
            {remark.path === "" ? (
              place
            ) : (
              <UnstyledButton onClick={() => jump({ path: remark.path })}>{place}</UnstyledButton>
            )}
            <UnstyledButton onClick={() => setPlacing(true)}>换位置</UnstyledButton>
          </span>
        )}
      </div>
      <div className={classes.answer}>
        <Changes answer={answer} />
        <TextInput
          size="xs"
          maxLength={2_000}
          aria-label={`意见 ${index + 1} 的说明`}
          placeholder="补充说明（可以不填）"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          onBlur={() => {
            if (remark.answer !== null && note !== remark.answer.note) void answerWith(true);
          }}
        />
      </div>
    </li>
  );
}
