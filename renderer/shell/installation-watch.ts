/** A program whose files are not whole is said once, after the first moments, while her records are untouched. */
import { useEffect } from "react";

import { afterFirstMoments, ledger } from "../client/index.ts";
import { addNote, reportError } from "./messages.ts";

async function look(): Promise<void> {
  const state = await ledger().installation.check({ anew: false });
  if (state.kind !== "faulty") return;
  const named = state.faults
    .slice(0, 3)
    .map(({ path }) => path)
    .join("、");
  const count = state.faults.length > 3 ? ` 等 ${state.faults.length} 个文件` : "";
  addNote(
    `程序文件不完整（${named}${count}），可能是复制时中断了。台账和备份没有受影响；请从原来的安装包或压缩包重新安装一次程序。`,
  );
}

export function useInstallationWatch(): void {
  useEffect(() => afterFirstMoments(() => void look().catch(reportError)), []);
}
