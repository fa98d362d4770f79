/** 移交: the whole office as one file to a successor's PC, and taking one in. */
import * as z from "zod/mini";

import type { ProjectState } from "../../project/index.ts";
import { read, write } from "../operation.ts";
import { id, nothing, token, type Moment } from "./common.ts";
import type { BackupInfo } from "./backup.ts";
import type { WrittenFiles } from "./documents.ts";
import { sealPassword } from "./seal-password.ts";

export interface HandoverProject {
  id: string;
  year: number | null;
  name: string;
  unitName: string;
  state: ProjectState;
  trashed: boolean;
}

/** The projects of another ledger beside those here. */
export interface HandoverComparison {
  /** Not here; `sameName`: another project of that year and name is. */
  fresh: (HandoverProject & { sameName: boolean })[];
  /** Here too, with another content or state; `here` is ours. */
  differing: (HandoverProject & { here: HandoverProject })[];
  same: HandoverProject[];
}

export interface HandoverPreview extends HandoverComparison {
  token: string;
  fileName: string;
  /** Whose office it was, who handed it over, and when. */
  office: string;
  handedOverBy: string;
  at: Moment;
  projects: number;
  indicators: number;
  evidence: number;
  /** Nothing is kept here yet: it can become the ledger as it is, with its settings. */
  emptyHere: boolean;
}

/** What came in. */
export interface HandoverReport {
  /** The ledger became the one that was handed over. */
  whole: boolean;
  taken: HandoverProject[];
  /** Made as projects of their own beside ours. */
  separate: HandoverProject[];
  /** Differ, and stay as they are here. */
  left: HandoverProject[];
  same: number;
  /** Entries of the 指标库 that were added. */
  entries: number;
  evidence: { files: number; lost: number };
  safetyCopy: BackupInfo;
}

export const handover = {
  /**
   * Asks for a folder; writes the file and its paper list there, read back and verified. Under a password the list, which
   * names projects, is not written. null = cancelled.
   */
  write: write<(WrittenFiles & { projects: number; indicators: number }) | null>()(
    z.strictObject({ password: z.optional(sealPassword) }),
  ),
  /** Opens the paper list in the system's viewer for printing. */
  printList: write<{ pages: number }>()(nothing),
  /**
   * With a password: opens the file that was refused with handover.password. Else asks for a file, unpacks and verifies it beside the ledger; nothing is taken in yet.
   * null = cancelled.
   */
  open: read<HandoverPreview | null>()(
    z.strictObject({ password: z.optional(z.string().check(z.maxLength(200))) }),
  ),
  /** whole: it becomes the ledger (only where nothing is kept here); else what is not here is added, and those of `separate` too. */
  take: write<HandoverReport>()(
    z.strictObject({ token, whole: z.boolean(), separate: z.array(id).check(z.maxLength(10_000)) }),
  ),
  /** Lets an opened file go. */
  drop: write<null>()(z.strictObject({ token })),
};
