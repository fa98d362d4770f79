/** 交给同事填写: out as a package, back as a package, merged by field from the state that went out. */
import { join } from "node:path";

import { dialog } from "electron";

import {
  LedgerError,
  type HandlersOf,
  type HandOut,
  type LedgerContract,
  type WrittenFiles,
} from "../../../shared/api/index.ts";
import type { Side } from "../../../shared/lifecycle/index.ts";
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
import { keepItsEvidence, openedPackage, openedPackages } from "../opened-packages.ts";
import { rulesOf } from "../rules.ts";

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

  interface Returning {
    handOut: FrozenHandOut;
    mine: Project;
    theirs: Project;
  }

  function returning(token: string): Returning | null {
    const { manifest, project } = openedPackage(context, token);
    const handOut =
      manifest.handOut === undefined ? null : store().lifecycle.handOut(manifest.handOut.id, "out");
    if (handOut === null) return null;
    const mine = store().projects.find(handOut.projectId);
    if (mine === null) throw new LedgerError("project.notFound");
    return { handOut, mine, theirs: { ...project, id: mine.id, state: mine.state } };
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
      const found = returning(token);
      if (found === null) return null;
      const { handOut, mine, theirs } = found;
      return { handOut: lineOf(handOut), base: handOut.project, mine, theirs };
    },
    async merge({ token, choices }) {
      const found = returning(token);
      if (found === null) throw new LedgerError("input.invalid");
      const { editsBetween, mergeProjects } = await import("../../../shared/lifecycle/index.ts");
      const { handOut, mine, theirs } = found;
      const { conflicts } = mergeProjects(handOut.project, mine, theirs);
      const decided = Object.fromEntries(
        conflicts.map(({ key }): [string, Side] => [key, choices[key] ?? "mine"]),
      );
      const { merged } = mergeProjects(handOut.project, mine, theirs, decided);
      const edits = editsBetween(mine, merged);
      const { id } = mine;
      await ledger.backup("beforeImport");
      await keepItsEvidence(context, openedPackage(context, token));
      store().projects.restore([id]);
      const label = `合并${handOut.colleague}填写的内容`;
      if (edits.length > 0)
        store().projects.edit({ id, edits, label, together: null, rules: await rulesOf(ledger) });
      store().lifecycle.closeHandOut(handOut.id, "out");
      openedPackages(context).delete(token);
      return { id, edits: edits.length };
    },
  };
}
