/** Making the project what it was: one new change, which can be taken back like any other. */
import { Button } from "@mantine/core";
import { useState } from "react";

import type { Project } from "../../../shared/project/index.ts";
import { ledger, useAction } from "../../client/index.ts";
import { ErrorNotice, Notice, ReasonForm } from "../../components/index.ts";
import classes from "./history.module.css";

export function BringBack({
  now,
  change,
  when,
  onDone,
}: {
  now: Project;
  change: number;
  when: string;
  onDone(): void;
}) {
  const [asked, setAsked] = useState(false);
  const { busy, error, run } = useAction();
  const [same, setSame] = useState(false);
  const bringBack = (reason: string) =>
    void run(async () => {
      const saved = await ledger().history.bringBack({ id: now.id, change, reason });
      if (saved === null) setSame(true);
      else onDone();
    });
  // An approved plan takes a change only with its reason.
  const needsReason = now.state === "approved";
  const begin = () => (needsReason ? setAsked(true) : bringBack(""));
  return (
    <>
      <Button variant="filled" loading={busy && !asked} disabled={asked} onClick={begin}>
        恢复到这时
      </Button>
      {asked && (
        <ReasonForm
          label="恢复批复内容的理由"
          placeholder="项目已经批复，请写明为什么改回去"
          give="恢复"
          cancel="不恢复"
          busy={busy}
          onGive={bringBack}
          onCancel={() => setAsked(false)}
        />
      )}
      {same && (
        <div className={classes.told}>
          <Notice tone="plain">现在的内容与{when}相同，不用恢复。</Notice>
        </div>
      )}
      {error !== null && (
        <div className={classes.told}>
          <ErrorNotice error={error} />
        </div>
      )}
    </>
  );
}
