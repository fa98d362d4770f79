import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { basename, join } from "node:path";

import { dialog } from "electron";

import {
  LedgerError,
  type HandlersOf,
  type HandoverPreview,
  type HandoverProject,
  type LedgerContract,
} from "../../shared/api/index.ts";
import { inQuotes } from "../../shared/text/index.ts";
import { safeNamePart } from "../../shared/transfer/index.ts";
import {
  isSealed,
  openHandover,
  openSealed,
  writeHandover,
  writeSealed,
  type OpenedHandover,
} from "../backup/handover/index.ts";
import { localDay } from "../clock.ts";
import { carryEvidence, evidenceFolderIn } from "../evidence/index.ts";
import { openOtherLedger, type OtherLedger } from "../store/index.ts";
import { writeVerified } from "../transfer/index.ts";
import { parentWindow, type ApiContext } from "./context.ts";
import { handoverList } from "./handover/list.ts";
import { produceDocument } from "../documents/produce.ts";
import { missingIn } from "./forms.ts";
import { printForm } from "./office-document.ts";

/** Beside the ledger, so that it needs no room on C:; emptied before and after. */
const UNPACKED_FOLDER = "接收移交";
/** A file under a password stands here for as long as it is sealed or unpacked. */
const PLAIN_FOLDER = "移交加密";

interface Waiting {
  token: string;
  opened: OpenedHandover;
  other: OtherLedger;
}

export function handoverHandlers(context: ApiContext): HandlersOf<LedgerContract["handover"]> {
  const { ledger, clock, written, version } = context;
  let waiting: Waiting | null = null;
  /** A file under a password that she chose; a page cannot name one. */
  let sealed: string | null = null;
  const plainFolder = (): string => join(ledger.folder, PLAIN_FOLDER);
  const unpackedFolder = (): string => join(ledger.folder, UNPACKED_FOLDER);

  function drop(): void {
    waiting?.other.close();
    waiting = null;
    rmSync(unpackedFolder(), { recursive: true, force: true });
  }

  function waitingOf(token: string): Waiting {
    if (waiting?.token !== token) throw new LedgerError("input.invalid");
    return waiting;
  }

  /** Unpacks and verifies a chosen file, under a password or not. */
  async function unpacked(path: string, password: string | undefined): Promise<OpenedHandover> {
    sealed = null;
    if (!(await isSealed(path).catch(() => false))) return openHandover(path, unpackedFolder());
    sealed = path;
    if (password === undefined) throw new LedgerError("handover.password", { name: basename(path) });
    return openSealed(path, password, plainFolder(), (plain) => openHandover(plain, unpackedFolder()));
  }

  async function chooseFile(): Promise<string | null> {
    const answer = await dialog.showOpenDialog(parentWindow(context), {
      title: "接收移交文件",
      buttonLabel: "打开",
      properties: ["openFile"],
      filters: [{ name: "移交文件", extensions: ["zip", "taizhang"] }],
    });
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  }

  function preview({ token, opened, other }: Waiting, fileName: string): HandoverPreview {
    const { note, verified } = opened;
    return {
      token,
      fileName,
      office: note.office,
      handedOverBy: note.handedOverBy,
      at: note.at,
      projects: verified.projects,
      indicators: verified.indicators,
      evidence: verified.evidence.files.length,
      emptyHere: ledger.store.handover.projects().length === 0,
      ...ledger.store.handover.compare(other),
    };
  }

  /** Ours stays as it is; theirs becomes a draft of its own with the same content. */
  function separate(other: OtherLedger, project: HandoverProject): HandoverProject {
    const { id: _id, state: _state, ...content } = other.project(project.id);
    const origin = `接收移交时另立（与原有项目${inQuotes(project.name, 40)}不同）`;
    const { id } = ledger.store.projects.create({ year: content.year, content, origin });
    return { ...project, id, state: "draft", trashed: false };
  }

  return {
    async write({ password }) {
      const answer = await dialog.showOpenDialog(parentWindow(context), {
        title: "移交文件写到哪个文件夹或U盘",
        buttonLabel: "写到这里",
        properties: ["openDirectory", "createDirectory"],
      });
      const folder = answer.filePaths[0];
      if (answer.canceled || folder === undefined) return null;
      const made = await ledger.backup("manual");
      const now = clock.now();
      const { office, preferences } = ledger.store.settings.get();
      const parts = [safeNamePart(office.name), "台账移交", localDay(now).replaceAll("-", "")];
      const stem = parts.filter((part) => part !== "").join("-");
      const from = { folder: ledger.backupFolder, backup: made.name };
      const facts = {
        programVersion: version,
        at: now.toISOString(),
        office: office.name,
        handedOverBy: preferences.userName,
      };
      if (password !== undefined) {
        const to = { folder, name: `${stem}-加密.taizhang` };
        const file = await writeSealed(plainFolder(), to, password, (plain) =>
          writeHandover(from, facts, plain),
        );
        const { projects, indicators } = made;
        const token = written.add(join(folder, file.name));
        return { token, folder, files: [file], missingCharacters: [], projects, indicators };
      }
      const file = await writeHandover(from, facts, { folder, name: `${stem}.zip` });
      const form = await handoverList(context, made, file);
      const paper = await produceDocument(form, "word", context.printer);
      const list = await writeVerified(folder, `${stem}-移交清单.docx`, paper);
      return {
        token: written.add(join(folder, file.name)),
        folder,
        files: [file, list],
        missingCharacters: await missingIn(form),
        projects: made.projects,
        indicators: made.indicators,
      };
    },
    async printList() {
      const made = await ledger.backup("manual");
      return printForm(context, "移交清单", await handoverList(context, made, null));
    },
    async open({ password }) {
      const path = password === undefined ? await chooseFile() : sealed;
      if (path === null) return null;
      drop();
      const opened = await unpacked(path, password);
      try {
        const other = openOtherLedger(join(opened.backupFolder, opened.note.backup), unpackedFolder());
        waiting = { token: randomUUID(), opened, other };
        return preview(waiting, basename(path));
      } catch (error) {
        drop();
        throw error;
      }
    },
    async take({ token, whole, separate: chosen }) {
      const { opened, other } = waitingOf(token);
      const { fresh, differing, same } = ledger.store.handover.compare(other);
      const { files, lost } = opened.verified.evidence;
      if (whole) {
        if (ledger.store.handover.projects().length > 0) throw new LedgerError("handover.notEmpty");
        const taken = fresh;
        const { safetyCopy } = await ledger.restore(opened.note.backup, opened.backupFolder);
        drop();
        const evidence = { files: files.length, lost: lost.length };
        return { whole, taken, separate: [], left: [], same: 0, entries: 0, evidence, safetyCopy };
      }
      const safetyCopy = await ledger.backup("beforeImport");
      const carried = carryEvidence(
        evidenceFolderIn(opened.backupFolder),
        evidenceFolderIn(ledger.folder),
        files,
        true,
      );
      const { entries } = ledger.store.handover.takeIn(
        other,
        fresh.map(({ id }) => id),
      );
      const apart = differing.filter(({ id }) => chosen.includes(id));
      const made = apart.map((project) => separate(other, project));
      drop();
      return {
        whole,
        taken: fresh,
        separate: made,
        left: differing.filter(({ id }) => !chosen.includes(id)),
        same: same.length,
        entries,
        evidence: { files: carried.whole.length, lost: carried.lost.length + lost.length },
        safetyCopy,
      };
    },
    drop({ token }) {
      if (waiting?.token === token) drop();
      return null;
    },
  };
}
