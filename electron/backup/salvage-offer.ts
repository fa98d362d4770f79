/** What a damaged ledger still lets be read, laid beside the newest backup: counts of what each of the two would be missing. */
import { rmSync } from "node:fs";
import { join } from "node:path";

import type { BackupInfo } from "../../shared/api/index.ts";
import { backupFolderIn, ledgerFileIn } from "../data-folder.ts";
import { log } from "../log.ts";
import { revisionsIn, salvage, type Salvaged } from "../store/index.ts";
import { createBackup } from "./create.ts";
import { restoreBackup } from "./restore.ts";

export interface SalvageOffer {
  /** What was read, and what of it is missing. */
  ofSalvaged: string;
  /** What the backup would be missing of what was read; empty where there is no backup, or nothing. */
  ofBackup: string;
  /** Puts what was read in the ledger's place; the damaged one is set aside whole. */
  take(): void;
}

const FOLDER_NAME = "读出的台账";
const NAMED = 3;

function describe({ whole, partial, lost, indicators }: Salvaged, onlyInBackup: number): string {
  const named = partial.slice(0, NAMED).map((name) => `“${name === "" ? "未命名项目" : name}”`);
  const rest = partial.length > NAMED ? "等" : "";
  const parts = [
    `${whole} 个项目完整`,
    ...(partial.length === 0
      ? []
      : [`${partial.length} 个不完整（${named.join("")}${rest}，没有修改历史和送出记录）`]),
    ...(lost === 0 ? [] : [`${lost} 个读不出`]),
  ];
  const missing = onlyInBackup === 0 ? "" : `备份里有、这里没有的项目：${onlyInBackup} 个。`;
  return `也从损坏的台账里逐行读取，核对过的有：${parts.join("，")}，共 ${indicators} 条指标。${missing}`;
}

function describeBackup(salvaged: Salvaged, backup: ReadonlyMap<string, number>): string {
  const ids = [...salvaged.projects];
  const absent = ids.filter(([id]) => !backup.has(id)).length;
  const older = ids.filter(([id, revision]) => (revision ?? 0) > (backup.get(id) ?? Number.MAX_SAFE_INTEGER));
  if (absent === 0 && older.length === 0) return "";
  return `比读出的少 ${absent} 个项目，另有 ${older.length} 个项目在这份备份之后改过。`;
}

function read(folder: string, now: () => Date): Salvaged | null {
  try {
    return salvage(ledgerFileIn(folder), join(folder, FOLDER_NAME), now);
  } catch (error) {
    // No room for trying: the backup is offered all the same.
    log("salvage", folder, error);
    return null;
  }
}

/** null where nothing can be read. The damaged file is only copied. */
export function offerSalvaged(
  folder: string,
  backup: BackupInfo | null,
  now: () => Date,
): SalvageOffer | null {
  const salvaged = read(folder, now);
  if (salvaged === null) {
    rmSync(join(folder, FOLDER_NAME), { recursive: true, force: true });
    return null;
  }
  const backedUp = backup === null ? null : revisionsIn(join(backupFolderIn(folder), backup.name));
  const onlyInBackup = [...(backedUp?.keys() ?? [])].filter((id) => !salvaged.projects.has(id)).length;
  return {
    ofSalvaged: describe(salvaged, onlyInBackup),
    ofBackup: backedUp === null ? "" : describeBackup(salvaged, backedUp),
    take() {
      const own = join(folder, FOLDER_NAME, "备份");
      // Through a backup, so that what takes the ledger's place was opened and verified like any other.
      const { name } = createBackup({ ledgerFile: salvaged.file, folder: own, reason: "manual", now: now() });
      restoreBackup({ ledgerFile: ledgerFileIn(folder), folder: own, name });
      rmSync(join(folder, FOLDER_NAME), { recursive: true, force: true });
    },
  };
}
