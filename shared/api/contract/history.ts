/** 修改历史: who changed what and when, each state of a project, and the way back to it. */
import * as z from "zod/mini";

import type { Project } from "../../project/index.ts";
import { read, write } from "../operation.ts";
import { id, type Moment } from "./common.ts";
import type { Saved } from "./projects.ts";

/** One change, without its contents. */
export interface TimelineEntry {
  /** Its number in the project's history. */
  id: number;
  kind: "create" | "edit" | "undo" | "redo" | "trash" | "restore";
  /** When it was last added to, and when it began. */
  at: Moment;
  startedAt: Moment;
  who: string;
  /** 修改“实施计划”. */
  label: string;
  /** Why an approved plan was changed; empty for every other change. */
  reason: string;
  /** It left the contents as they were: 新建, 移到回收站, or typed and deleted again. */
  changesNothing: boolean;
}

export interface TimelinePage {
  /** The newest first. */
  entries: TimelineEntry[];
  /** Older ones are there. */
  more: boolean;
}

const change = z.int().check(z.gte(1));

export const history = {
  /** `before`: only what is older than the change of that number; null = from the newest. */
  timeline: read<TimelinePage>()(
    z.strictObject({ id, before: z.nullable(change), limit: z.int().check(z.gte(1), z.lte(500)) }),
  ),
  /** The project before and after one change, and as it is now. */
  around: read<{ before: Project; after: Project; now: Project }>()(z.strictObject({ id, change })),
  /**
   * Makes the project what it was after a change, as one new change; null where it is so already. Locked projects refuse as they
   * refuse an edit (project.locked, edit.needsReason).
   */
  bringBack: write<Saved | null>()(
    z.strictObject({ id, change, reason: z.string().check(z.maxLength(500)) }),
  ),
};
