/** When the last verified backup was made; a failed one stays on the screen until the next succeeds. */
import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { Link } from "wouter";

import type { LedgerEvents } from "../../shared/api/index.ts";
import { backupsQuery, infoQuery, useAfterFirstMoments, useLedgerEvent } from "../client/index.ts";
import { localDay, saidMoment } from "./moments.ts";
import classes from "./shell.module.css";

const STALE_DAYS = 7;

export function BackupStatus() {
  const { data } = useQuery({ ...backupsQuery, enabled: useAfterFirstMoments() });
  const { data: info } = useQuery(infoQuery);
  const [failed, setFailed] = useState(false);
  useLedgerEvent(
    "backupState",
    useCallback((state: LedgerEvents["backupState"]) => setFailed(!state.ok), []),
  );
  // Its room is kept, so that nothing moves when it comes.
  if (data === undefined || info === undefined) return <span className={classes.backupRoom} />;
  const newest = data.backups
    .filter((backup) => backup.verified)
    .toSorted((a, b) => b.at.localeCompare(a.at))[0];
  const age =
    newest === undefined
      ? Number.POSITIVE_INFINITY
      : (Date.parse(info.today) - Date.parse(localDay(newest.at))) / 86_400_000;
  const text = failed
    ? "备份没有做成"
    : newest === undefined
      ? "还没有备份"
      : `备份 ${saidMoment(newest.at, info.today)}`;
  return (
    <span className={classes.backupRoom}>
      <Link
        href="/backup"
        className={classes.backup ?? ""}
        data-tone={failed ? "error" : age > STALE_DAYS ? "warning" : "ok"}
      >
        {text}
      </Link>
    </span>
  );
}
