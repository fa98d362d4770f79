/** The store as the rest of the main process sees it. */
import { randomUUID } from "node:crypto";

import type {
  Change,
  Moment,
  OpenedProject,
  Preferences,
  ProjectListQuery,
  ProjectSummary,
  Saved,
  Settings,
  WorkPlace,
} from "../../shared/api/index.ts";
import type { DutyProject } from "../../shared/duties/index.ts";
import type { DistrictSettings, Organization, Project } from "../../shared/project/index.ts";
import { closeLedger, copyLedger, countRecords, lastChangeAt } from "./closing.ts";
import { completeReadings, rebuildDerived } from "./derived.ts";
import { readDutyProjects } from "./duties/read-duties.ts";
import { handoverOf, type HandoverStore } from "./handover/take-in.ts";
import { historyOf, type HistoryStore } from "./history/timeline.ts";
import { lazyReading } from "./initials.ts";
import { ledgerOf, type Ledger, type LedgerContext, type StoreChange } from "./ledger.ts";
import { openDatabase } from "./opening/open-database.ts";
import { createProject, duplicateProject, type CreateInput } from "./projects/create.ts";
import { editProject, redo, undo, type EditInput, type Undone } from "./projects/edit.ts";
import { listProjects, listYears } from "./projects/list.ts";
import {
  findProject,
  monitoredProjects,
  openProject,
  projectAfter,
  projectHistory,
} from "./projects/read.ts";
import { restoreProjects, trashProjects } from "./projects/trash.ts";
import {
  readSettings,
  readUserName,
  setDistrict,
  setOffice,
  setPlace,
  readOutFolder,
  setOutFolder,
  setPreferences,
} from "./settings/settings.ts";
import { submissionsOf, type SubmissionStore } from "./submissions/index.ts";
import { lifecycleOf, type LifecycleStore } from "./lifecycle/index.ts";
import { libraryOf, type LibraryStore } from "./library/index.ts";
import { searchOf, type SearchStore } from "./search/index.ts";
import { summaryOf, type SummaryStore } from "./summary/index.ts";
import { verifyDatabase, type Verification } from "./verify.ts";

export interface OpenOptions {
  now?: () => Date;
  newId?: () => string;
  /** Pinyin initials of a name; the built-in dictionary by default. */
  initials?: (text: string) => string;
  /** The name that stands in the history; the user name of the settings by default. */
  author?: () => string;
  /** Called before a ledger of an older version is changed; an error it throws leaves the ledger as it is. */
  beforeMigration?: (file: string, fromVersion: number) => void;
  /** Called after a write is on the disk; must not throw. */
  onChange?: (change: StoreChange) => void;
  /** Milliseconds to wait for another process's lock, 5,000 by default. */
  busyTimeout?: number;
}

export interface Store {
  readonly file: string;
  /** Whether the last one to open the ledger closed it. */
  readonly cleanExit: boolean;
  readonly projects: {
    list(query: ProjectListQuery): { rows: ProjectSummary[]; total: number };
    years(): { year: number | null; count: number }[];
    get(id: string): OpenedProject;
    create(input: CreateInput): { id: string };
    duplicate(id: string): { id: string };
    edit(input: EditInput): Saved;
    undo(id: string): Undone | null;
    redo(id: string): Undone | null;
    history(id: string, limit: number): Change[];
    /** The project as it stood after a change (Change.id); null where there was none of that number. */
    at(id: string, change: number): Project | null;
    trash(ids: readonly string[]): null;
    restore(ids: readonly string[]): null;
    /** In the trash or not; null where there is none. */
    find(id: string): Project | null;
    /** Those that have something entered for 运行监控. */
    monitored(): Set<string>;
  };
  readonly settings: {
    get(): Settings;
    setOffice(office: Organization): Settings;
    setPreferences(changed: Partial<Preferences>): Settings;
    setDistrict(district: DistrictSettings): Settings;
    setPlace(place: WorkPlace): null;
    /** The folder she chose last for files that go out; empty for none. */
    outFolder(): string;
    setOutFolder(folder: string): void;
  };
  readonly submissions: SubmissionStore;
  /** The projects of the years, and all that came back, as the calendar of duties sees them. */
  duties(years: readonly number[]): DutyProject[];
  readonly history: HistoryStore;
  readonly handover: HandoverStore;
  readonly lifecycle: LifecycleStore;
  readonly search: SearchStore;
  readonly summary: SummaryStore;
  readonly library: LibraryStore;
  /** Makes the list's and the search's columns anew from the records. */
  rebuildDerived(): void;
  verify(limitMs?: number): Verification;
  counts(): { projects: number; indicators: number };
  /** When anything was last changed; null in a new ledger. */
  lastChangeAt(): Moment | null;
  /** A self-contained copy under a name that is not there yet, flushed to the disk. */
  copyTo(file: string): void;
  close(): void;
}

