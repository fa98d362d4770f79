/** Another office's ledger beside this one: what it has that is not here, what differs, and taking it in. Nothing is deleted or replaced. */
import type { HandoverProject, HandoverComparison } from "../../../shared/api/index.ts";
import { editsBetween } from "../../../shared/lifecycle/edits-between.ts";
import { ownKey } from "../../../shared/library/index.ts";
import { handleOf, type ReadHandle } from "../connection.ts";
import type { Ledger } from "../ledger.ts";
import { addEntries, readEntries } from "../library/entries.ts";
import { findProject } from "../projects/read.ts";
import type { OtherLedger } from "./other-ledger.ts";
import { carryProject } from "./project-rows.ts";

interface Listed {
  id: string;
  year: number | null;
  name: string;
  unit_name: string;
  state: HandoverProject["state"];
  trashed_at: string | null;
}

function projectsIn(db: ReadHandle): HandoverProject[] {
  return db
    .all<Listed>(
      "SELECT id, year, name, unit_name, state, trashed_at FROM project ORDER BY year DESC, name, id",
    )
    .map(({ unit_name: unitName, trashed_at: trashedAt, ...row }) => ({
      ...row,
      unitName,
      trashed: trashedAt !== null,
    }));
}

function isSame(mine: ReadHandle, theirs: ReadHandle, id: string): boolean {
  const [here, there] = [findProject(mine, id), findProject(theirs, id)];
  if (here === null || there === null) return false;
  return here.state === there.state && editsBetween(here, there).length === 0;
}

/** Throws StoreError corrupt where a row of either is not what was written. */
function compare(mine: ReadHandle, theirs: ReadHandle): HandoverComparison {
  const here = new Map(projectsIn(mine).map((project) => [project.id, project]));
  const nameOf = ({ year, name }: HandoverProject): string => `${year}/${name.trim()}`;
  const names = new Set([...here.values()].map(nameOf));
  const comparison: HandoverComparison = { fresh: [], differing: [], same: [] };
  for (const project of projectsIn(theirs)) {
    const known = here.get(project.id);
    if (known === undefined) comparison.fresh.push({ ...project, sameName: names.has(nameOf(project)) });
    else if (isSame(mine, theirs, project.id)) comparison.same.push(project);
    else comparison.differing.push({ ...project, here: known });
  }
  return comparison;
}

export interface HandoverStore {
  /** All projects, those in the trash too. */
  projects(): HandoverProject[];
  compare(other: Pick<OtherLedger, "database">): HandoverComparison;
  /**
   * Adds the other ledger's projects of these ids, which must not be here, with their whole history, and its own entries of the
   * 指标库 that are not here; all of it or nothing. Answers how many entries were added.
   */
  takeIn(other: Pick<OtherLedger, "database">, ids: readonly string[]): { entries: number };
}

export function handoverOf(ledger: Ledger): HandoverStore {
  return {
    projects: () => ledger.read$(projectsIn),
    compare: (other) => ledger.read$((db) => compare(db, handleOf(other.database))),
    takeIn: (other, ids) =>
      ledger.command((db) => {
        const from = handleOf(other.database);
        for (const id of ids) carryProject(from, db, id);
        const known = new Set(readEntries(db).map(({ key }) => key));
        const entries = readEntries(from).flatMap(({ indicator }) =>
          indicator === null || known.has(ownKey(indicator)) ? [] : [indicator],
        );
        addEntries(db, entries, ledger.now().toISOString());
        return {
          result: { entries: entries.length },
          changes: ids.length === 0 ? [] : [{ projectIds: [...ids], kind: "list" }],
        };
      }),
  };
}
