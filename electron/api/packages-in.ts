/** Packages in: opened and verified, kept for her decision, a whole folder of them looked through. */
import { randomUUID } from "node:crypto";
import { basename } from "node:path";

import { dialog } from "electron";

import {
  LedgerError,
  type CollectedPackage,
  type Collection,
  type PackagePreview,
  type WrittenFiles,
} from "../../shared/api/index.ts";
import { localDay } from "../clock.ts";
import { collectPackages } from "../transfer/collect.ts";
import { readPackage, readProtectedPackage, writeVerified, type OpenedPackage } from "../transfer/index.ts";
import { parentWindow, type ApiContext } from "./context.ts";
import { handOutOf, openedPackage, openedPackages } from "./opened-packages.ts";
import { meetingOf, shownMeeting, type Meeting } from "./package-meeting.ts";
import { chooseSaveFile } from "./save-dialog.ts";

/** Opened packages wait here, verified, for her decision; the last few are kept. */
const WAITING = 8;

export interface PackagesIn {
  preview(name: string, bytes: Uint8Array): Promise<PackagePreview>;
  unlock(password: string): Promise<PackagePreview>;
  /** @throws LedgerError input.invalid for one that does not wait. */
  take(token: string): OpenedPackage;
  forget(token: string): void;
  collect(): Promise<Collection | null>;
  exportCollection(token: string): Promise<WrittenFiles | null>;
}

export function packagesIn(context: ApiContext): PackagesIn {
  const { ledger, clock, written } = context;
  const waiting = openedPackages(context);
  /** The one that asked for a password. */
  let locked: { name: string; bytes: Uint8Array } | null = null;
  let collected: { token: string; packages: CollectedPackage[] } | null = null;

  function relationTo(meeting: Meeting | null): PackagePreview["relation"] {
    if (meeting === null) return "new";
    return meeting.differences.length === 0 ? "identical" : "differs";
  }

  function shown(name: string, opened: OpenedPackage): PackagePreview {
    const token = randomUUID();
    waiting.set(token, opened);
    for (const old of [...waiting.keys()].slice(0, -WAITING)) waiting.delete(old);
    const { manifest, project } = opened;
    const meeting = meetingOf(context, opened);
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
      relation: relationTo(meeting),
      meeting: meeting === null ? null : shownMeeting(context, opened, meeting),
      handOut: handOutOf(context, opened),
    };
  }

  return {
    async preview(name, bytes) {
      try {
        return shown(name, await readPackage(name, bytes));
      } catch (error) {
        if (error instanceof LedgerError && error.code === "package.password") locked = { name, bytes };
        throw error;
      }
    },
    async unlock(password) {
      if (locked === null) throw new LedgerError("input.invalid");
      const { name, bytes } = locked;
      const preview = shown(name, await readProtectedPackage(name, bytes, password));
      locked = null;
      return preview;
    },
    take: (token) => openedPackage(context, token),
    forget: (token) => void waiting.delete(token),
    async collect() {
      const answer = await dialog.showOpenDialog(parentWindow(context), {
        title: "各单位的项目包放在哪个文件夹",
        buttonLabel: "汇总这个文件夹",
        properties: ["openDirectory"],
      });
      const folder = answer.filePaths[0];
      if (answer.canceled || folder === undefined) return null;
      const packages = await collectPackages(folder, (opened) => relationTo(meetingOf(context, opened)));
      collected = { token: randomUUID(), packages };
      return { token: collected.token, folder, packages };
    },
    async exportCollection(token) {
      if (collected === null || collected.token !== token) throw new LedgerError("input.invalid");
      const { projectListForm, officeOptions, DEFAULT_FORM_OPTIONS } =
        await import("../../shared/forms/index.ts");
      const { writeExcel } = await import("../documents/writers/index.ts");
      const now = clock.now();
      const target = await chooseSaveFile(context, "导出汇总表", `项目包汇总表_${localDay(now)}.xlsx`);
      if (target === null) return null;
      const projects = collected.packages.flatMap(({ project, older, exportedBy }) =>
        project === null || older ? [] : [{ ...project, note: exportedBy }],
      );
      const { district } = ledger.store.settings.get();
      const form = projectListForm(
        {
          title: "项目包汇总表",
          caption: `共 ${projects.length} 个项目`,
          noteHeading: "报送人",
          projects,
        },
        {
          ...DEFAULT_FORM_OPTIONS,
          ...officeOptions("projectText", district),
          createdAt: now.toISOString(),
        },
      );
      const file = await writeVerified(target.folder, basename(target.name), await writeExcel(form));
      return {
        token: written.add(target.path),
        folder: target.folder,
        files: [file],
        missingCharacters: [],
      };
    },
  };
}
