import { randomUUID } from "node:crypto";
import { basename, join } from "node:path";

import { dialog } from "electron";

import {
  LedgerError,
  type HandlersOf,
  type LedgerContract,
  type PackagePreview,
} from "../../shared/api/index.ts";
import { editsBetween } from "../../shared/lifecycle/index.ts";
import type { Project } from "../../shared/project/index.ts";
import { packageFileName, packageProject } from "../transfer/package-documents.ts";
import { readPackage, PACKAGE_LIMITS, writeVerified, type OpenedPackage } from "../transfer/index.ts";
import { parentWindow, type ApiContext } from "./context.ts";
import { formOf, missingIn } from "./forms.ts";
import { readChosenFile } from "./intake.ts";

/** Opened packages wait here, verified, for her decision; the last few are kept. */
const WAITING = 8;

function relationOf(opened: Project, present: Project | null): PackagePreview["relation"] {
  if (present === null) return "new";
  const { id: _id, state: _state, ...content } = opened;
  return editsBetween(present, content).length === 0 ? "identical" : "differs";
}

export function transferHandlers(context: ApiContext): HandlersOf<LedgerContract["transfer"]> {
  const { ledger, clock, printer, written, version } = context;
  const waiting = new Map<string, OpenedPackage>();

  async function preview(name: string, bytes: Uint8Array): Promise<PackagePreview> {
    const opened = await readPackage(name, bytes);
    const token = randomUUID();
    waiting.set(token, opened);
    for (const old of [...waiting.keys()].slice(0, -WAITING)) waiting.delete(old);
    const { manifest, project } = opened;
    return {
      token,
      name,
      projectName: project.name,
      year: project.year,
      unitName: project.unit.name,
      exportedAt: manifest.exportedAt,
      exportedBy: manifest.exportedBy,
      programVersion: manifest.programVersion,
      files: manifest.files,
      relation: relationOf(project, ledger.store.projects.find(project.id)),
    };
  }

  return {
    async exportPackage({ id }) {
      const { project } = ledger.store.projects.get(id);
      const answer = await dialog.showOpenDialog(parentWindow(context), {
        title: "送出到哪个文件夹或U盘",
        buttonLabel: "送出到这里",
        properties: ["openDirectory", "createDirectory"],
      });
      const folder = answer.filePaths[0];
      if (answer.canceled || folder === undefined) return null;
      const { preferences } = ledger.store.settings.get();
      const bytes = await packageProject(
        project,
        (form, material) => formOf(context, project, form, material),
        printer,
        {
          programVersion: version,
          exportedAt: clock.now(),
          exportedBy: preferences.userName,
        },
      );
      const file = await writeVerified(folder, packageFileName(project), bytes);
      // The package is opened again as the bureau would open it: only then is it said to be there.
      await readPackage(file.name, await readChosenFile(join(folder, file.name), PACKAGE_LIMITS.totalBytes));
      return {
        token: written.add(join(folder, file.name), { files: [file], project }),
        folder,
        files: [file],
        missingCharacters: await missingIn(await formOf(context, project, "projectText")),
      };
    },
    async choosePackage() {
      const answer = await dialog.showOpenDialog(parentWindow(context), {
        title: "打开项目包",
        buttonLabel: "打开",
        properties: ["openFile"],
        filters: [{ name: "项目包", extensions: ["zip"] }],
      });
      const path = answer.filePaths[0];
      if (answer.canceled || path === undefined) return null;
      return preview(basename(path), await readChosenFile(path, PACKAGE_LIMITS.totalBytes));
    },
    readPackage: ({ name, bytes }) => preview(name, bytes),
    async importPackage({ token, asNew }) {
      const opened = waiting.get(token);
      if (opened === undefined) throw new LedgerError("input.invalid");
      const { id, state: _state, ...content } = opened.project;
      await ledger.backup("beforeImport");
      const { projects } = ledger.store;
      const present = projects.find(id);
      // What is here is never replaced unseen: it becomes what the package says by edits that can be taken back.
      if (present !== null && !asNew) {
        projects.restore([id]);
        const edits = editsBetween(present, content);
        if (edits.length > 0) projects.edit({ id, edits, label: "用项目包更新", together: null });
        waiting.delete(token);
        return { id };
      }
      const created = projects.create({ year: content.year, content, ...(present === null ? { id } : {}) });
      waiting.delete(token);
      return created;
    },
  };
}
