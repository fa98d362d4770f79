/**
 * The contract between the two processes. Handlers (electron/api), the preload bridge and the renderer's client are all
 * derived from this object; nothing else crosses.
 */
import * as z from "zod";

import { FORM_IDS, type FormDocument } from "../forms/index.ts";
import type { IntakeResult } from "../intake/index.ts";
import {
  districtSettingsSchema,
  editSchema,
  organizationSchema,
  projectContentSchema,
  PROJECT_PAGES,
  PROJECT_STATES,
  type DistrictSettings,
  type Edit,
  type Fen,
  type Organization,
  type Project,
  type ProjectState,
} from "../project/index.ts";
import { read, write, type Contract } from "./operation.ts";

const id = z.string().regex(/^[0-9A-Za-z_-]{1,64}$/);
const nothing = z.strictObject({});
const token = z.string().regex(/^[0-9a-f-]{8,64}$/);

/** A moment, ISO 8601 in UTC with milliseconds. */
export type Moment = string;

/* ---------- projects ---------- */

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
  edits: Edit[];
  inverse: Edit[];
}

const listQuery = z.strictObject({
  /** null = every year. */
  year: z.int().nullable(),
  /** Characters of the name, the unit or the pinyin initials; empty = all. */
  text: z.string().max(200),
  state: z.enum(PROJECT_STATES).nullable(),
  trashed: z.boolean(),
  sort: z.enum(["changedAt", "name", "year", "unitName", "amount", "points", "state"]),
  descending: z.boolean(),
  offset: z.int().min(0),
  limit: z.int().min(1).max(500),
});
export type ProjectListQuery = z.infer<typeof listQuery>;

const projects = {
  list: read<{ rows: ProjectSummary[]; total: number }>()(listQuery),
  /** Years that have projects, newest first. */
  years: read<{ year: number | null; count: number }[]>()(nothing),
  get: read<OpenedProject>()(z.strictObject({ id })),
  /** A new project: empty (with the office's data filled in), or with the given content. Row ids are made anew. */
  create: write<{ id: string }>()(
    z.strictObject({
      year: z.int().min(1900).max(2199).nullable(),
      content: projectContentSchema.nullable(),
    }),
  ),
  duplicate: write<{ id: string }>()(z.strictObject({ id })),
  /** `together`: typing in one field within 60 s becomes one history entry. */
  edit: write<Saved>()(
    z.strictObject({
      id,
      edits: z.array(editSchema).min(1).max(5_000),
      label: z.string().max(200),
      together: z.string().max(300).nullable(),
    }),
  ),
  undo: write<(Saved & { edits: Edit[]; label: string }) | null>()(z.strictObject({ id })),
  redo: write<(Saved & { edits: Edit[]; label: string }) | null>()(z.strictObject({ id })),
  history: read<Change[]>()(z.strictObject({ id, limit: z.int().min(1).max(1_000) })),
  trash: write<null>()(z.strictObject({ ids: z.array(id).min(1).max(1_000) })),
  restore: write<null>()(z.strictObject({ ids: z.array(id).min(1).max(1_000) })),
};

/* ---------- settings ---------- */

