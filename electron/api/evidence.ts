import { join } from "node:path";

import { app, dialog, shell } from "electron";

import {
  LedgerError,
  type ErrorMessage,
  type HandlersOf,
  type LedgerContract,
} from "../../shared/api/index.ts";
import type { Evidence } from "../../shared/project/index.ts";
import {
  carryEvidence,
  copyToShow,
  evidenceFolderIn,
  evidenceState,
  isViewed,
  keepEvidence,
  keepEvidenceFile,
  pictureType,
  readEvidence,
  removeOldCopies,
} from "../evidence/index.ts";
import { targetError } from "../transfer/target-errors.ts";
import { parentWindow, type ApiContext } from "./context.ts";

export function evidenceHandlers(context: ApiContext): HandlersOf<LedgerContract["evidence"]> {
  const { ledger } = context;
  const root = (): string => evidenceFolderIn(ledger.folder);
  const viewing = join(app.getPath("temp"), "项目绩效台账-查看");
  const cleared = removeOldCopies(viewing);

  return {
    async choose() {
      const answer = await dialog.showOpenDialog(parentWindow(context), {
        title: "添加佐证材料",
        buttonLabel: "添加",
        properties: ["openFile", "multiSelections"],
      });
      if (answer.canceled || answer.filePaths.length === 0) return null;
      const kept: Evidence[] = [];
      const refused: ErrorMessage[] = [];
      for (const path of answer.filePaths) {
        try {
          kept.push(await keepEvidenceFile(root(), path));
        } catch (error) {
          if (!(error instanceof LedgerError)) throw error;
          refused.push({ code: error.code, details: error.details });
        }
      }
      return { kept, refused };
    },
    keep: ({ name, bytes }) => keepEvidence(root(), name, bytes),
    async states({ files }) {
      const states: Record<string, Awaited<ReturnType<typeof evidenceState>>> = {};
      for (const file of files) states[file.sha256] = await evidenceState(root(), file);
      return states;
    },
    async open({ evidence }) {
      await cleared;
      let copy: string;
      try {
        copy = await copyToShow(root(), evidence, viewing);
      } catch (error) {
        throw targetError(error, viewing);
      }
      if (!isViewed(copy)) {
        shell.showItemInFolder(copy);
        return { shown: "folder" };
      }
      const problem = await shell.openPath(copy);
      if (problem !== "") throw new LedgerError("evidence.noViewer", { name: evidence.name });
      return { shown: "file" };
    },
    async preview({ evidence }) {
      const bytes = await readEvidence(root(), evidence);
      const type = pictureType(bytes);
      return type === null ? null : { type, bytes };
    },
    recover({ evidence }) {
      try {
        carryEvidence(evidenceFolderIn(ledger.backupFolder), root(), [evidence], true);
      } catch (error) {
        throw targetError(error, ledger.folder);
      }
      return evidenceState(root(), evidence);
    },
  };
}
