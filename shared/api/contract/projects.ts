/** The record: list, read, write, undo. */
import * as z from "zod/mini";

import {
  editSchema,
  projectContentSchema,
  PROJECT_STATES,
  type Edit,
  type Fen,
  type Project,
  type ProjectState,
} from "../../project/index.ts";
import { read, write } from "../operation.ts";
import { id, nothing, type Moment } from "./common.ts";

/** A line of the project list. */
export interface ProjectSummary {
  id: string;
  year: number | null;
  name: string;
  unitName: string;
  /** 年度资金总额 in 分; null where no amount is entered. */
  amount: Fen | null;
  /** 分值合计 of the annual indicators, decimal text. */
  points: string;
  indicatorCount: number;
  state: ProjectState;
  changedAt: Moment;
}

export interface OpenedProject {
  project: Project;
  /** Rises by one with every change; an edit names the revision it was made on. */
  revision: number;
  changedAt: Moment;
  canUndo: boolean;
  canRedo: boolean;
}

/** Answer to a write: it is on the disk. */
export interface Saved {
  revision: number;
  savedAt: Moment;
  canUndo: boolean;
  canRedo: boolean;
}

/** One row of the history. */
export interface Change {
  id: number;
  at: Moment;
  who: string;
  /** 修改“实施计划”. */
  label: string;
  /** Why an approved plan was changed; absent for every other change. */
  reason?: string;
  edits: Edit[];
  inverse: Edit[];
}

export const projectListQuerySchema = z.strictObject({
  /** null = every year. */
  year: z.nullable(z.int()),
  /** Characters of the name, the unit or the pinyin initials; empty = all. */
  text: z.string().check(z.maxLength(200)),
  state: z.nullable(z.enum(PROJECT_STATES)),
  trashed: z.boolean(),
  sort: z.enum(["changedAt", "name", "year", "unitName", "amount", "points", "state"]),
  descending: z.boolean(),
  offset: z.int().check(z.gte(0)),
  limit: z.int().check(z.gte(1), z.lte(500)),
});
export type ProjectListQuery = z.infer<typeof projectListQuerySchema>;

export interface ProjectListPage {
  rows: ProjectSummary[];
  /** Of all pages. */
  total: number;
}

export interface ProjectYear {
  year: number | null;
  count: number;
}

/** The first rows of everything outside the trash, by name; a question of its own says only what is other. */
export const EVERY_PROJECT = {
  year: null,
  text: "",
  state: null,
  trashed: false,
  sort: "name",
  descending: false,
  offset: 0,
  limit: 500,
} as const satisfies ProjectListQuery;

export const projects = {
  list: read<ProjectListPage>()(projectListQuerySchema),
  /** Years that have projects, newest first. */
  years: read<ProjectYear[]>()(nothing),
  get: read<OpenedProject>()(z.strictObject({ id })),
  /** A new project: empty (with the office's data filled in), or with the given content. Row ids are made anew. */
  create: write<{ id: string }>()(
    z.strictObject({
      year: z.nullable(z.int().check(z.gte(1900), z.lte(2199))),
      content: z.nullable(projectContentSchema),
    }),
  ),
  duplicate: write<{ id: string }>()(z.strictObject({ id })),
  /**
   * `together`: typing in one field within 60 s becomes one history entry. `reason`: needed where the edits change an approved
   * plan (edit.needsReason); one that is with the bureau takes none (project.locked).
   */
  edit: write<Saved>()(
    z.strictObject({
      id,
      edits: z.array(editSchema).check(z.minLength(1), z.maxLength(5_000)),
      label: z.string().check(z.maxLength(200)),
      together: z.nullable(z.string().check(z.maxLength(300))),
      reason: z.optional(z.string().check(z.maxLength(500))),
    }),
  ),
  undo: write<(Saved & { edits: Edit[]; label: string }) | null>()(z.strictObject({ id })),
  redo: write<(Saved & { edits: Edit[]; label: string }) | null>()(z.strictObject({ id })),
  history: read<Change[]>()(z.strictObject({ id, limit: z.int().check(z.gte(1), z.lte(1_000)) })),
  trash: write<null>()(z.strictObject({ ids: z.array(id).check(z.minLength(1), z.maxLength(1_000)) })),
  restore: write<null>()(z.strictObject({ ids: z.array(id).check(z.minLength(1), z.maxLength(1_000)) })),
};
