/** Forms out, as files and on paper. */
import * as z from "zod/mini";

import { FORM_IDS } from "../../forms/document.ts";
import { write } from "../operation.ts";
import { id, token } from "./common.ts";

export const DOCUMENT_FORMATS = ["word", "excel", "pdf"] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export interface WrittenFile {
  name: string;
  size: number;
  sha256: string;
}

/** Files that were written, read back and compared. `token` names their folder for `reveal`. */
export interface WrittenFiles {
  token: string;
  /** For showing. */
  folder: string;
  files: WrittenFile[];
  /** Characters that the program's own fonts do not have (they need one of the PC's fonts on paper). */
  missingCharacters: string[];
}

export const documents = {
  /** Save dialog, write, read back, compare. null = cancelled. */
  export: write<WrittenFiles | null>()(
    z.strictObject({ id, form: z.enum(FORM_IDS), format: z.enum(DOCUMENT_FORMATS) }),
  ),
  /** The empty form, for filling in by hand. Save dialog; null = cancelled. */
  exportEmpty: write<WrittenFiles | null>()(
    z.strictObject({ form: z.enum(FORM_IDS), format: z.enum(DOCUMENT_FORMATS) }),
  ),
  /** 数据.json with its schema beside it, or the three tables as .csv. Folder dialog; null = cancelled. */
  exportData: write<WrittenFiles | null>()(z.strictObject({ id, kind: z.enum(["json", "csv"]) })),
  /** Makes a PDF of the pages ("1-3,5"; empty = all) and opens it in the system's viewer, where it is printed. */
  print: write<{ pages: number }>()(
    z.strictObject({
      id,
      form: z.enum(FORM_IDS),
      pages: z.string().check(z.regex(/^\s*(\d+(\s*-\s*\d+)?(\s*,\s*\d+(\s*-\s*\d+)?)*)?\s*$/)),
    }),
  ),
  /** Opens the folder of files written in this session. */
  reveal: write<null>()(z.strictObject({ token })),
};
