/** Where the ledger lies: a default place, or the folder she chose (on D:, on a stick), remembered in one small file. */
import { accessSync, constants, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";

import * as z from "zod/mini";

export const LEDGER_FILE_NAME = "台账.db";
export const BACKUP_FOLDER_NAME = "备份";

const locationSchema = z.object({ dataFolder: z.string().check(z.refine(isAbsolute)) });

/** The chosen folder, or null where none was chosen (or the note of it cannot be read). */
function chosenFolder(locationFile: string): string | null {
  try {
    return locationSchema.parse(JSON.parse(readFileSync(locationFile, "utf8"))).dataFolder;
  } catch {
    return null;
  }
}

export interface DataFolder {
  folder: string;
  /** She chose it; it may not be there now: the stick is out, the drive has another letter. */
  chosen: boolean;
}

/** The default folder is made where it is missing; a chosen one never is, since its absence means something. */
export function findDataFolder(locationFile: string, defaultFolder: string): DataFolder {
  const chosen = chosenFolder(locationFile);
  if (chosen !== null) return { folder: chosen, chosen: true };
  mkdirSync(defaultFolder, { recursive: true });
  return { folder: defaultFolder, chosen: false };
}

/** Remembers the choice; the note is replaced whole. */
export function rememberDataFolder(locationFile: string, folder: string): void {
  mkdirSync(dirname(locationFile), { recursive: true });
  const temporary = `${locationFile}.part`;
  writeFileSync(temporary, JSON.stringify({ dataFolder: folder }), { flush: true });
  renameSync(temporary, locationFile);
}

export function isWritableFolder(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

export const ledgerFileIn = (folder: string): string => join(folder, LEDGER_FILE_NAME);
export const backupFolderIn = (folder: string): string => join(folder, BACKUP_FOLDER_NAME);
