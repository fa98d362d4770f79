/** Making the project what it was: one new change, which can be taken back like any other. */
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";

import type { ErrorMessage } from "../../../shared/api/index.ts";
import type { Project } from "../../../shared/project/index.ts";
import { explain, ledger } from "../../client/index.ts";
import { ErrorNotice, isComposing, Notice } from "../../components/index.ts";
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
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorMessage | null>(null);
  const [same, setSame] = useState(false);
  const bringBack = async () => {
    setBusy(true);
    setError(null);
    try {
      const saved = await ledger().history.bringBack({ id: now.id, change, reason: reason.trim() });
      if (saved === null) setSame(true);
      else onDone();
    } catch (failure) {
      setError(explain(failure));
    } finally {
      setBusy(false);
    }
  };
  // An approved plan takes a change only with its reason.
  const needsReason = now.state === "approved";
  const begin = () => (needsReason ? setAsked(true) : void bringBack());
  return (
    <>
      <Button variant="filled" loading={busy} disabled={asked} onClick={begin}>
        恢复到这时
      </Button>
      {asked && (
        <div className={classes.reason}>
          <TextInput
            size="xs"
            maxLength={500}
            aria-label="恢复批复内容的理由"
            placeholder="项目已经批复，请写明为什么改回去"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (!isComposing(event) && event.key === "Enter" && reason.trim() !== "") void bringBack();
            }}
          />
          <Button size="compact-sm" disabled={reason.trim() === "" || busy} onClick={() => void bringBack()}>
            恢复
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => setAsked(false)}>
            不恢复
          </Button>
        </div>
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
