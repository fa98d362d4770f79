/** The program itself and its data folder. */
import * as z from "zod/mini";

import { read, write } from "../operation.ts";
import { nothing } from "./common.ts";
import {
  projectListQuerySchema,
  type OpenedProject,
  type ProjectListPage,
  type ProjectYear,
} from "./projects.ts";
import type { Settings } from "./settings.ts";

export interface ProgramInfo {
  version: string;
  platform: string;
  /** Folder of the ledger, for showing. */
  dataFolder: string;
  /** Today on this PC, YYYY-MM-DD; the renderer asks nobody else. */
  today: string;
  /** What went wrong on the way up and was dealt with, as errors to show; empty normally. */
  notices: { code: string; text: string }[];
}

/** What the first page shows, in one answer. */
export interface Opening {
  settings: Settings;
  info: ProgramInfo;
  years: ProjectYear[];
  /** The project she stopped at; null where she stopped at the list, or where it cannot be opened now. */
  opened: OpenedProject | null;
  /** The rows of the list where she stopped there. */
  list: ProjectListPage | null;
}

export const program = {
  info: read<ProgramInfo>()(nothing),
  /** `list`: how the list is asked, for the year she stopped in; null for a page that goes to no last place. */
  opening: read<Opening>()(
    z.strictObject({ list: z.nullable(z.omit(projectListQuerySchema, { year: true })) }),
  ),
  /** Lets her choose a folder; copies the ledger there, verifies the copy, and goes on with it. null = cancelled. */
  chooseDataFolder: write<{ dataFolder: string; moved: "copied" | "opened" } | null>()(nothing),
  revealDataFolder: write<null>()(nothing),
  /** Opens the handbook's words as pages in the system's viewer. */
  printHandbook: read<{ pages: number }>()(nothing),
  /** The renderer has saved everything; the window may close. */
  readyToClose: write<null>()(nothing),
};
