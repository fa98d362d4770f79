/**
 * A package and the ledger's project that it is about: which of the two is newer, and what is taken from the package where
 * she chooses nothing. What the ledger holds never goes without being chosen.
 */
import type { ProjectContent } from "../project/index.ts";
import type { MergeConflict, Side } from "./merge.ts";
import { sameValue } from "./same-value.ts";

/**
 * older: the ledger's project once was what the package holds. newer: whoever made the package had what the ledger holds.
 * apart: neither is known, each may have what the other lacks.
 */
export type PackageStanding = "older" | "newer" | "apart";

const isNothing = (text: string | null): boolean => text === null || text === "";

/** The one side that says anything at all; null where both do. */
export function onlyHolder({ kind, mine, theirs }: MergeConflict): Side | null {
  if (kind === "order" || isNothing(mine) === isNothing(theirs)) return null;
  return isNothing(mine) ? "theirs" : "mine";
}

/** Files that show a result are listed one after another: a longer list may still lack one of them. */
const lacksFiles = ({ key, mine, theirs }: MergeConflict): boolean =>
  /^actuals\/[^/]+\/evidence$/u.test(key) &&
  !(mine ?? "").split("；").every((name) => (theirs ?? "").split("；").includes(name));

/** Whose value stands where she chooses nothing. */
export function ownChoice(conflict: MergeConflict, standing: PackageStanding): Side {
  const holder = onlyHolder(conflict);
  if (standing === "older" || holder === "mine" || lacksFiles(conflict)) return "mine";
  return holder === "theirs" || standing === "newer" ? "theirs" : "mine";
}

/** `chosen` and, for the other questions, what stands without a choice. */
export function packageChoices(
  conflicts: readonly MergeConflict[],
  standing: PackageStanding,
  chosen: Readonly<Record<string, Side | undefined>> = {},
): Record<string, Side> {
  return Object.fromEntries(
    conflicts.map((conflict) => [conflict.key, chosen[conflict.key] ?? ownChoice(conflict, standing)]),
  );
}

/** What is not chosen stays as it is here. */
export const keepingMine = (
  conflicts: readonly MergeConflict[],
  chosen: Readonly<Record<string, Side | undefined>>,
): Record<string, Side> => Object.fromEntries(conflicts.map(({ key }) => [key, chosen[key] ?? "mine"]));

/** The rule read from a standard is each ledger's own: where the standard says the same, it is no difference. */
export function withRulesOf<Content extends ProjectContent>(mine: ProjectContent, theirs: Content): Content {
  const known = new Map(mine.indicators.map(({ id, standard }) => [id, standard]));
  return {
    ...theirs,
    indicators: theirs.indicators.map((row) => {
      const own = known.get(row.id);
      if (own === undefined) return row;
      const { text, choices } = row.standard;
      const same = own.text === text && sameValue(own.choices, choices);
      return same ? { ...row, standard: { ...row.standard, rule: own.rule } } : row;
    }),
  };
}
