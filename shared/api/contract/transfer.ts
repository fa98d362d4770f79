/** Packages: the whole project on a stick, and back. */
import * as z from "zod/mini";

import type { ListedProject } from "../../forms/index.ts";
import type { PackageStanding } from "../../lifecycle/index.ts";
import type { ErrorMessage } from "../errors.ts";
import { read, write } from "../operation.ts";
import { id, nothing, token, type Moment } from "./common.ts";
import type { WrittenFile, WrittenFiles } from "./documents.ts";

/** A package beside the ledger's project, where the two differ. */
export interface PackageMeeting {
  standing: PackageStanding;
  /** When the ledger's project was changed last. */
  changedAt: Moment;
  /** What an update takes over without asking, by name. */
  taken: string[];
  /** What the ledger has and the package lacks or says otherwise, by name: it stays unless she chooses field by field. */
  kept: string[];
}

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
  /** null unless they differ. */
  meeting: PackageMeeting | null;
  /** 交给同事填写: it came to be filled in here, or comes back to whom it belongs; null for any other package. */
  handOut: { kind: "toFillIn" | "returned"; colleague: string; note: string } | null;
}

/** What a package will hold, before it is written anywhere. */
export interface PreparedPackage {
  token: string;
  /** The proposed file name. */
  name: string;
  size: number;
  files: WrittenFile[];
}

/** A file that was handed in, or one that only has its name. */
export interface HandedInFile {
  projectId: string;
  projectName: string;
  /** 第几次送出. */
  number: number;
  at: Moment;
  /** As it was handed in; a file inside a package is named 包.zip/文件.docx. */
  fileName: string;
  /** false: it has the name, but was changed since. */
  sameBytes: boolean;
  /** The submission was taken back. */
  withdrawn: boolean;
}

/** One package of a folder that was looked through. */
export interface CollectedPackage {
  file: string;
  /** null where it could not be read; `error` says why. */
  project: ListedProject | null;
  exportedAt: Moment | null;
  exportedBy: string;
  relation: PackagePreview["relation"] | null;
  /** A newer package of the same project lies in the folder. */
  older: boolean;
  error: ErrorMessage | null;
}

export interface Collection {
  token: string;
  folder: string;
  packages: CollectedPackage[];
}

const fileName = z.string().check(z.minLength(1), z.maxLength(255));
const password = z.string().check(z.minLength(1), z.maxLength(200));

export const transfer = {
  /** Makes the package in memory, so that what will be written can be shown with its sizes. */
  preparePackage: read<PreparedPackage>()(z.strictObject({ id })),
  /**
   * Data, Word, Excel, PDF and manifest in one zip, read back and verified. Without a `place` a folder dialog asks for it
   * (null = cancelled). `prepared` is what preparePackage gave; where the project was changed since, it is made anew.
   */
  exportPackage: write<WrittenFiles | null>()(
    z.strictObject({
      id,
      place: z.optional(token),
      prepared: z.optional(token),
      name: z.optional(fileName),
      password: z.optional(password),
    }),
  ),
  /** Open dialog; everything is verified before anything is shown. null = cancelled. Fails with package.password, see unlock. */
  choosePackage: read<PackagePreview | null>()(nothing),
  readPackage: read<PackagePreview>()(z.strictObject({ name: fileName, bytes: z.instanceof(Uint8Array) })),
  /** Opens the package that was last refused with package.password. */
  unlockPackage: read<PackagePreview>()(z.strictObject({ password })),
  /**
   * `asNew` keeps both where the project is here already; otherwise the package adds to it and changes what it is newer in,
   * and nothing that the ledger has goes. Answers in how many places it was changed.
   */
  importPackage: write<{ id: string; changes: number }>()(z.strictObject({ token, asNew: z.boolean() })),
  /** 我给他们的是哪一份: the newest submission that holds a file of these bytes, or of this name; null = none. */
  identify: read<HandedInFile | null>()(z.strictObject({ name: fileName, bytes: z.instanceof(Uint8Array) })),
  /** Folder dialog; every package in it is opened and verified, nothing is taken in. null = cancelled. */
  collectPackages: read<Collection | null>()(nothing),
  /** The 汇总表 of a collection as Excel. null = cancelled. */
  exportCollection: write<WrittenFiles | null>()(z.strictObject({ token })),
};
