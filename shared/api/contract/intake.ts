/** Foreign files in. */
import * as z from "zod/mini";

import type { IntakeResult } from "../../intake/index.ts";
import { read } from "../operation.ts";
import { nothing, token } from "./common.ts";

/** A file read into drafts; nothing of it is kept. */
export interface ReadFile {
  name: string;
  result: IntakeResult;
  /** Of the file's bytes: two files of the same bytes are the same. Empty for what was pasted. */
  sha256: string;
}

/** A file that was found and can be read. */
export interface ListedFile {
  token: string;
  /** Its name, with the folders between it and the chosen one: 2026/文联/目标表.xlsx. */
  name: string;
  size: number;
}

export interface FileList {
  /** The chosen folder, for showing; empty where files were chosen one by one. */
  place: string;
  files: ListedFile[];
  /** What lies there and is not read, with the reason in Chinese. */
  passedOver: { name: string; why: string }[];
}

/** A folder with more files than this is no folder of last year's projects. */
export const MOST_FILES = 1_000;

export const intake = {
  /** Shows the open dialog, for one file or several. null = cancelled. */
  choose: read<FileList | null>()(nothing),
  /** Shows the dialog for a folder and lists its files and those in folders below it. null = cancelled. */
  chooseFolder: read<FileList | null>()(nothing),
  /** Reads a listed file; null = cancelled. */
  readListed: read<ReadFile | null>()(z.strictObject({ token })),
  /** Reads a file dropped on the window. */
  read: read<ReadFile>()(
    z.strictObject({
      name: z.string().check(z.minLength(1), z.maxLength(255)),
      bytes: z.instanceof(Uint8Array),
    }),
  ),
  /** Reads a block copied in Excel, WPS or Word. */
  readPasted: read<ReadFile>()(
    z.strictObject({
      html: z.string().check(z.maxLength(20_000_000)),
      text: z.string().check(z.maxLength(20_000_000)),
    }),
  ),
  /** Ends the reading of listed files that is going on. */
  cancel: read<null>()(nothing),
};
