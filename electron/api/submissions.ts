import { basename, dirname } from "node:path";

import { dialog } from "electron";

import {
  LedgerError,
  type HandlersOf,
  type LedgerContract,
  type WrittenFile,
} from "../../shared/api/index.ts";
import { planChanges } from "../../shared/lifecycle/index.ts";
import type { Submission, SubmissionLine } from "../../shared/submission/index.ts";
import type { Project } from "../../shared/project/index.ts";
import { PACKAGE_LIMITS, readPackage, sha256 } from "../transfer/index.ts";
import { readBack } from "../transfer/read-back.ts";
import { targetError } from "../transfer/target-errors.ts";
import { parentWindow, type ApiContext } from "./context.ts";
import type { HandedFiles } from "./folder-tokens.ts";
import { readChosenFile } from "./intake.ts";

const MOST_FILES = 50;
/** No package of this program, or one with a password: what it holds is not known. */
const UNREAD: ReadonlySet<string> = new Set(["package.notOurs", "file.protected"]);

function lineOf({ project: _project, ...line }: Submission): SubmissionLine {
  return line;
}

/** A package says itself what it holds; of any other file only its bytes are known. */
async function readHanded(path: string): Promise<{ file: WrittenFile; project: Project | null }> {
  const name = basename(path);
  const bytes = await readChosenFile(path, PACKAGE_LIMITS.totalBytes);
  const file = { name, size: bytes.byteLength, sha256: sha256(bytes) };
  if (!/\.zip$/i.test(name)) return { file, project: null };
  try {
    return { file, project: (await readPackage(name, bytes)).project };
  } catch (error) {
    if (error instanceof LedgerError && UNREAD.has(error.code)) return { file, project: null };
    throw error;
  }
}

/** What was handed in must hold what is frozen: a file of another project, or of an earlier wording, is refused. */
function refuseOutdated(project: Project, { files, project: held }: HandedFiles): void {
  if (held === null) return;
  if (held.id !== project.id || planChanges(held, project).length > 0)
    throw new LedgerError("submission.outdated", { name: files[0]?.name ?? "文件" });
}

/**
 * What is registered must be what lies there: a file that was written over or changed since has other bytes. One that is not
 * there any more went away with its stick or was put somewhere else, and stands as it was.
 */
async function refuseOverwritten(path: string, { files }: HandedFiles): Promise<void> {
  const [file] = files;
  if (file === undefined) return;
  const { name } = file;
  try {
    if ((await readBack(path)).sha256 === file.sha256) return;
  } catch (error) {
    const known = targetError(error, dirname(path));
    if (known instanceof LedgerError && known.code === "target.gone") return;
    throw new LedgerError("file.unreadable", { name }, { cause: error });
  }
  throw new LedgerError("submission.overwritten", { name });
}

async function refuseOpenErrors({ ledger }: ApiContext, project: Project): Promise<void> {
  const { checkProject } = await import("../../shared/checks/index.ts");
  const { district } = ledger.store.settings.get();
  const open = checkProject(project, { district }).filter(
    (finding) => finding.severity === "error" && finding.dismissed === undefined,
  );
  if (open.length > 0) throw new LedgerError("submission.errorsOpen", { count: open.length });
}

export function submissionHandlers(context: ApiContext): HandlersOf<LedgerContract["submissions"]> {
  const { ledger, written } = context;
  const submissions = () => ledger.store.submissions;
  return {
    list: ({ id }) => submissions().list(id).map(lineOf),
    get({ id, number }) {
      const found = submissions().find(id, number);
      if (found === null) throw new LedgerError("submission.refused", { reason: "unknown" });
      return found;
    },
    async chooseFiles() {
      const answer = await dialog.showOpenDialog(parentWindow(context), {
        title: "选交出去的文件",
        buttonLabel: "就是这些",
        properties: ["openFile", "multiSelections"],
      });
      if (answer.canceled || answer.filePaths.length === 0) return null;
      const paths = answer.filePaths.slice(0, MOST_FILES);
      const read = await Promise.all(paths.map(readHanded));
      return read.map(({ file, project }, index) => ({
        token: written.add(paths[index]!, { files: [file], project }),
        file,
      }));
    },
    async submit({ id, manner, tokens, receipt, reason }) {
      const { project } = ledger.store.projects.get(id);
      const handed = tokens.map((token) => written.filesOf(token));
      for (const files of handed) refuseOutdated(project, files);
      await Promise.all(
        tokens.map((token, index) => refuseOverwritten(written.pathOf(token), handed[index]!)),
      );
      await refuseOpenErrors(context, project);
      const files = handed.flatMap((entry) => entry.files);
      return lineOf(submissions().submit({ id, manner, files, receipt, reason }));
    },
    setReceipt: ({ id, number, receipt }) => lineOf(submissions().setReceipt(id, number, receipt)),
    return: ({ id, number, remarks }) => lineOf(submissions().return(id, number, remarks)),
    addRemarks: ({ id, number, remarks }) => lineOf(submissions().addRemarks(id, number, remarks)),
    editRemark: ({ path, text, ...place }) => lineOf(submissions().editRemark(place, { path, text })),
    answerRemark: ({ done, note, ...place }) => lineOf(submissions().answerRemark(place, { done, note })),
    approve: ({ id, number, approval }) => lineOf(submissions().approve(id, number, approval)),
    takeBack: ({ id, number }) => lineOf(submissions().takeBack(id, number)),
    amendments: ({ id }) => submissions().amendments(id),
  };
}
