/** 窗口锁: setting, changing and giving up the window's password, and after which time it locks itself. */
import { Button, NativeSelect, PasswordInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import {
  LOCK_IDLE_CHOICES,
  LOCK_PASSWORD_SHORTEST,
  type LockReply,
  type LockState,
} from "../../../shared/api/index.ts";
import { keys, ledger, lockQuery, queryClient } from "../../client/index.ts";
import { FieldGrid, Notice, Section, useTakenCursor } from "../../components/index.ts";
import { lockWindow } from "../../shell/lock/lock-window.ts";
import { saidRefusal } from "../../shell/lock/refusal.ts";
import { reportError } from "../../shell/messages.ts";
import classes from "./settings.module.css";

const keep = (state: LockState): void => void queryClient.setQueryData(keys.lock, state);

type Asked = "set" | "remove";
const DONE: Readonly<Record<Asked, string>> = {
  set: "窗口密码已设好：下次打开程序要输入它，离开座位时按 Ctrl+L 锁住。",
  remove: "窗口密码已取消，打开程序不用密码了。",
};

function PasswordForm({
  asked,
  hasPassword,
  onEnd,
}: {
  asked: Asked;
  hasPassword: boolean;
  onEnd(done: boolean): void;
}) {
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [refused, setRefused] = useState<LockReply | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useTakenCursor<HTMLFormElement>(true);
  const tooShort = asked === "set" && [...password].length < LOCK_PASSWORD_SHORTEST;
  const differs = asked === "set" && again !== "" && again !== password;
  const send = async () => {
    setBusy(true);
    try {
      const reply = await (asked === "set"
        ? ledger().lock.setPassword({ current, password })
        : ledger().lock.removePassword({ current }));
      keep(reply.state);
      setRefused(reply.outcome === "done" ? null : reply);
      if (reply.outcome === "done") onEnd(true);
    } catch (error) {
      reportError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FieldGrid>
        {hasPassword && (
          <PasswordInput
            label="现在的密码"
            value={current}
            error={refused === null ? undefined : saidRefusal(refused.outcome, refused.state.waitSeconds)}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
        )}
        {asked === "set" && (
          <>
            <PasswordInput
              label="新密码"
              description={`至少 ${LOCK_PASSWORD_SHORTEST} 个字符`}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <PasswordInput
              label="再输一遍"
              description="两遍要一样"
              value={again}
              error={differs ? "与上面的不一样" : undefined}
              onChange={(event) => setAgain(event.currentTarget.value)}
            />
          </>
        )}
      </FieldGrid>
      <div className={classes.lockActions}>
        <Button
          type="submit"
          variant="filled"
          loading={busy}
          disabled={tooShort || (asked === "set" && again !== password)}
        >
          {asked === "set" ? "设好密码" : "取消密码"}
        </Button>
        <Button onClick={() => onEnd(false)}>不改了</Button>
      </div>
    </form>
  );
}

function IdleChoice({ state }: { state: LockState }) {
  return (
    <NativeSelect
      label="多久没有操作就自动锁住"
      value={String(state.idleMinutes)}
      data={LOCK_IDLE_CHOICES.map((minutes) => ({
        value: String(minutes),
        label: minutes === 0 ? "不自动锁" : `${minutes} 分钟`,
      }))}
      onChange={(event) => {
        const minutes = LOCK_IDLE_CHOICES.find((choice) => String(choice) === event.currentTarget.value);
        if (minutes !== undefined) ledger().lock.setIdle({ minutes }).then(keep, reportError);
      }}
    />
  );
}

export function LockSection() {
  const { data: state } = useQuery(lockQuery);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<Asked | null>(null);
  if (state === undefined) return null;
  const ask = (next: Asked) => {
    setDone(null);
    setAsked(next);
  };
  return (
    <Section title="窗口锁" hint={state.set ? "已设密码" : "没有设密码"}>
      <p className={classes.lockWords}>
        离开座位时不让别人随手看。窗口锁只锁住这个窗口，不给台账文件加密：能进这台电脑的人，仍能复制数据文件夹里的台账。要带走的文件请另设密码：项目包在“送出”页，整份台账在“备份”页。
      </p>
      {state.damaged && (
        <Notice tone="warning">窗口锁的文件读不出来，原来的密码已经不起作用，请重新设一个。</Notice>
      )}
      {done !== null && <Notice tone="ok">{DONE[done]}</Notice>}
      {asked === null ? (
        <>
          {state.set && (
            <FieldGrid>
              <IdleChoice state={state} />
            </FieldGrid>
          )}
          <div className={classes.lockActions}>
            <Button onClick={() => ask("set")}>{state.set ? "改密码" : "设窗口密码"}</Button>
            {state.set && <Button onClick={() => ask("remove")}>取消密码</Button>}
            {state.set && <Button onClick={() => void lockWindow()}>现在锁住（Ctrl+L）</Button>}
          </div>
        </>
      ) : (
        <PasswordForm
          asked={asked}
          hasPassword={state.set}
          onEnd={(ended) => {
            setDone(ended ? asked : null);
            setAsked(null);
          }}
        />
      )}
      <p className={classes.lockWords}>
        忘了密码：退出程序，删去 <code>{state.file}</code>，再打开程序就不用密码了；台账内容不受影响。
      </p>
    </Section>
  );
}
