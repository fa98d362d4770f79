/**
 * The contract, implemented: one file per area. What the first page asks for is here from the start; every other area is
 * read when it is first called (later.ts), so that a start does not wait for the documents, the packages and the scores.
 */
import { contract } from "../../shared/api/index.ts";
import type { ApiContext } from "./context.ts";
import { handleContract, type Handlers } from "./handle.ts";
import type { ReadForeign } from "./intake.ts";
import { later } from "./later.ts";
import { lockHandlers } from "./lock.ts";
import { printingHandlers } from "./printing.ts";
import { programHandlers } from "./program.ts";
import { projectHandlers } from "./projects.ts";
import { settingsHandlers } from "./settings.ts";

export function createHandlers(context: ApiContext, readForeign: ReadForeign): Handlers {
  return {
    projects: projectHandlers(context),
    settings: settingsHandlers(context),
    program: programHandlers(context),
    printing: printingHandlers(context),
    lock: lockHandlers(context),
    installation: later("installation", async () =>
      (await import("./installation.ts")).installationHandlers(context),
    ),
    intake: later("intake", async () => (await import("./intake.ts")).intakeHandlers(context, readForeign)),
    lifecycle: later("lifecycle", async () => (await import("./lifecycle.ts")).lifecycleHandlers(context)),
    documents: later("documents", async () => (await import("./documents.ts")).documentHandlers(context)),
    transfer: later("transfer", async () => (await import("./transfer.ts")).transferHandlers(context)),
    drives: later("drives", async () => (await import("./drives.ts")).driveHandlers(context)),
    batch: later("batch", async () => (await import("./batch.ts")).batchHandlers(context)),
    upgrade: later("upgrade", async () => (await import("./upgrade.ts")).upgradeHandlers(context)),
    backup: later("backup", async () => (await import("./backup.ts")).backupHandlers(context)),
    handover: later("handover", async () => (await import("./handover.ts")).handoverHandlers(context)),
    history: later("history", async () => (await import("./history.ts")).historyHandlers(context)),
    submissions: later("submissions", async () =>
      (await import("./submissions.ts")).submissionHandlers(context),
    ),
    duties: later("duties", async () => (await import("./duties.ts")).dutyHandlers(context)),
    search: later("search", async () => (await import("./search.ts")).searchHandlers(context)),
    summary: later("summary", async () => (await import("./summary.ts")).summaryHandlers(context)),
    library: later("library", async () =>
      (await import("./library.ts")).libraryHandlers(context, readForeign),
    ),
    checks: later("checks", async () => (await import("./checks.ts")).checkHandlers(context)),
    evidence: later("evidence", async () => (await import("./evidence.ts")).evidenceHandlers(context)),
  };
}

/** A printing window may ask for its job and nothing else; the main window for everything else. */
export function serveContract(context: ApiContext, readForeign: ReadForeign): void {
  const allButPrinting = Object.keys(contract).filter((area) => area !== "printing");
  handleContract(
    createHandlers(context, readForeign),
    (contents) => {
      if (context.printer.isPrinting(contents.id)) return ["printing"];
      return contents.id === context.mainWindow().window.webContents.id ? allButPrinting : [];
    },
    context.lock.isLocked,
  );
}
