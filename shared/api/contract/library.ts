/** 指标库. */
import * as z from "zod";

import {
  LIBRARY_KEY_LENGTH,
  libraryIndicatorSchema,
  type LibraryEntry,
  type LibraryIndicator,
  type LibraryUse,
} from "../../library/index.ts";
import { read, write } from "../operation.ts";
import { nothing } from "./common.ts";
import type { WrittenFiles } from "./documents.ts";

const key = z.string().min(1).max(LIBRARY_KEY_LENGTH);
const query = z.strictObject({
  text: z.string().max(500),
  origin: z.enum(["office", "generic", "own", "favourite"]).nullable(),
  level1: z.string().max(100),
});
export type LibraryListQuery = z.infer<typeof query>;

export interface LibraryImport {
  /** The file's name. */
  name: string;
  /** Keys of the entries that are new. */
  added: string[];
  renewed: number;
  same: number;
  /** Rows without a name of the indicator, and what the reading of the file said. */
  notes: string[];
}

export const library = {
  list: read<LibraryEntry[]>()(query),
  /** The years of an indicator of the office: its targets and results. */
  uses: read<LibraryUse[]>()(
    z.strictObject({ level1: key.or(z.literal("")), level2: key.or(z.literal("")), level3: key }),
  ),
  mark: write<null>()(z.strictObject({ key, favourite: z.boolean() })),
  add: write<{ added: string[] }>()(
    z.strictObject({ indicators: z.array(libraryIndicatorSchema).min(1).max(1_000) }),
  ),
  remove: write<LibraryIndicator[]>()(z.strictObject({ keys: z.array(key).min(1).max(1_000) })),
  /** Save dialog; what the query shows as an Excel table, read back and compared. null = cancelled. */
  export: write<WrittenFiles | null>()(query),
  /** Open dialog; every indicator table of the file. null = cancelled. */
  import: write<LibraryImport | null>()(nothing),
};
