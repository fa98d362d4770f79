/**
 * A new ledger from what can be read of a damaged one. The damaged file is only copied; what is read stands in a file of its own
 * until she chooses it. Nothing is made up: a project of which rows are missing becomes a draft that says so in its history.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import Database from "better-sqlite3";

import { LedgerError } from "../../../shared/api/index.ts";
import { PROJECT_LISTS, type Project } from "../../../shared/project/index.ts";
import type { WriteHandle } from "../connection.ts";
import { StoreError } from "../errors.ts";
import { SIDE_FILES } from "../files.ts";
import { insertRow } from "../handover/project-rows.ts";
import type { Ledger } from "../ledger.ts";
import { LIBRARY_TABLE } from "../library/entries.ts";
import { SCHEMA_VERSION } from "../migrations/index.ts";
import { createProject } from "../projects/create.ts";
import { readRows, LIST_HASHED_TABLES } from "../record/list-rows.ts";
import { findProjectRow, PROJECT_TABLE } from "../record/project-row.ts";
import { SETTING_TABLE } from "../settings/settings.ts";
import { openLedger, storeOf } from "../store.ts";
import { isSound } from "../verify.ts";
import { sortOut, type ProjectRows, type SortedOut } from "./sort-out.ts";
import type { Row } from "./readable-rows.ts";

export interface Salvaged {
  /** A verified ledger of its own. */
  file: string;
  /** Project id → revision (null for one that is not complete). */
  projects: ReadonlyMap<string, number | null>;
  whole: number;
  /** Names of projects of which rows are missing; they came as drafts without their history. */
  partial: string[];
  /** Projects that other rows name but whose own row cannot be read. */
  lost: number;
  indicators: number;
}

const NEW_NAME = "读出.db";
const ORIGIN = "从损坏的台账读出（不完整，没有修改历史和送出记录）";

function putWhole(db: WriteHandle, row: Row, rows: ProjectRows): void {
  insertRow(db, PROJECT_TABLE, row);
  for (const [table, all] of rows) for (const each of all) insertRow(db, table, each);
}

/** The content that the readable rows give; they stand in the new ledger only while they are read. */
function contentOf(ledger: Ledger, id: string, row: Row, rows: ProjectRows): Project {
  return ledger.command((db) => {
    insertRow(db, PROJECT_TABLE, row);
    for (const table of LIST_HASHED_TABLES)
      for (const each of rows.get(table) ?? []) insertRow(db, table, each);
    const found = findProjectRow(db, id)!;
    const lists = Object.fromEntries(
      PROJECT_LISTS.map((list) => [list, readRows(db, list, id).map((placed) => placed.row)]),
    );
    db.run("DELETE FROM project WHERE id = ?", id);
    return { result: { ...found.project, ...lists }, changes: [] };
  });
}

function fill(ledger: Ledger, found: SortedOut): { id: string; name: string }[] {
  ledger.command((db) => {
    for (const row of found.settings) insertRow(db, SETTING_TABLE, row);
    for (const row of found.library) insertRow(db, LIBRARY_TABLE, row);
    for (const { row, rows } of found.whole) putWhole(db, row, rows);
    return { result: null, changes: [] };
  });
  return found.partial.flatMap(({ id, row, rows }) => {
    const { id: _id, state: _state, ...content } = contentOf(ledger, id, row, rows);
    try {
      createProject(ledger, { year: content.year, content, id, origin: ORIGIN });
      return [{ id, name: content.name }];
    } catch (error) {
      // What is left of it makes no project; it counts as one that cannot be read.
      if (error instanceof LedgerError && error.code === "input.invalid") return [];
      throw error;
    }
  });
}

/** null where the file is no ledger of the present version, or nothing of it opens. */
function readDamaged(copy: string): SortedOut | null {
  const database = new Database(copy, { fileMustExist: true });
  try {
    if (database.pragma("user_version", { simple: true }) !== SCHEMA_VERSION) return null;
    return sortOut(database);
  } finally {
    database.close();
  }
}

function copyDamaged(file: string, folder: string): string {
  const copy = join(folder, "损坏.db");
  for (const suffix of ["", ...SIDE_FILES])
    if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix);
  return copy;
}

function build(folder: string, found: SortedOut, now: () => Date): Salvaged | null {
  const file = join(folder, NEW_NAME);
  const { ledger, cleanExit } = openLedger(file, { now, author: () => "" });
  const store = storeOf(ledger, cleanExit);
  try {
    const partial = fill(ledger, found);
    store.rebuildDerived();
    if (!isSound(store.verify())) return null;
    const revisions = found.whole.map(({ id, row }) => [id, Number(row["revision"])] as const);
    const others = partial.map(({ id }) => [id, null] as const);
    return {
      file,
      projects: new Map<string, number | null>([...revisions, ...others]),
      whole: found.whole.length,
      partial: partial.map(({ name }) => name),
      lost: found.lost.length + found.partial.length - partial.length,
      indicators: store.counts().indicators,
    };
  } finally {
    store.close();
  }
}

const isDamage = (error: unknown): boolean =>
  error instanceof StoreError
    ? error.kind === "corrupt"
    : error instanceof LedgerError || String((error as { code?: unknown }).code).startsWith("SQLITE_");

/**
 * Tries to read a damaged ledger row by row.
 * @param folder is emptied and made anew; it holds the new ledger afterwards
 * @returns null where no project can be read, or what was read does not make a sound ledger
 * @throws the system's error where the folder cannot be written
 */
export function salvage(file: string, folder: string, now: () => Date): Salvaged | null {
  rmSync(folder, { recursive: true, force: true });
  if (!existsSync(file)) return null;
  mkdirSync(folder, { recursive: true });
  try {
    const found = readDamaged(copyDamaged(file, folder));
    if (found === null || found.whole.length + found.partial.length === 0) return null;
    return build(folder, found, now);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return null;
  }
}

/** Project id → revision in a sound copy, for saying what one has and the other has not. */
export function revisionsIn(copy: string): ReadonlyMap<string, number> {
  const database = new Database(copy, { readonly: true, fileMustExist: true });
  try {
    const rows = database.prepare("SELECT id, revision FROM project").all() as {
      id: string;
      revision: number;
    }[];
    return new Map(rows.map(({ id, revision }) => [id, revision]));
  } finally {
    database.close();
  }
}
