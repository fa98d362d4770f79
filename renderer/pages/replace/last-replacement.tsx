/** What was replaced last, with the one undo for all of it. */
import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";

import type { LastReplacement, LeftProject } from "../../../shared/api/index.ts";
import { infoQuery, ledger } from "../../client/index.ts";
import { Notice } from "../../components/index.ts";
import { setPageUndo } from "../../shell/commands.ts";
import { reportError } from "../../shell/messages.ts";
import { saidMoment } from "../../shell/moments.ts";

const KEY = ["search", "lastReplacement"] as const;

const WHY: Readonly<Record<LeftProject["why"], string>> = {
  changedSince: "替换过的地方后来又改过",
  locked: "已送出或批复",
  trashed: "在回收站里",
  damaged: "读不出来",
};

function undoneText(projects: number, left: readonly LeftProject[]): string {
  const names = left
    .slice(0, 5)
    .map(({ name, why }) => `${name === "" ? "未命名项目" : name}（${WHY[why]}）`);
  const rest =
    left.length === 0
      ? ""
      : `；${left.length} 个项目没有动：${names.join("、")}${left.length > 5 ? " 等" : ""}`;
  return `已撤销 ${projects} 个项目里的替换${rest}。`;
}

export function useForgetLast(): () => void {
  const client = useQueryClient();
  return useCallback(() => void client.invalidateQueries({ queryKey: KEY }), [client]);
}

export function LastReplacementNotice({ onUndone }: { onUndone(): void }) {
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: () => ledger().search.lastReplacement({}),
    staleTime: 0,
  });
  const { data: info } = useQuery(infoQuery);
  const [undone, setUndone] = useState<string | null>(null);
  const forget = useForgetLast();
  const undo = useCallback(
    ({ group }: LastReplacement) => {
      ledger()
        .search.undoReplacement({ group })
        .then(({ projects, left }) => {
          setUndone(undoneText(projects, left));
          forget();
          onUndone();
        })
        .catch(reportError);
    },
    [forget, onUndone],
  );
  const last = data === undefined || data === null || data.undone ? null : data;
  useEffect(() => {
    setPageUndo(last === null ? null : () => undo(last));
    return () => setPageUndo(null);
  }, [last, undo]);
  return (
    <>
      {undone !== null && <Notice tone="ok">{undone}</Notice>}
      {last !== null && info !== undefined && (
        <Notice
          tone="plain"
          actions={
            <Button size="compact-sm" rightSection={<kbd>Ctrl+Z</kbd>} onClick={() => undo(last)}>
              全部撤销
            </Button>
          }
        >
          上次{last.label}：{last.projects} 个项目，{saidMoment(last.at, info.today)}
          {last.who === "" ? "" : `，${last.who}`}
        </Notice>
      )}
    </>
  );
}
