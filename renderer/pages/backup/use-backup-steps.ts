import { useState } from "react";

import type { BackupInfo, ErrorMessage } from "../../../shared/api/index.ts";
import { backupsQuery, explain, ledger, queryClient } from "../../client/index.ts";
import { addNote } from "../../shell/messages.ts";

/** The program starts again from the list, so the word goes along to wherever she is then. */
const sayRestored = ({ projects }: BackupInfo) =>
  addNote(`已恢复。恢复之前的台账（${projects} 个项目）存成了“备份”页里“恢复之前”的那一份。`);

/** Makes and restores; what comes of it stands on the page. */
export function useBackupSteps() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorMessage | null>(null);
  const [done, setDone] = useState<string | null>(null);
  /** A chosen file waits for its password. */
  const [asksPassword, setAsksPassword] = useState(false);
  /** Whether it came about. */
  const step = async (task: () => Promise<string | null>): Promise<boolean> => {
    setBusy(true);
    setError(null);
    setDone(null);
    try {
      setDone(await task());
      return true;
    } catch (failure) {
      setError(explain(failure));
      return false;
    } finally {
      setBusy(false);
      await queryClient.invalidateQueries({ queryKey: backupsQuery.queryKey });
    }
  };
  return {
    busy,
    error,
    done,
    asksPassword,
    make: () =>
      step(async () => {
        const made = await ledger().backup.create({});
        return `备份好了，打开核对过：${made.projects} 个项目、${made.indicators} 条指标。`;
      }),
    /** @param second from the second place, under its password where it is encrypted */
    restore: (name: string, second: boolean, password?: string) =>
      step(async () => {
        const given = password === undefined ? {} : { password };
        sayRestored((await ledger().backup.restore({ name, second, ...given })).safetyCopy);
        return null;
      }),
    /** @param password of the file that was chosen before; else one is asked for */
    restoreFile: (password?: string) =>
      step(async () => {
        setAsksPassword(false);
        try {
          const restored = await ledger().backup.restoreFile(password === undefined ? {} : { password });
          if (restored !== null) sayRestored(restored.safetyCopy);
        } catch (failure) {
          const { code } = explain(failure);
          setAsksPassword(code === "backup.password" || code === "backup.wrongPassword");
          throw failure;
        }
        return null;
      }),
  };
}
