/**
 * A second place for the backups: a folder of her choice on D: or on a stick. Which folder it is stands beside the backups, not
 * in the ledger (a restore would bring an old choice back) and not on C: (which may be wiped at night).
 */
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import * as z from "zod/mini";

import { flushFolderOf } from "../store/files.ts";
import { sealKeySchema, type SealKey } from "./sealed/key.ts";

const NOTE_NAME = "第二备份位置.json";
export const OWNER_NAME = "备份归属.json";
/** Made inside the folder she chose, so that nothing else lies among the copies. */
const FOLDER_NAME = "项目绩效台账备份";

const noteSchema = z.strictObject({
  /** Tells this office's copies from those of another that uses the same stick. */
  owner: z.uuid(),
  /** Where the copies lie; null = none was chosen, or it was given up. */
  folder: z.nullable(z.string().check(z.refine(isAbsolute))),
  /** Copies there are encrypted with it; absent where they are not. */
  key: z.optional(sealKeySchema),
});
type Note = z.infer<typeof noteSchema>;

const ownerSchema = z.strictObject({ owner: z.uuid() });

function readJson<Value>(schema: z.ZodMiniType<Value>, file: string): Value | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

function writeJson(file: string, value: unknown): void {
  const temporary = `${file}.part`;
  writeFileSync(temporary, JSON.stringify(value), { flush: true });
  renameSync(temporary, file);
  flushFolderOf(file);
}

const noteOf = (backupFolder: string): Note | null => readJson(noteSchema, join(backupFolder, NOTE_NAME));

/** The folder of the second copies, there or not; null where none is chosen. */
export function secondPlaceOf(backupFolder: string): string | null {
  return noteOf(backupFolder)?.folder ?? null;
}

/** null where copies are not encrypted there. */
export function sealKeyOf(backupFolder: string): SealKey | null {
  return noteOf(backupFolder)?.key ?? null;
}

/** @param key null = copies are readable again. @throws the system's error; nothing where no place is chosen */
export function setSealKey(backupFolder: string, key: SealKey | null): void {
  const note = noteOf(backupFolder);
  if (note === null) return;
  const { key: _before, ...rest } = note;
  writeJson(join(backupFolder, NOTE_NAME), key === null ? rest : { ...rest, key });
}

/** Tells this office's copies; null where no place was ever chosen. */
export const ownerOf = (backupFolder: string): string | null => noteOf(backupFolder)?.owner ?? null;

/** Whose copies a folder has, by the text of its note. @throws where it is none */
export const ownerIn = (text: string): string => ownerSchema.parse(JSON.parse(text)).owner;

/** The same place lies elsewhere now. @throws the system's error */
export function moveSecondPlace(backupFolder: string, folder: string): void {
  const note = noteOf(backupFolder);
  if (note !== null) writeJson(join(backupFolder, NOTE_NAME), { ...note, folder });
}

/** Whether the copies in a folder are this office's: another's are neither counted nor rotated. */
export function isOwnPlace(backupFolder: string, folder: string): boolean {
  const owner = readJson(ownerSchema, join(folder, OWNER_NAME))?.owner;
  return owner !== undefined && owner === noteOf(backupFolder)?.owner;
}

/** The first name that is free or ours. */
function placeIn(chosen: string, owner: string): string {
  for (let number = 1; ; number += 1) {
    const folder = join(chosen, number === 1 ? FOLDER_NAME : `${FOLDER_NAME}-${number}`);
    if (!existsSync(folder) || readJson(ownerSchema, join(folder, OWNER_NAME))?.owner === owner)
      return folder;
  }
}

/**
 * Chooses the folder in which the copies' own folder is made, or finds the one that was made there before.
 * @throws the system's error where it cannot be written.
 */
export function chooseSecondPlace(backupFolder: string, chosen: string): string {
  mkdirSync(backupFolder, { recursive: true });
  const note = noteOf(backupFolder);
  const owner = note?.owner ?? randomUUID();
  const folder = placeIn(chosen, owner);
  mkdirSync(folder, { recursive: true });
  writeJson(join(folder, OWNER_NAME), { owner });
  writeJson(join(backupFolder, NOTE_NAME), { ...note, owner, folder });
  return folder;
}

/** No further copies are made there; those that are there stay. */
export function giveUpSecondPlace(backupFolder: string): void {
  const note = noteOf(backupFolder);
  if (note !== null) writeJson(join(backupFolder, NOTE_NAME), { ...note, folder: null });
}

/** The choice goes along when the data folder moves. */
export function carrySecondPlace(from: string, to: string): void {
  const note = noteOf(from);
  if (note === null || noteOf(to) !== null) return;
  mkdirSync(to, { recursive: true });
  try {
    writeJson(join(to, NOTE_NAME), note);
  } catch (error) {
    rmSync(join(to, `${NOTE_NAME}.part`), { force: true });
    throw error;
  }
}
