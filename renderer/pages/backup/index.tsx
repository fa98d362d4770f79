/** 备份: copies that were opened and counted before they were called good; going back can itself be taken back. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { backupsQuery, explain, infoQuery, ledger } from "../../client/index.ts";
import { EmptyState, ErrorNotice, Notice, Page, Section } from "../../components/index.ts";
import { reportError } from "../../shell/messages.ts";
import { BackupList } from "./backup-row.tsx";
import classes from "./backup.module.css";
import { HandoverSection } from "./handover/section.tsx";
import { OpenBackupFile } from "./open-file.tsx";
import { SecondPlaceSection } from "./second-place.tsx";
import { useBackupSteps } from "./use-backup-steps.ts";

/** Which backup is asked about: its place and name. */
interface Asked {
  second: boolean;
  name: string;
}

export default function BackupPage() {
  const { data, error } = useQuery(backupsQuery);
  const { data: info } = useQuery(infoQuery);
  const [asked, setAsked] = useState<Asked | null>(null);
  const steps = useBackupSteps();
  if (error !== null) return <ErrorNotice error={explain(error)} />;
  if (data === undefined || info === undefined) return null;
  const restoring = (second: boolean) => ({
    today: info.today,
    busy: steps.busy,
    asked: asked?.second === second ? asked.name : null,
    onAsk: (name: string | null) => setAsked(name === null ? null : { second, name }),
    onRestore: (name: string, password?: string) =>
      void steps.restore(name, second, password).then((restored) => restored && setAsked(null)),
  });
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
      <div className={classes.told}>
        {steps.done !== null && <Notice tone="ok">{steps.done}</Notice>}
        {steps.error !== null && steps.error.code !== "backup.password" && (
          <ErrorNotice error={steps.error} />
        )}
        {steps.asksPassword && (
          <OpenBackupFile busy={steps.busy} onOpen={(password) => void steps.restoreFile(password)} />
        )}
      </div>
      <SecondPlaceSection {...restoring(true)} />
      <HandoverSection />
      <Section
        title="这台电脑上的备份"
        actions={
          <Button size="compact-sm" disabled={steps.busy} onClick={() => void steps.restoreFile()}>
            从别处的备份恢复…
          </Button>
        }
      >
        <p className={classes.folder}>存放在 {data.folder}</p>
        {data.backups.length === 0 ? (
          <EmptyState title="还没有备份">点“现在备份”做第一份，几秒钟就好。</EmptyState>
        ) : (
          <BackupList
            backups={data.backups.toSorted((a, b) => b.at.localeCompare(a.at))}
            {...restoring(false)}
          />
        )}
      </Section>
    </Page>
  );
}
