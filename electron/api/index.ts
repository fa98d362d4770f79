/** The contract, implemented: one file per area. */
import { contract } from "../../shared/api/index.ts";
import { backupHandlers } from "./backup.ts";
import type { ApiContext } from "./context.ts";
import { documentHandlers } from "./documents.ts";
import { evidenceHandlers } from "./evidence.ts";
import { handleContract, type Handlers } from "./handle.ts";
import { intakeHandlers, type ReadForeign } from "./intake.ts";
import { printingHandlers } from "./printing.ts";
import { programHandlers } from "./program.ts";
import { projectHandlers } from "./projects.ts";
import { settingsHandlers } from "./settings.ts";
import { submissionHandlers } from "./submissions.ts";
import { transferHandlers } from "./transfer.ts";

export function createHandlers(context: ApiContext, readForeign: ReadForeign): Handlers {
  return {
    projects: projectHandlers(context),
    settings: settingsHandlers(context),
    program: programHandlers(context),
    intake: intakeHandlers(context, readForeign),
    documents: documentHandlers(context),
    transfer: transferHandlers(context),
    backup: backupHandlers(context),
    evidence: evidenceHandlers(context),
    submissions: submissionHandlers(context),
    printing: printingHandlers(context),
  };
}

/** A printing window may ask for its job and nothing else; the main window for everything else. */
export function serveContract(context: ApiContext, readForeign: ReadForeign): void {
  const allButPrinting = Object.keys(contract).filter((area) => area !== "printing");
  handleContract(createHandlers(context, readForeign), (contents) => {
    if (context.printer.isPrinting(contents.id)) return ["printing"];
    return contents.id === context.mainWindow().window.webContents.id ? allButPrinting : [];
  });
}
