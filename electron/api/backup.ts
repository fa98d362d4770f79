import { shell } from "electron";

import type { HandlersOf, LedgerContract } from "../../shared/api/index.ts";
import type { ApiContext } from "./context.ts";

export function backupHandlers({ ledger }: ApiContext): HandlersOf<LedgerContract["backup"]> {
  return {
    list: () => ({ folder: ledger.backupFolder, backups: ledger.backups() }),
    create: () => ledger.backup("manual"),
    restore: ({ name }) => ledger.restore(name),
    async reveal() {
      await shell.openPath(ledger.backupFolder);
      return null;
    },
  };
}
