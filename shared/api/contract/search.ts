/** 查找 and 查找替换 across the projects. */
import * as z from "zod/mini";

import { REPLACE_LIMIT, type FindKind, type ReplacePlace } from "../../find/index.ts";
import type { FieldPath, ProjectState } from "../../project/index.ts";
import { read, write } from "../operation.ts";
import { id, nothing, type Moment } from "./common.ts";

export interface FoundPlace {
  projectId: string;
  projectName: string;
  year: number | null;
  /** The field it leads to. */
  path: FieldPath;
  text: string;
}

/** The newest first, a handful of each kind. */
export type FoundPlaces = Record<FindKind, FoundPlace[]>;

export interface FindReply {
  places: FoundPlaces;
  /** Ids of FindTarget, the best first. */
  targets: string[];
  /** Projects that cannot be found yet: their lines are being made. 0 normally. */
  preparing: number;
}

const scope = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("project"), id }),
  z.strictObject({ kind: z.literal("year"), year: z.int().check(z.gte(1900), z.lte(2199)) }),
  z.strictObject({ kind: z.literal("all") }),
]);
/** Where to replace: one project, the projects of a budget year, or all of them. */
export type ReplaceScope = z.infer<typeof scope>;

export interface ListedPlace extends ReplacePlace {
  projectId: string;
}

export interface ReplaceListing {
  projects: { id: string; name: string; year: number | null }[];
  /** At most REPLACE_LIMIT. */
  places: ListedPlace[];
  /** How many there are, the ones that are not listed included. */
  total: number;
  /** Projects that were handed in or approved and have the text: they are left as they are. */
  locked: { id: string; name: string; state: ProjectState; count: number }[];
  /** Names of projects that could not be read. */
  damaged: string[];
}

/** A project that was left as it was, and why. */
export interface LeftProject {
  id: string;
  name: string;
  why: "changedSince" | "locked" | "trashed" | "damaged";
}

export interface Replaced {
  /** Names the whole replacement, for taking it back. */
  group: string;
  projects: number;
  places: number;
  /** Places that were another text by then, or would not have fitted. */
  left: number;
}

export interface LastReplacement {
  group: string;
  at: Moment;
  who: string;
  /** 替换“2026”→“2027”. */
  label: string;
  projects: number;
  undone: boolean;
}

const chars = z.string().check(z.minLength(1), z.maxLength(500));

export const search = {
  find: read<FindReply>()(z.strictObject({ text: z.string().check(z.maxLength(500)) })),
  /** Every place of a text with its sentence; nothing is changed. */
  places: read<ReplaceListing>()(z.strictObject({ scope, find: chars })),
  /** All chosen places as one change, in one transaction; one undo takes all of it back. */
  replace: write<Replaced>()(
    z.strictObject({
      find: chars,
      replacement: z.string().check(z.maxLength(500)),
      chosen: z
        .array(
          z.strictObject({
            projectId: id,
            path: z.string().check(z.maxLength(300)),
            from: z.int().check(z.gte(0)),
          }),
        )
        .check(z.minLength(1), z.maxLength(REPLACE_LIMIT)),
    }),
  ),
  lastReplacement: read<LastReplacement | null>()(nothing),
  /** Takes a replacement back in every project; what was changed since stays and is named. */
  undoReplacement: write<{ projects: number; left: LeftProject[] }>()(
    z.strictObject({ group: z.string().check(z.maxLength(100)) }),
  ),
};
