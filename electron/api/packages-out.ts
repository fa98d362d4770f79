/** Packages out: made in memory, shown, written to a place and opened there again. */
import { randomUUID } from "node:crypto";
import { basename, join } from "node:path";

import { dialog } from "electron";

import {
  LedgerError,
  type PreparedPackage,
  type WrittenFile,
  type WrittenFiles,
} from "../../shared/api/index.ts";
import type { Project } from "../../shared/project/index.ts";
import { reviewFileName } from "../../shared/transfer/index.ts";
import { evidenceFolderIn } from "../evidence/index.ts";
import { freeName, isPackageOf } from "../transfer/free-name.ts";
import { packageFileName, packageProject } from "../transfer/package-documents.ts";
import {
  PACKAGE_LIMITS,
  packedEvidence,
  protectPackage,
  readPackage,
  readProtectedPackage,
  writeVerified,
} from "../transfer/index.ts";
import { parentWindow, type ApiContext } from "./context.ts";
import { formOf, missingIn } from "./forms.ts";
import { readChosenFile } from "./intake.ts";
import { earlierMarks } from "./package-meeting.ts";

interface Prepared {
  /** The file's, as its paper list has it. */
  name: string;
  project: Project;
  revision: number;
  bytes: Uint8Array;
  files: WrittenFile[];
}

export interface PackageOrder {
  id: string;
  place?: string | undefined;
  prepared?: string | undefined;
  name?: string | undefined;
  password?: string | undefined;
}

export interface PackagesOut {
  prepare(id: string): Promise<PreparedPackage>;
  export(order: PackageOrder): Promise<WrittenFiles | null>;
}

export function packagesOut(context: ApiContext): PackagesOut {
  const { ledger, clock, printer, written, version } = context;
  /** The one that is being looked at. */
  let last: { token: string; package: Prepared } | null = null;

  async function make(id: string, wished?: string): Promise<Prepared> {
    const { project, revision } = ledger.store.projects.get(id);
    const name = wished ?? packageFileName(project);
    const { preferences, district } = ledger.store.settings.get();
    const bytes = await packageProject(
      project,
      (form, material) => formOf(context, project, form, material),
      printer,
      {
        programVersion: version,
        exportedAt: clock.now(),
        exportedBy: preferences.userName,
        earlier: earlierMarks(context, id),
        packageName: name,
        targetForm: district.forms.targetForm,
        evidence: await packedEvidence(project, evidenceFolderIn(ledger.folder)),
      },
    );
    const { manifest } = await readPackage(name, bytes);
    return { name, project, revision, bytes, files: manifest.files };
  }

  async function chooseFolder(): Promise<string | null> {
    const answer = await dialog.showOpenDialog(parentWindow(context), {
      title: "送出到哪个文件夹或U盘",
      buttonLabel: "送出到这里",
      properties: ["openDirectory", "createDirectory"],
    });
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  }

  /** As it was shown, unless the project was changed since or the file is called otherwise. */
  async function prepared({ id, prepared: token }: PackageOrder, name: string): Promise<Prepared> {
    const shown = last !== null && last.token === token ? last.package : null;
    const { revision } = ledger.store.projects.get(id);
    const holds = shown?.project.id === id && shown.revision === revision && shown.name === name;
    return holds ? shown : make(id, name);
  }

  return {
    async prepare(id) {
      const made = await make(id);
      last = { token: randomUUID(), package: made };
      return { token: last.token, name: made.name, size: made.bytes.byteLength, files: made.files };
    },
    async export(order) {
      const folder = order.place === undefined ? await chooseFolder() : written.pathOf(order.place);
      if (folder === null) return null;
      const wished = basename(order.name ?? packageFileName(ledger.store.projects.get(order.id).project));
      if (reviewFileName(wished).verdict === "refused" || !/\.zip$/i.test(wished))
        throw new LedgerError("input.invalid");
      const { password } = order;
      const name = await freeName(folder, wished, (path) => isPackageOf(path, order.id, password));
      const { project, bytes, files } = await prepared(order, name);
      const out = password === undefined ? bytes : await protectPackage(bytes, password);
      const file = await writeVerified(folder, name, out);
      // The package is opened again as the bureau would open it: only then is it said to be there.
      const there = await readChosenFile(join(folder, name), PACKAGE_LIMITS.totalBytes);
      if (password === undefined) await readPackage(name, there);
      else await readProtectedPackage(name, there, password);
      const inside = files.map((entry) => ({ ...entry, name: `${name}/${entry.name}` }));
      last = null;
      return {
        // What lies inside is handed in as well: a Word taken out of the package is known again by its bytes.
        token: written.add(join(folder, name), { files: [file, ...inside], project }),
        folder,
        files: [file],
        missingCharacters: await missingIn(await formOf(context, project, "projectText")),
      };
    },
  };
}
