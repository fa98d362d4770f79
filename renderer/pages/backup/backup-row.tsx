/** One backup: when, why, how much, whether it was verified, and the way back to it. */
import { Button, PasswordInput } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";

import type { BackupInfo } from "../../../shared/api/index.ts";
import { useTakenCursor } from "../../components/index.ts";
import { saidMoment } from "../../shell/moments.ts";
import classes from "./backup.module.css";

const REASON: Readonly<Record<BackupInfo["reason"], string>> = {
  daily: "每天自动",
  exit: "退出时自动",
  manual: "手动",
  beforeRestore: "恢复之前",
  beforeMigration: "升级之前",
  beforeImport: "导入之前",
};

function said(size: number): string {
  return size < 1_048_576
    ? `${Math.max(1, Math.round(size / 1024))} KB`
    : `${(size / 1_048_576).toFixed(1)} MB`;
}

function BackupRow({
  backup,
  today,
  busy,
  asked,
  onAsk,
  onRestore,
}: {
  backup: BackupInfo;
  today: string;
  busy: boolean;
  asked: boolean;
  onAsk(ask: boolean): void;
  /** @param password of an encrypted one */
  onRestore(password?: string): void;
}) {
  const [password, setPassword] = useState("");
  const question = useTakenCursor<HTMLFormElement>(asked);
  const sealed = backup.sealed === true;
  const when = saidMoment(backup.at, today);
  return (
    <li data-asked={asked || undefined}>
      <span className={classes.when}>{when}</span>
      <span className={classes.soft}>
        {REASON[backup.reason]}
        {sealed && " · 加密"}
      </span>
      <span>
        {backup.projects} 个项目 · {backup.indicators} 条指标
        {backup.evidence !== undefined && ` · ${backup.evidence.files} 份佐证`}
        {backup.evidence !== undefined && backup.evidence.lost > 0 && (
          <b className={classes.lost} title="备份时这些佐证材料已不见或被改动，请到各项目的指标下查看">
            （缺 {backup.evidence.lost} 份）
          </b>
        )}
      </span>
      <span className={classes.soft}>{said(backup.size)}</span>
      <span className={classes.verified} data-good={backup.verified || undefined}>
        {backup.verified ? (
          <>
            <IconCheck size={14} stroke={2} aria-hidden /> 已核对
          </>
        ) : (
          "没有通过核对"
        )}
      </span>
      <Button
        size="compact-sm"
        disabled={!backup.verified || busy || asked}
        aria-label={`恢复到这时：${when}`}
        onClick={() => onAsk(true)}
      >
        恢复到这时
      </Button>
      {asked && (
        <form
          ref={question}
          className={classes.question}
          onSubmit={(event) => {
            event.preventDefault();
            onRestore(sealed ? password : undefined);
          }}
        >
          <span>台账会换成{when}的样子。现在的台账先自动存成一份备份，要回到现在，再恢复那一份就行。</span>
          {sealed && (
            <PasswordInput
              aria-label="这份备份的密码"
              placeholder="密码"
              size="xs"
              className={classes.password}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          )}
          <Button size="compact-sm" onClick={() => onAsk(false)}>
            不恢复
          </Button>
          <Button
            size="compact-sm"
            type="submit"
            variant="filled"
            loading={busy}
            disabled={sealed && password === ""}
          >
            恢复
          </Button>
        </form>
      )}
    </li>
  );
}

/** Backups of one place, the newest first; one of them may be asked about. */
export function BackupList({
  backups,
  today,
  busy,
  asked,
  onAsk,
  onRestore,
}: {
  backups: readonly BackupInfo[];
  today: string;
  busy: boolean;
  asked: string | null;
  onAsk(name: string | null): void;
  onRestore(name: string, password?: string): void;
}) {
  return (
    <ul className={classes.list}>
      {backups.map((backup) => (
        <BackupRow
          key={backup.name}
          backup={backup}
          today={today}
          busy={busy}
          asked={asked === backup.name}
          onAsk={(ask) => onAsk(ask ? backup.name : null)}
          onRestore={(password) => onRestore(backup.name, password)}
        />
      ))}
    </ul>
  );
}
