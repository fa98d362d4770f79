/** What a locked window shows: one field, and what to do where the password is forgotten. */
import { Button, PasswordInput } from "@mantine/core";
import { useEffect, useRef, useState, type SyntheticEvent } from "react";

import type { LockReply, LockState } from "../../../shared/api/index.ts";
import { ledger, useAction } from "../../client/index.ts";
import { ErrorNotice } from "../../components/index.ts";
import classes from "./lock.module.css";
import { saidRefusal } from "./refusal.ts";

/** Counts the waiting time down, second by second. */
function useWait(state: LockState | null): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (state === null) return;
    const end = Date.now() + state.waitSeconds * 1_000;
    const count = () => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1_000)));
    count();
    const timer = setInterval(count, 250);
    return () => clearInterval(timer);
  }, [state]);
  return left;
}

export default function LockScreen() {
  const [state, setState] = useState<LockState | null>(null);
  const [reply, setReply] = useState<LockReply | null>(null);
  const reading = useAction();
  const opening = useAction();
  const error = opening.error ?? reading.error;
  const [password, setPassword] = useState("");
  const wait = useWait(state);
  const field = useRef<HTMLInputElement>(null);
  // There is nothing else here that could be typed into.
  useEffect(() => field.current?.focus(), []);
  const { run: read } = reading;
  useEffect(() => void read(async () => setState(await ledger().lock.state({}))), [read]);
  const open = (event: SyntheticEvent) => {
    event.preventDefault();
    if (opening.busy) return;
    void opening.run(async () => {
      const answered = await ledger().lock.unlock({ password });
      // Opened: the main process reads the page anew.
      setReply(answered.outcome === "done" ? null : answered);
      setState(answered.state);
      setPassword("");
    });
  };
  return (
    <main className={classes.screen}>
      <form className={classes.card} onSubmit={open}>
        <h1>窗口已锁住</h1>
        <PasswordInput
          label="窗口密码"
          ref={field}
          value={password}
          readOnly={opening.busy}
          error={reply === null ? undefined : saidRefusal(reply.outcome, wait)}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" variant="filled" loading={opening.busy} disabled={password === "" || wait > 0}>
          {wait > 0 ? `请等 ${wait} 秒` : "打开"}
        </Button>
        {error !== null && <ErrorNotice error={error} />}
        {state !== null && (
          <details>
            <summary>忘了密码</summary>
            <p>
              密码找不回来，但台账没有加密，内容都在：退出程序，删去下面这个文件，再打开程序就不用密码了。以后可以到“设置”里另设一个。
            </p>
            <code>{state.file}</code>
          </details>
        )}
      </form>
    </main>
  );
}
