/** What the store keeps of a project's way through the years and through other hands. */
import type { HandOut, OutdatedDraft } from "../../../shared/api/index.ts";
import type { Project, ProjectContent } from "../../../shared/project/index.ts";
import { inQuotes } from "../../../shared/text/index.ts";
import type { Ledger } from "../ledger.ts";
import { createProject } from "../projects/create.ts";
import { listOutdatedDrafts, updateDrafts } from "./office-drafts.ts";
import { closeHandOut, findHandOut, listHandOuts, putHandOut, type FrozenHandOut } from "./handouts.ts";
import {
  confirmLeftovers,
  listSuccessors,
  readLineage,
  readPredecessor,
  type Lineage,
  type Successor,
} from "./lineage.ts";

export type { FrozenHandOut } from "./handouts.ts";
export { HANDOUT_TABLE } from "./handouts.ts";
export { LINEAGE_TABLE } from "./lineage.ts";

export interface LifecycleStore {
  /** null for a project that was not rolled forward. */
  lineage(id: string): Lineage | null;
  /** Last year's project, in the trash or not; null where there is none (for C31, C36 and last year's results). */
  predecessor(id: string): Project | null;
  successors(id: string): Successor[];
  createRolled(
    previous: { id: string; name: string; fromYear: number | null },
    content: ProjectContent,
  ): { id: string };
  confirm(id: string, keys: readonly string[], confirmed: boolean): string[];
  newHandOutId(): string;
  handOuts(id: string): FrozenHandOut[];
  handOut(id: string, direction: HandOut["direction"]): FrozenHandOut | null;
  putHandOut(handOut: FrozenHandOut): FrozenHandOut;
  closeHandOut(id: string, direction: HandOut["direction"]): FrozenHandOut;
  outdatedDrafts(): OutdatedDraft[];
  updateDrafts(ids: readonly string[]): string[];
}

const LONGEST_NAME = 40;

export function lifecycleOf(ledger: Ledger): LifecycleStore {
  return {
    lineage: (id) => ledger.read$((db) => readLineage(db, id)),
    predecessor: (id) => ledger.read$((db) => readPredecessor(db, id)),
    successors: (id) => ledger.read$((db) => listSuccessors(db, id)),
    createRolled: ({ id, name, fromYear }, content) =>
      createProject(ledger, {
        year: content.year,
        content,
        origin: `由${inQuotes(name, LONGEST_NAME)}滚动到${content.year}年`,
        rolledFrom: { id, fromYear },
      }),
    confirm: (id, keys, confirmed) => confirmLeftovers(ledger, id, keys, confirmed),
    newHandOutId: () => ledger.newId(),
    handOuts: (id) => ledger.read$((db) => listHandOuts(db, id)),
    handOut: (id, direction) => ledger.read$((db) => findHandOut(db, id, direction)),
    putHandOut: (handOut) => putHandOut(ledger, handOut),
    outdatedDrafts: () => ledger.read$(listOutdatedDrafts),
    updateDrafts: (ids) => updateDrafts(ledger, ids),
    closeHandOut: (id, direction) => closeHandOut(ledger, id, direction),
  };
}
