/** A project's way through the years (滚动, 对照) and through other hands (交给同事填写). */
import * as z from "zod/mini";

import type { Leftover, PackageStanding, RollRefusal, Shift, LastYear } from "../../lifecycle/index.ts";
import type { Project } from "../../project/index.ts";
import { read, write } from "../operation.ts";
import { id, nothing, token, type Moment } from "./common.ts";
import { DOCUMENT_FORMATS, type WrittenFiles } from "./documents.ts";

/** What became of one project that was to be rolled forward. */
export type RollOutcome =
  | { status: "created"; id: string; leftovers: number; shifted: Shift[] }
  /** It was rolled to that year before (`link`), or one of its name is there already (`name`). */
  | { status: "exists"; id: string; name: string; how: "link" | "name" }
  | { status: "refused"; reason: RollRefusal };

/** What is left to be looked at in a rolled project. */
export interface Review {
  previousId: string;
  /** null where last year's project is in the trash or gone. */
  previousName: string | null;
  fromYear: number | null;
  leftovers: Leftover[];
  /** Keys of those that stay as they are. */
  confirmed: string[];
}

export interface HandOut {
  /** Kept by the package there and back. */
  id: string;
  projectId: string;
  /** out: to a colleague; in: from a colleague, to be filled in here. */
  direction: "out" | "in";
  at: Moment;
  /** Who fills it in, or who asked for it. */
  colleague: string;
  /** What is to be filled in, in her words. */
  note: string;
  /** When it came back, or was handed back; null = still with the colleague, or still to be filled in. */
  closedAt: Moment | null;
}

/** One of the two states that are compared. */
export const comparedSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("project"), id }),
  z.strictObject({ kind: z.literal("submission"), id, number: z.int().check(z.gte(1)) }),
  z.strictObject({ kind: z.literal("handout"), id, handout: id }),
  z.strictObject({ kind: z.literal("package"), token }),
]);
export type Compared = z.infer<typeof comparedSchema>;

/** Something a project can be compared with, by its name: 2022 年度, 第1次送出（10月8日）. */
export interface Comparable {
  of: Compared;
  label: string;
}

export interface ComparedState {
  label: string;
  project: Project;
}

/** A package of a project that is in the ledger, with the states that are merged. */
export interface Returned {
  /** null for a package that was not handed out from here to be filled in. */
  handOut: HandOut | null;
  /** The state that both began with; null where none is known, so that every difference is asked. */
  base: Project | null;
  mine: Project;
  theirs: Project;
  standing: PackageStanding;
  /** When the ledger's project was changed last, and when the package was made. */
  changedAt: Moment;
  exportedAt: Moment;
}

/** A draft whose copy of the office's data differs from the settings. */
export interface OutdatedDraft {
  id: string;
  year: number | null;
  name: string;
  changes: { path: string; label: string; before: string; after: string }[];
}

const year = z.int().check(z.gte(1900), z.lte(2199));
const compared = { left: comparedSchema, right: comparedSchema, everything: z.boolean() };

export const lifecycle = {
  /** `again` makes a new one even where one is there. */
  rollForward: write<RollOutcome>()(z.strictObject({ id, toYear: year, again: z.boolean() })),
  /** null for a project that was not rolled forward. */
  review: read<Review | null>()(z.strictObject({ id })),
  /** Leftovers that stay as they are (`confirmed`), or are asked again; answers the keys confirmed now. */
  confirm: write<string[]>()(
    z.strictObject({
      id,
      keys: z.array(z.string().check(z.maxLength(10_000))).check(z.minLength(1), z.maxLength(5_000)),
      confirmed: z.boolean(),
    }),
  ),
  /** Last year's project, for what compares with it; null where there is none. */
  predecessor: read<Project | null>()(z.strictObject({ id })),
  /** Last year's targets and results by this year's indicators. */
  lastYear: read<Record<string, LastYear>>()(z.strictObject({ id })),

  comparables: read<Comparable[]>()(z.strictObject({ id })),
  compare: read<{ left: ComparedState; right: ComparedState }>()(
    z.strictObject({ left: comparedSchema, right: comparedSchema }),
  ),
  /** 修改说明 as a file. null = cancelled. */
  exportNote: write<WrittenFiles | null>()(z.strictObject({ ...compared, format: z.enum(DOCUMENT_FORMATS) })),
  /** Makes its PDF and opens it in the system's viewer. */
  printNote: write<{ pages: number }>()(z.strictObject(compared)),

  /** 交给同事填写: a package marked for filling in; what went out is kept frozen. null = cancelled. */
  handOut: write<WrittenFiles | null>()(
    z.strictObject({
      id,
      colleague: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
      note: z.string().check(z.maxLength(1_000)),
    }),
  ),
  /** 交回: what was filled in goes back as a package. null = cancelled. */
  handBack: write<WrittenFiles | null>()(z.strictObject({ id, handout: id })),
  handOuts: read<HandOut[]>()(z.strictObject({ id })),
  /** It is not expected back any more. */
  closeHandOut: write<null>()(z.strictObject({ id: id, direction: z.enum(["out", "in"]) })),
  /** An opened package beside the ledger's project that it is about; null where there is none. */
  returned: read<Returned | null>()(z.strictObject({ token })),
  /** Merges it in one change; what the ledger has and is not chosen otherwise stays as it is here. */
  merge: write<{ id: string; edits: number }>()(
    z.strictObject({
      token,
      choices: z.record(z.string().check(z.maxLength(300)), z.enum(["mine", "theirs"])),
    }),
  ),

  /** Drafts whose copy of the office's data differs from the settings. */
  outdatedDrafts: read<OutdatedDraft[]>()(nothing),
  /** Takes the settings' data over into these drafts; answers those that were changed. */
  updateDrafts: write<{ ids: string[] }>()(
    z.strictObject({ ids: z.array(id).check(z.minLength(1), z.maxLength(10_000)) }),
  ),
};
