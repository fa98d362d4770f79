/** Unpacking a 移交文件 into a folder of its own, as a folder of backups, and verifying it before anything of it is believed. */
import { createWriteStream, mkdirSync, rmSync, statfsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32 } from "node:zlib";

import yauzl from "yauzl";

import { LedgerError } from "../../../shared/api/index.ts";
import { targetError } from "../../transfer/target-errors.ts";
import { verifyBackup } from "../restore.ts";
import {
  BACKUP_PREFIX,
  HANDOVER_FORMAT,
  HANDOVER_VERSION,
  handoverNoteSchema,
  mayBeInHandover,
  NOTE_NAME,
  type HandoverNote,
} from "./format.ts";

const MOST_ENTRIES = 200_000;

export interface OpenedHandover {
  note: HandoverNote;
  /** A folder of backups that holds the one backup with its evidence. */
  backupFolder: string;
  verified: ReturnType<typeof verifyBackup>;
}

async function extract(zip: yauzl.ZipFile, entry: yauzl.Entry, target: string): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  let checksum = 0;
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      checksum = crc32(piece, checksum);
      done(null, piece);
    },
  });
  await pipeline(await zip.openReadStreamPromise(entry), counted, createWriteStream(target));
  if (checksum !== entry.crc32) throw new Error(`checksum of ${entry.fileName}`);
}

function checkRoom(folder: string, needed: number): void {
  const volume = statfsSync(folder);
  if (volume.blocks > 0 && volume.bavail * volume.bsize < needed)
    throw new LedgerError("target.full", { folder });
}

async function unpack(file: string, name: string, folder: string): Promise<void> {
  const zip = await yauzl
    .openPromise(file, { strictFileNames: true, autoClose: false })
    .catch((error: unknown) => {
      throw new LedgerError("handover.notOurs", { name }, { cause: error });
    });
  try {
    if (zip.entryCount > MOST_ENTRIES) throw new LedgerError("handover.notOurs", { name });
    const entries: yauzl.Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      if (!mayBeInHandover(entry.fileName) || entry.isEncrypted())
        throw new LedgerError("handover.notOurs", { name });
      entries.push(entry);
    }
    checkRoom(
      folder,
      entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0),
    );
    for (const entry of entries) await extract(zip, entry, join(folder, ...entry.fileName.split("/")));
  } finally {
    zip.close();
  }
}

async function readNote(file: string, name: string): Promise<HandoverNote> {
  const value: unknown = await readFile(file, "utf8")
    .then(JSON.parse)
    .catch(() => null);
  const head = value as { format?: unknown; version?: unknown } | null;
  if (head?.format !== HANDOVER_FORMAT) throw new LedgerError("handover.notOurs", { name });
  if (typeof head.version === "number" && head.version > HANDOVER_VERSION)
    throw new LedgerError("handover.newer", { name });
  const note = handoverNoteSchema.safeParse(value);
  if (!note.success) throw new LedgerError("handover.damaged", { name });
  return note.data;
}

/**
 * @param folder is emptied and made anew; removed again where the file is refused
 * @throws LedgerError handover.notOurs | handover.damaged | handover.newer; target.full for too little room beside the ledger
 */
export async function openHandover(file: string, folder: string): Promise<OpenedHandover> {
  const name = basename(file);
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await unpack(file, name, folder);
    const note = await readNote(join(folder, NOTE_NAME), name);
    const backupFolder = join(folder, BACKUP_PREFIX);
    const verified = verifyBackup(backupFolder, note.backup);
    return { note, backupFolder, verified };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    const known = targetError(error, folder);
    const ours = known instanceof LedgerError && !["backup.damaged", "file.notFound"].includes(known.code);
    throw ours ? known : new LedgerError("handover.damaged", { name }, { cause: error });
  }
}
