/** The questions of a merge in the order in which they matter: what both say, what only the ledger has, what only the package has. */
import type { Returned } from "../../../shared/api/index.ts";
import { onlyHolder, type MergeConflict } from "../../../shared/lifecycle/index.ts";

interface Group {
  title: string;
  hint: string;
  conflicts: MergeConflict[];
}

const KEPT = "没有选的，保持台账里的样子";

export function groupsOf(
  conflicts: readonly MergeConflict[],
  { base, standing }: Pick<Returned, "base" | "standing">,
): Group[] {
  const count = (of: readonly MergeConflict[]) => `${of.length} 处`;
  const held = Map.groupBy(conflicts, (conflict) =>
    base === null ? (onlyHolder(conflict) ?? "both") : "both",
  );
  const both = held.get("both") ?? [];
  const mine = held.get("mine") ?? [];
  const theirs = held.get("theirs") ?? [];
  const groups: Group[] = [
    {
      title: base === null ? `两边不同的 ${count(both)}` : `两边都改了的 ${count(both)}`,
      hint: base === null && standing === "newer" ? "包比台账新，没有选的用包里的" : KEPT,
      conflicts: both,
    },
    { title: `台账里有、包里没有的 ${count(mine)}`, hint: KEPT, conflicts: mine },
    {
      title: `包里有、台账里没有的 ${count(theirs)}`,
      hint: standing === "older" ? KEPT : "没有选的，放进台账",
      conflicts: theirs,
    },
  ];
  return groups.filter((group) => group.conflicts.length > 0);
}
