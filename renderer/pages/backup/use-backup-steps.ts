import { useState } from "react";

import { backupsQuery, ledger, queryClient, useAction } from "../../client/index.ts";
import { addNote } from "../../shell/messages.ts";

/** Makes and restores; what comes of it stands on the page. */
export function useBackupSteps() {
  const { busy, error, run } = useAction();
  const [done, setDone] = useState<string | null>(null);
  const step = async (task: () => Promise<string | null>) => {
    setDone(null);
    await run(async () => setDone(await task()));
    await queryClient.invalidateQueries({ queryKey: backupsQuery.queryKey });
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
    /** @param second from the second place */
    restore: (name: string, second: boolean) =>
      step(async () => {
        const { safetyCopy } = await ledger().backup.restore({ name, second });
        // The program starts again from the list, so the word goes along to wherever she is then.
        addNote(
          `已恢复。恢复之前的台账（${safetyCopy.projects} 个项目）存成了“备份”页里“恢复之前”的那一份。`,
        );
        return null;
      }),
  };
}
