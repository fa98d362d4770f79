import { basename } from "node:path";

import { dialog } from "electron";

import type { HandlersOf, LedgerContract } from "../../shared/api/index.ts";
import { PACKAGE_LIMITS, sha256 } from "../transfer/index.ts";
import { parentWindow, type ApiContext } from "./context.ts";
import { readChosenFile } from "./intake.ts";
import { keepItsEvidence, noteReceived } from "./opened-packages.ts";
import { meetingOf, takeFromPackage } from "./package-meeting.ts";
import { packagesIn } from "./packages-in.ts";
import { packagesOut } from "./packages-out.ts";
import { ruled } from "./rules.ts";

export function transferHandlers(context: ApiContext): HandlersOf<LedgerContract["transfer"]> {
  const { ledger } = context;
  const out = packagesOut(context);
  const incoming = packagesIn(context);

  return {
    preparePackage: ({ id }) => out.prepare(id),
    exportPackage: (order) => out.export(order),
    async choosePackage() {
      const answer = await dialog.showOpenDialog(parentWindow(context), {
        title: "打开项目包",
        buttonLabel: "打开",
        properties: ["openFile"],
        filters: [{ name: "项目包", extensions: ["zip"] }],
      });
      const path = answer.filePaths[0];
      if (answer.canceled || path === undefined) return null;
      return incoming.preview(basename(path), await readChosenFile(path, PACKAGE_LIMITS.totalBytes));
    },
    readPackage: ({ name, bytes }) => incoming.preview(name, bytes),
    unlockPackage: ({ password }) => incoming.unlock(password),
    async importPackage({ token, asNew }) {
      const opened = incoming.take(token);
      const meeting = meetingOf(context, opened);
      // What is here is never replaced unseen: it takes over what the package is newer in, by edits that can be taken back.
      if (meeting !== null && !asNew) {
        const taken = await takeFromPackage(context, opened, meeting, {});
        incoming.forget(token);
        return taken;
      }
      const { id, state: _state, ...content } = opened.project;
      await ledger.backup("beforeImport");
      await keepItsEvidence(context, opened);
      const { projects } = ledger.store;
      const created = projects.create({
        year: content.year,
        content: await ruled(ledger, content),
        ...(projects.find(id) === null ? { id } : {}),
      });
      noteReceived(context, opened, created.id);
      incoming.forget(token);
      return { id: created.id, changes: 0 };
    },
    identify: ({ name, bytes }) => ledger.store.submissions.matching(sha256(bytes), name)[0] ?? null,
    collectPackages: () => incoming.collect(),
    exportCollection: ({ token }) => incoming.exportCollection(token),
  };
}
