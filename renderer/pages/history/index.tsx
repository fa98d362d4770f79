/** 修改历史 of one project: any state can be looked at and brought back. */
import { Button } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";

import type { LedgerEvents } from "../../../shared/api/index.ts";
import { explain, infoQuery, keys, ledger, queryClient, useLedgerEvent } from "../../client/index.ts";
import { ErrorNotice, Notice, Page } from "../../components/index.ts";
import { projectAddress, setPageUndo } from "../../shell/commands.ts";
import { answer, reportError } from "../../shell/messages.ts";
import { focusSoon } from "../../working-copy/index.ts";
import classes from "./history.module.css";
import { OneChange } from "./one-change.tsx";
import { Timeline } from "./timeline.tsx";

const PAGE = 100;

function useTimeline(id: string) {
  return useInfiniteQuery({
    queryKey: ["history", id, "timeline"],
    queryFn: ({ pageParam }) => ledger().history.timeline({ id, before: pageParam, limit: PAGE }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.more ? (page.entries.at(-1)?.id ?? null) : null),
    staleTime: 0,
    gcTime: 0,
  });
}

export default function HistoryPage({ id }: { id: string }) {
  const [, navigate] = useLocation();
  const { data: info } = useQuery(infoQuery);
  const { data: opened } = useQuery({
    queryKey: [...keys.project(id), "name"],
    queryFn: () => ledger().projects.get({ id }),
    staleTime: 0,
    gcTime: 0,
  });
  const timeline = useTimeline(id);
  const [chosen, setChosen] = useState<number | null>(null);
  const [done, setDone] = useState(false);
  const takeBackButton = useRef<HTMLButtonElement>(null);
  const renew = useCallback(() => void queryClient.invalidateQueries({ queryKey: ["history", id] }), [id]);
  const changed = useCallback(
    (event: LedgerEvents["projectChanged"]) => event.id === id && renew(),
    [id, renew],
  );
  useLedgerEvent("projectChanged", changed);
  const takeBack = useCallback(() => {
    ledger()
      .projects.undo({ id })
      .then((undone) => {
        setDone(false);
        setChosen(null);
        answer(undone === null ? "没有可以撤销的修改" : `已撤销：${undone.label}`);
      })
      .catch(reportError);
  }, [id]);
  useEffect(() => {
    if (!done) return undefined;
    setPageUndo(takeBack);
    return () => setPageUndo(null);
  }, [done, takeBack]);
  if (timeline.error !== null) return <ErrorNotice error={explain(timeline.error)} />;
  if (timeline.data === undefined || info === undefined) return null;
  const entries = timeline.data.pages.flatMap((page) => page.entries);
  const entry = entries.find((each) => each.id === chosen) ?? entries[0];
  const name = opened?.project.name ?? "";
  return (
    <Page
      title="修改历史"
      hint={name === "" ? "谁、什么时候、改了什么" : name}
      wide
      actions={<Button onClick={() => navigate(projectAddress(id))}>回到项目</Button>}
    >
      {done && (
        <div className={classes.done}>
          <Notice
            tone="ok"
            actions={
              <Button ref={takeBackButton} onClick={takeBack}>
                撤销恢复
              </Button>
            }
          >
            已恢复，记为一次新的修改；要回到恢复之前，按 Ctrl+Z 或点“撤销恢复”。
          </Notice>
        </div>
      )}
      <div className={classes.columns}>
        <Timeline
          entries={entries}
          today={info.today}
          chosen={entry?.id ?? null}
          onChoose={setChosen}
          onMore={timeline.hasNextPage ? () => void timeline.fetchNextPage() : undefined}
        />
        {entry !== undefined && (
          <OneChange
            id={id}
            entry={entry}
            today={info.today}
            onDone={() => {
              setDone(true);
              setChosen(null);
              void focusSoon(() => takeBackButton.current);
            }}
          />
        )}
      </div>
    </Page>
  );
}
