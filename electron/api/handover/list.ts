/** 移交清单: what is in the ledger on the day it is handed over. */
import type { BackupInfo, WrittenFile } from "../../../shared/api/index.ts";
import type { FormDocument } from "../../../shared/forms/document.ts";
import { localDay } from "../../clock.ts";
import type { ApiContext } from "../context.ts";

/** @param file null where only the list is printed */
export async function handoverList(
  { ledger, clock }: ApiContext,
  backup: BackupInfo,
  file: WrittenFile | null,
): Promise<FormDocument> {
  const { handoverListForm } = await import("../../../shared/forms/index.ts");
  const { office, preferences } = ledger.store.settings.get();
  const now = clock.now();
  return handoverListForm(
    {
      office: office.name,
      handedOverBy: preferences.userName,
      handedOverOn: localDay(now),
      projects: ledger.store.handover.projects(),
      indicators: backup.indicators,
      evidence: backup.evidence ?? { files: 0, bytes: 0, lost: 0 },
      file,
    },
    now.toISOString(),
  );
}
