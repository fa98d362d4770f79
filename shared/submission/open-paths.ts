/**
 * What goes on while the plan is frozen: results, budget execution and the reasons given to the 体检 are the later half of the
 * same project's life; so are the answers to what a standard leaves open, which say how the program reads the approved words
 * and print nowhere.
 */
import type { FieldPath } from "../project/index.ts";

const OPEN_FIELDS: ReadonlySet<string> = new Set([
  "goalResult",
  "otherNotes",
  "budgets",
  "actuals",
  "dismissals",
]);

const OPEN_IN_INDICATOR = /^indicators\/[^/]+\/standard\/(choices|rule)(\/|$)/;

/** Whether a field can be changed while the plan is frozen. Paths of rows and whole lists count too. */
export function isOpenPath(path: FieldPath): boolean {
  return OPEN_FIELDS.has(path.split("/")[0]!) || OPEN_IN_INDICATOR.test(path);
}
