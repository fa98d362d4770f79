/** 查找 and 查找替换, as the rest of the main process sees them. */
import type { FoundPlaces, LastReplacement, LeftProject, ReplaceScope } from "../../../shared/api/index.ts";
import type { Edit, Project } from "../../../shared/project/index.ts";
import type { Ledger } from "../ledger.ts";
import { turnOne } from "../projects/edit.ts";
import { membersOf, turnGroup } from "../projects/groups.ts";
import { completeRows, countMissing, renewRows } from "./complete.ts";
import { find } from "./find.ts";
import { lastReplacement } from "./last-replacement.ts";
import {
  placesInProject,
  projectsHaving,
  replaceInProjects,
  type PlacesInProject,
  type ReplaceInput,
  type ReplaceOutcome,
} from "./replace.ts";
import { takeOut } from "./take-out.ts";

type Rules = (project: Project, edits: readonly Edit[]) => Edit[];

export interface SearchStore {
  find(text: string): FoundPlaces;
  /** Projects without their lines: after an update of the program. */
  missing(): number;
  /** Makes the lines of the next `limit` of them after the id `after`; `made` is 0 at the end. */
  complete(limit: number, after?: string): { made: number; last: string };
  projectsHaving(scope: ReplaceScope, text: string): string[];
  places(id: string, text: string): PlacesInProject;
  replace(input: ReplaceInput): ReplaceOutcome;
  lastReplacement(): LastReplacement | null;
  undoReplacement(group: string, rules: Rules): { projects: number; left: LeftProject[] };
}

function undoReplacement(
  ledger: Ledger,
  group: string,
  rules: Rules,
): { projects: number; left: LeftProject[] } {
  return ledger.command((db) => {
    const { told, left } = turnGroup(ledger, db, membersOf(db, group), "undo", {
      turnOne,
      takeOut: (row, number) => takeOut(ledger, db, row, number, rules),
    });
    return { result: { projects: told.length, left }, changes: told };
  });
}

export function searchOf(ledger: Ledger): SearchStore {
  return {
    find(text) {
      const { places, damaged } = ledger.read$((db) => find(db, text));
      if (damaged.length === 0) return places;
      renewRows(ledger, damaged);
      return ledger.read$((db) => find(db, text)).places;
    },
    missing: () => ledger.read$(countMissing),
    complete: (limit, after) => completeRows(ledger, limit, after),
    projectsHaving: (scope, text) => ledger.read$((db) => projectsHaving(db, scope, text)),
    places: (id, text) => ledger.read$((db) => placesInProject(db, id, text)),
    replace: (input) => replaceInProjects(ledger, input),
    lastReplacement: () => ledger.read$(lastReplacement),
    undoReplacement: (group, rules) => undoReplacement(ledger, group, rules),
  };
}
