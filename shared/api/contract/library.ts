/** 指标库. */
import * as z from "zod/mini";

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

const key = z.string().check(z.minLength(1), z.maxLength(LIBRARY_KEY_LENGTH));
const query = z.strictObject({
  text: z.string().check(z.maxLength(500)),
  origin: z.nullable(z.enum(["office", "generic", "own", "favourite"])),
  level1: z.string().check(z.maxLength(100)),
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
    z.strictObject({
      level1: z.union([key, z.literal("")]),
      level2: z.union([key, z.literal("")]),
      level3: key,
    }),
  ),
  mark: write<null>()(z.strictObject({ key, favourite: z.boolean() })),
  add: write<{ added: string[] }>()(
    z.strictObject({ indicators: z.array(libraryIndicatorSchema).check(z.minLength(1), z.maxLength(1_000)) }),
  ),
  remove: write<LibraryIndicator[]>()(
    z.strictObject({ keys: z.array(key).check(z.minLength(1), z.maxLength(1_000)) }),
  ),
  /** Save dialog; what the query shows as an Excel table, read back and compared. null = cancelled. */
  export: write<WrittenFiles | null>()(query),
  /** Open dialog; every indicator table of the file. null = cancelled. */
  import: write<LibraryImport | null>()(nothing),
};
