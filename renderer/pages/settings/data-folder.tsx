/** Where the ledger lies on the disk, and moving it. */
import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { infoQuery, ledger, useAction } from "../../client/index.ts";
import { ErrorNotice, Notice } from "../../components/index.ts";
import { reportError } from "../../shell/messages.ts";
import classes from "./settings.module.css";

const DONE = {
  copied: "台账已复制到新文件夹并核对过，以后都存在那里；原来的文件夹没有动。",
  opened: "那个文件夹里已有台账，现在打开的就是它；原来的文件夹没有动。",
} as const;

export function DataFolder() {
  const { data: info } = useQuery(infoQuery);
  const client = useQueryClient();
  const { busy, error, closeError, run } = useAction();
  const [done, setDone] = useState<keyof typeof DONE | null>(null);
  const choose = () =>
    void run(async () => {
      const moved = await ledger().program.chooseDataFolder({});
      if (moved !== null) setDone(moved.moved);
      await client.invalidateQueries({ queryKey: infoQuery.queryKey });
    });
  return (
    <>
      <div className={classes.folder}>
        <code title={info?.dataFolder}>{info?.dataFolder}</code>
        <Button onClick={() => void ledger().program.revealDataFolder({}).catch(reportError)}>打开</Button>
        <Button loading={busy} onClick={choose}>
          换一个文件夹
        </Button>
      </div>
      {done !== null && <Notice tone="ok">{DONE[done]}</Notice>}
      {error !== null && <ErrorNotice error={error} onClose={closeError} />}
    </>
  );
}
