/** 交给同事填写: out as a package, back as a package; and what any package brings, merged by field. */
import { join } from "node:path";

import { dialog } from "electron";

import {
  LedgerError,
  type HandlersOf,
  type HandOut,
  type LedgerContract,
  type WrittenFiles,
} from "../../../shared/api/index.ts";
import type { Project } from "../../../shared/project/index.ts";
import { documentFileName } from "../../../shared/transfer/index.ts";
import { evidenceFolderIn } from "../../evidence/index.ts";
import type { FrozenHandOut } from "../../store/index.ts";
import {
  makePackage,
  PACKAGE_LIMITS,
  packedEvidence,
  readPackage,
  writeVerified,
} from "../../transfer/index.ts";
import { parentWindow, type ApiContext } from "../context.ts";
import { readChosenFile } from "../intake.ts";
import { openedPackage, openedPackages } from "../opened-packages.ts";
import { earlierMarks, meetingOf, returnedAs, takeFromPackage } from "../package-meeting.ts";

type Handlers = HandlersOf<LedgerContract["lifecycle"]>;
type Handing = Pick<Handlers, "handOut" | "handBack" | "handOuts" | "closeHandOut" | "returned" | "merge">;

interface Sent {
  title: string;
  /** What the file's name says: 请填写, 填好交回. */
  kind: string;
  handOut: { id: string; colleague: string; note: string };
}

const lineOf = ({ project: _project, ...line }: FrozenHandOut): HandOut => line;

export function handingHandlers(context: ApiContext): Handing {
  const { ledger, clock, written, version } = context;
  const store = () => ledger.store;

  /** Writes the data as a package where she wants it, and opens it again as its reader would. null = cancelled. */
  async function send(project: Project, { title, kind, handOut }: Sent): Promise<WrittenFiles | null> {
    const answer = await dialog.showOpenDialog(parentWindow(context), {
      title,
      buttonLabel: "放到这里",
      properties: ["openDirectory", "createDirectory"],
    });
    const folder = answer.filePaths[0];
    if (answer.canceled || folder === undefined) return null;
    const evidence = await packedEvidence(project, evidenceFolderIn(ledger.folder));
    const bytes = await makePackage(project, evidence, {
      programVersion: version,
      exportedAt: clock.now(),
      exportedBy: store().settings.get().preferences.userName,
      earlier: earlierMarks(context, project.id),
      handOut,
    });
    const file = await writeVerified(
      folder,
      documentFileName(project.year, project.name, kind, "zip"),
      bytes,
    );
    const path = join(folder, file.name);
    await readPackage(file.name, await readChosenFile(path, PACKAGE_LIMITS.totalBytes));
    return { token: written.add(path), folder, files: [file], missingCharacters: [] };
  }

  return {
    async handOut({ id, colleague, note }) {
      const { project } = store().projects.get(id);
      const handOut = { id: store().lifecycle.newHandOutId(), colleague, note };
      const files = await send(project, {
        title: "把给同事填写的包放到哪个文件夹或U盘",
        kind: "请填写",
        handOut,
      });
      if (files === null) return null;
      const at = clock.now().toISOString();
      store().lifecycle.putHandOut({
        ...handOut,
        projectId: id,
        direction: "out",
        at,
        closedAt: null,
        project,
      });
      return files;
    },
    async handBack({ id, handout }) {
      const received = store().lifecycle.handOut(handout, "in");
      if (received === null || received.projectId !== id) throw new LedgerError("input.invalid");
      const { project } = store().projects.get(id);
      const { note } = received;
      // Whoever handed it out knows it by its identity; the rest is for people to read.
      const handOut = { id: handout, colleague: store().settings.get().preferences.userName, note };
      const files = await send(project, {
        title: "把填好的包放到哪个文件夹或U盘",
        kind: "填好交回",
        handOut,
      });
      if (files !== null) store().lifecycle.closeHandOut(handout, "in");
      return files;
    },
    handOuts: ({ id }) => store().lifecycle.handOuts(id).map(lineOf),
    closeHandOut({ id, direction }) {
      store().lifecycle.closeHandOut(id, direction);
      return null;
    },
    returned({ token }) {
      const opened = openedPackage(context, token);
      const meeting = meetingOf(context, opened);
      return meeting === null ? null : returnedAs(context, opened, meeting);
    },
    async merge({ token, choices }) {
      const opened = openedPackage(context, token);
      const meeting = meetingOf(context, opened);
      if (meeting === null) throw new LedgerError("project.notFound");
      const { id, changes } = await takeFromPackage(context, opened, meeting, choices);
      openedPackages(context).delete(token);
      return { id, edits: changes };
    },
  };
}