function contextOf(options: OpenOptions, ledger: () => Ledger): LedgerContext {
  const given = options.initials;
  return {
    now: options.now ?? (() => new Date()),
    newId: options.newId ?? randomUUID,
    author: options.author ?? (() => readUserName(ledger().reader)),
    read:
      given === undefined
        ? lazyReading(() => completeReadings(ledger()))
        : (text) => ({ initials: given(text), key: given(text) }),
    onChange: options.onChange ?? (() => undefined),
  };
}

/** The ledger behind a store, for the store's own tests. */
export function openLedger(file: string, options: OpenOptions = {}): { ledger: Ledger; cleanExit: boolean } {
  const { database, cleanExit } = openDatabase(file, {
    busyTimeout: options.busyTimeout ?? 5_000,
    beforeMigration: options.beforeMigration ?? (() => undefined),
  });
  const ledger: Ledger = ledgerOf(
    file,
    database,
    contextOf(options, () => ledger),
  );
  return { ledger, cleanExit };
}

function listOrRebuild(ledger: Ledger, query: ProjectListQuery): { rows: ProjectSummary[]; total: number } {
  const page = ledger.read$((db) => listProjects(db, query));
  if (page.whole) return { rows: page.rows, total: page.total };
  rebuildDerived(ledger);
  const { rows, total } = ledger.read$((db) => listProjects(db, query));
  return { rows, total };
}

export function storeOf(ledger: Ledger, cleanExit: boolean): Store {
  return {
    file: ledger.file,
    cleanExit,
    projects: {
      list: (query) => listOrRebuild(ledger, query),
      years: () => ledger.read$(listYears),
      get: (id) => ledger.read$((db) => openProject(db, id)),
      create: (input) => createProject(ledger, input),
      duplicate: (id) => duplicateProject(ledger, id),
      edit: (input) => editProject(ledger, input),
      undo: (id) => undo(ledger, id),
      redo: (id) => redo(ledger, id),
      history: (id, limit) => ledger.read$((db) => projectHistory(db, id, limit)),
      at: (id, change) => ledger.read$((db) => projectAfter(db, id, change)),
      trash: (ids) => trashProjects(ledger, ids),
      restore: (ids) => restoreProjects(ledger, ids),
      find: (id) => ledger.read$((db) => findProject(db, id)),
      monitored: () => ledger.read$(monitoredProjects),
    },
    settings: {
      get: () => ledger.read$(readSettings),
      setOffice: (office) => setOffice(ledger, office),
      setPreferences: (changed) => setPreferences(ledger, changed),
      setDistrict: (district) => setDistrict(ledger, district),
      setPlace: (place) => setPlace(ledger, place),
      outFolder: () => ledger.read$(readOutFolder),
      setOutFolder: (folder) => setOutFolder(ledger, folder),
    },
    submissions: submissionsOf(ledger),
    duties: (years) => ledger.read$((db) => readDutyProjects(db, years)),
    history: historyOf(ledger),
    handover: handoverOf(ledger),
    lifecycle: lifecycleOf(ledger),
    search: searchOf(ledger),
    summary: summaryOf(ledger),
    library: libraryOf(ledger),
    rebuildDerived: () => rebuildDerived(ledger),
    verify: (limitMs) => ledger.read$(() => verifyDatabase(ledger.database, limitMs)),
    counts: () => ledger.read$(countRecords),
    lastChangeAt: () => ledger.read$(lastChangeAt),
    copyTo: (file) => copyLedger(ledger, file),
    close: () => closeLedger(ledger),
  };
}

/**
 * Opens the ledger, making it where there is none yet.
 * Throws StoreError newer, corrupt, locked, readonly, full or gone; the file is then as it was.
 */
export function openStore(file: string, options: OpenOptions = {}): Store {
  const { ledger, cleanExit } = openLedger(file, options);
  return storeOf(ledger, cleanExit);
}
