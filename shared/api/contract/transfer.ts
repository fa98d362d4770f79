/** Packages: the whole project on a stick, and back. */
import * as z from "zod";

import { read, write } from "../operation.ts";
import { id, nothing, token, type Moment } from "./common.ts";
import type { WrittenFile, WrittenFiles } from "./documents.ts";

export interface PackagePreview {
  token: string;
  name: string;
  projectName: string;
  year: number | null;
  unitName: string;
  exportedAt: Moment;
  exportedBy: string;
  programVersion: string;
  files: WrittenFile[];
  /** What opening it here would mean. */
  relation: "new" | "identical" | "differs";
}

export const transfer = {
  /** Folder dialog; data, Word, Excel, PDF and manifest in one zip, read back and verified. null = cancelled. */
  exportPackage: write<WrittenFiles | null>()(z.strictObject({ id })),
  /** Open dialog; everything is verified before anything is shown. null = cancelled. */
  choosePackage: read<PackagePreview | null>()(nothing),
  readPackage: read<PackagePreview>()(
    z.strictObject({ name: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }),
  ),
  /** `asNew` keeps both where the project is here already. */
  importPackage: write<{ id: string }>()(z.strictObject({ token, asNew: z.boolean() })),
};
