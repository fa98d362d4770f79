/** 历史: what stood in a project's history and when, without its contents; those are read one change at a time. */
import type { TimelineEntry, TimelinePage } from "../../../shared/api/index.ts";
import type { Project } from "../../../shared/project/index.ts";
import type { ReadHandle } from "../connection.ts";
import type { Ledger } from "../ledger.ts";
import { findProject, walkBack } from "../projects/read.ts";
import { readChangesBefore, type ChangeRow } from "./changes.ts";

/** A project around one of its changes. */
export interface AroundChange {
  before: Project;
  after: Project;
}

export interface HistoryStore {
  /** A page of the history, the newest first; `before` = older than the change of that number. */
  timeline(id: string, before: number | null, limit: number): TimelinePage;
  /** null where the project or a change of that number is not there. */
  around(id: string, change: number): AroundChange | null;
  /** The states that the project had before its newest changes, the newest first. */
  past(id: string, limit: number): Project[];
}

function entryOf({ number, kind, at, startedAt, who, label, reason, steps }: ChangeRow): TimelineEntry {
  return { id: number, kind, at, startedAt, who, label, reason, changesNothing: steps.length === 0 };
}

function timeline(db: ReadHandle, id: string, before: number | null, limit: number): TimelinePage {
  const rows = readChangesBefore(db, id, before ?? Number.MAX_SAFE_INTEGER, limit + 1);
  return { entries: rows.slice(0, limit).map(entryOf), more: rows.length > limit };
}

function around(db: ReadHandle, id: string, number: number): AroundChange | null {
  const present = findProject(db, id);
  const changes = walkBack(db, id, Number.MAX_SAFE_INTEGER);
  const index = changes.findIndex((change) => change.id === number);
  if (present === null || index < 0) return null;
  return { before: changes[index]!.before, after: changes[index - 1]?.before ?? present };
}

/** Throws StoreError corrupt where a row of the history is not what was written. */
export function historyOf(ledger: Ledger): HistoryStore {
  return {
    timeline: (id, before, limit) => ledger.read$((db) => timeline(db, id, before, limit)),
    around: (id, change) => ledger.read$((db) => around(db, id, change)),
    past: (id, limit) => ledger.read$((db) => walkBack(db, id, limit).map(({ before }) => before)),
  };
}
