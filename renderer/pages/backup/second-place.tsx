/** 第二份备份: a folder on D: or a stick that gets a copy of every backup; a stick that is out is no fault. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import type { SecondPlace } from "../../../shared/api/index.ts";
import { explain, keys, ledger, queryClient, useAction } from "../../client/index.ts";
import { ErrorNotice, Notice, Section } from "../../components/index.ts";
import { reportError } from "../../shell/messages.ts";
import { BackupList } from "./backup-row.tsx";
import classes from "./backup.module.css";
import { Sealing } from "./sealing.tsx";

/** Shown until all are asked for: the list of this PC below is the one she looks through. */
const SHOWN = 3;

const KEY = [...keys.backups, "second"];

/** What there is to say; nothing where all is well. */
function toldOf({ state, folder }: SecondPlace) {
  switch (state) {
    case "none":
      return (
        <p className={classes.folder}>
          电脑坏了，备份也会一起坏。选 D 盘的一个文件夹或U盘，每次备份都会再存一份到那里，并在那里核对。
        </p>
      );
    case "absent":
      return (
        <Notice tone="plain">
          {folder}{" "}
          现在不在（U盘没有插上）。这台电脑上的备份照常做；插上以后，下次备份时会补存过去，盘符变了也认得。
        </Notice>
      );
    case "full":
      return <Notice tone="warning">{folder} 满了，最新的备份没有存过去。腾出空间后点“现在存一份”。</Notice>;
    case "readonly":
      return (
        <Notice tone="warning">
          {folder} 不能写入，最新的备份没有存过去。请取消写保护，或另选一个文件夹。
        </Notice>
      );
    case "failed":
      return (
        <Notice tone="warning">
          最新的备份没有存到 {folder}，或存过去后没有通过核对。请点“现在存一份”再试。
        </Notice>
      );
    case "ready":
      return <p className={classes.folder}>每次备份后再存一份到 {folder}</p>;
  }
}

export function SecondPlaceSection(restoring: Omit<Parameters<typeof BackupList>[0], "backups">) {
  const { data, error } = useQuery({
    queryKey: KEY,
    queryFn: () => ledger().backup.second({}),
    staleTime: 0,
  });
  const { busy, run: act } = useAction(reportError);
  const [all, setAll] = useState(false);
  if (error !== null) return <ErrorNotice error={explain(error)} />;
  if (data === undefined) return null;
  const run = (work: () => Promise<SecondPlace | null>) =>
    void act(async () => {
      const place = await work();
      if (place !== null) queryClient.setQueryData(KEY, place);
    });
  const chosen = data.folder !== null;
  return (
    <Section
      title="第二份备份"
      actions={
        <>
          {chosen && (
            <>
              <Button
                size="compact-sm"
                disabled={busy}
                onClick={() => run(() => ledger().backup.giveUpSecond({}))}
              >
                不再存第二份
              </Button>
              <Button
                size="compact-sm"
                loading={busy}
                disabled={data.state === "absent"}
                onClick={() => run(() => ledger().backup.copyToSecond({}))}
              >
                现在存一份
              </Button>
            </>
          )}
          <Button
            size="compact-sm"
            disabled={busy}
            onClick={() => run(() => ledger().backup.chooseSecond({}))}
          >
            {chosen ? "另选文件夹…" : "选择文件夹或U盘…"}
          </Button>
        </>
      }
    >
      {toldOf(data)}
      {chosen && <Sealing place={data} busy={busy} run={run} />}
      {data.backups.length > 0 && (
        <BackupList backups={all ? data.backups : data.backups.slice(0, SHOWN)} {...restoring} />
      )}
      {!all && data.backups.length > SHOWN && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          全部 {data.backups.length} 份
        </Button>
      )}
    </Section>
  );
}