export const preferencesSchema = z.strictObject({
  /** The name that stands in the history. */
  userName: z.string().max(100),
  appearance: z.enum(["system", "light", "dark"]),
  /** The unit in which money is entered. */
  moneyUnit: z.enum(["yuan", "wan"]),
  /** Whether the printed page stands beside the forms. */
  preview: z.boolean(),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const placeSchema = z.strictObject({
  projectId: id.nullable(),
  page: z.enum(PROJECT_PAGES).nullable(),
  /** The field the cursor was in. */
  path: z.string().max(300).nullable(),
  /** The budget year she works on. */
  year: z.int().nullable(),
});
/** Where she stopped. */
export type WorkPlace = z.infer<typeof placeSchema>;

export interface Settings {
  office: Organization;
  preferences: Preferences;
  district: DistrictSettings;
  place: WorkPlace;
}

const settings = {
  get: read<Settings>()(nothing),
  setOffice: write<Settings>()(organizationSchema),
  setPreferences: write<Settings>()(preferencesSchema.partial()),
  setDistrict: write<Settings>()(districtSettingsSchema),
  setPlace: write<null>()(placeSchema),
};

/* ---------- the program ---------- */

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

const program = {
  info: read<ProgramInfo>()(nothing),
  /** Lets her choose a folder; copies the ledger there, verifies the copy, and goes on with it. null = cancelled. */
  chooseDataFolder: write<{ dataFolder: string; moved: "copied" | "opened" } | null>()(nothing),
  revealDataFolder: write<null>()(nothing),
  /** The renderer has saved everything; the window may close. */
  readyToClose: write<null>()(nothing),
};

/* ---------- files in ---------- */

const intake = {
  /** Shows the open dialog and reads the file. null = cancelled. */
  choose: read<{ name: string; result: IntakeResult } | null>()(nothing),
  /** Reads a file dropped on the window or pasted. */
  read: read<{ name: string; result: IntakeResult }>()(
    z.strictObject({ name: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }),
  ),
};

/* ---------- files out ---------- */

export const DOCUMENT_FORMATS = ["word", "excel", "pdf"] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export interface WrittenFile {
  name: string;
  size: number;
  sha256: string;
}

/** Files that were written, read back and compared. `token` names their folder for `reveal`. */
export interface WrittenFiles {
  token: string;
  /** For showing. */
  folder: string;
  files: WrittenFile[];
  /** Characters that the program's own fonts do not have (they need one of the PC's fonts on paper). */
  missingCharacters: string[];
}

const documents = {
  /** Save dialog, write, read back, compare. null = cancelled. */
  export: write<WrittenFiles | null>()(
    z.strictObject({ id, form: z.enum(FORM_IDS), format: z.enum(DOCUMENT_FORMATS) }),
  ),
  /** Makes a PDF of the pages ("1-3,5"; empty = all) and opens it in the system's viewer, where it is printed. */
  print: write<{ pages: number }>()(
    z.strictObject({
      id,
      form: z.enum(FORM_IDS),
      pages: z.string().regex(/^\s*(\d+(\s*-\s*\d+)?(\s*,\s*\d+(\s*-\s*\d+)?)*)?\s*$/),
    }),
  ),
  /** Opens the folder of files written in this session. */
  reveal: write<null>()(z.strictObject({ token })),
};

/* ---------- packages ---------- */

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

const transfer = {
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

/* ---------- backups ---------- */

export interface BackupInfo {
  /** Its file name. */
  name: string;
  at: Moment;
  reason: "daily" | "exit" | "manual" | "beforeRestore" | "beforeMigration" | "beforeImport";
  size: number;
  projects: number;
  indicators: number;
  verified: boolean;
}

const backup = {
  list: read<{ folder: string; backups: BackupInfo[] }>()(nothing),
  create: write<BackupInfo>()(nothing),
  /** Sets the present ledger aside as a backup first; the restore can itself be taken back. */
  restore: write<{ safetyCopy: BackupInfo }>()(z.strictObject({ name: z.string().max(200) })),
  reveal: write<null>()(nothing),
};

/* ---------- the hidden window that prints ---------- */

const printing = {
  /** The form that the asking (hidden) window is to lay out. */
  job: read<FormDocument>()(nothing),
  /** The layout is complete, fonts included. */
  ready: write<null>()(z.strictObject({ pages: z.int().min(0) })),
};

export const contract = {
  projects,
  settings,
  program,
  intake,
  documents,
  transfer,
  backup,
  printing,
} as const satisfies Contract;
export type LedgerContract = typeof contract;

/* ---------- events, main → renderer ---------- */

export const MENU_COMMANDS = [
  "newProject",
  "importFile",
  "openPackage",
  "exportPackage",
  "print",
  "undo",
  "redo",
  "find",
  "togglePreview",
  "settings",
  "backup",
  "help",
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

export interface LedgerEvents {
  /** A project was changed (by whom, the renderer knows from its own writes). */
  projectChanged: { id: string; revision: number };
  /** The list or a summary changed. */
  listChanged: { ids: string[] };
  settingsChanged: Settings;
  menu: { command: MenuCommand };
  /** The window is about to close: save what is open, then call program.readyToClose. */
  closing: Record<string, never>;
  /** The ledger was replaced (restore, other data folder): start again from the list. */
  ledgerReplaced: Record<string, never>;
  /** A backup was made or failed. */
  backupState: { ok: boolean; at: Moment };
}
export type EventName = keyof LedgerEvents;
