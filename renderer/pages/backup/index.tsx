/** 备份: copies that were opened and counted before they were called good; going back can itself be taken back. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";

import type { BackupInfo, ErrorMessage } from "../../../shared/api/index.ts";
import { backupsQuery, explain, infoQuery, ledger, queryClient } from "../../client/index.ts";
import { EmptyState, ErrorNotice, Notice, Page, Section } from "../../components/index.ts";
import { reportError } from "../../shell/messages.ts";
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
  onRestore(): void;
}) {
  const when = saidMoment(backup.at, today);
  return (
    <li data-asked={asked || undefined}>
      <span className={classes.when}>{when}</span>
      <span className={classes.soft}>{REASON[backup.reason]}</span>
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
        <div className={classes.question}>
          <span>台账会换成{when}的样子。现在的台账先自动存成一份备份，要回到现在，再恢复那一份就行。</span>
          <Button size="compact-sm" onClick={() => onAsk(false)}>
            不恢复
          </Button>
          <Button size="compact-sm" variant="filled" loading={busy} onClick={onRestore}>
            恢复
          </Button>
        </div>
      )}
    </li>
  );
}

/** Makes and restores; what comes of it stands on the page. */
function useBackupSteps() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorMessage | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const step = async (task: () => Promise<string>) => {
    setBusy(true);
    setError(null);
    setDone(null);
    try {
      setDone(await task());
    } catch (failure) {
      setError(explain(failure));
    } finally {
      setBusy(false);
      await queryClient.invalidateQueries({ queryKey: backupsQuery.queryKey });
    }
  };
  return {
    busy,
    error,
    done,
    make: () =>
      step(async () => {
        const made = await ledger().backup.create({});
        return `备份好了，打开核对过：${made.projects} 个项目、${made.indicators} 条指标。`;
      }),
    restore: (name: string) =>
      step(async () => {
        const { safetyCopy } = await ledger().backup.restore({ name });
        return `已恢复。恢复之前的台账（${safetyCopy.projects} 个项目）存成了列表里“恢复之前”的那一份。`;
      }),
  };
}

export default function BackupPage() {
  const { data, error } = useQuery(backupsQuery);
  const { data: info } = useQuery(infoQuery);
  const [asked, setAsked] = useState<string | null>(null);
  const steps = useBackupSteps();
  if (error !== null) return <ErrorNotice error={explain(error)} />;
  if (data === undefined || info === undefined) return null;
  const backups = data.backups.toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <Page
      title="备份"
      hint="每天第一次打开和退出时自动做，做完打开核对"
      actions={
        <>
          <Button onClick={() => void ledger().backup.reveal({}).catch(reportError)}>打开备份文件夹</Button>
          <Button variant="filled" loading={steps.busy} onClick={() => void steps.make()}>
            现在备份
          </Button>
        </>
      }
    >
      <Section>
        <p className={classes.folder}>存放在 {data.folder}</p>
        {steps.done !== null && <Notice tone="ok">{steps.done}</Notice>}
        {steps.error !== null && <ErrorNotice error={steps.error} />}
        {backups.length === 0 ? (
          <EmptyState title="还没有备份">点“现在备份”做第一份，几秒钟就好。</EmptyState>
        ) : (
          <ul className={classes.list}>
            {backups.map((backup) => (
              <BackupRow
                key={backup.name}
                backup={backup}
                today={info.today}
                busy={steps.busy}
                asked={asked === backup.name}
                onAsk={(ask) => setAsked(ask ? backup.name : null)}
                onRestore={() => void steps.restore(backup.name).then(() => setAsked(null))}
              />
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}
