import { completeOrder } from "./order.ts";
import { sameValue } from "./same-value.ts";

export interface Orders {
  /** null where no common state is known. */
  base: readonly string[] | null;
  mine: readonly string[];
  theirs: readonly string[];
  /** The rows that the merged list has. */
  kept: ReadonlySet<string>;
}

/** The rows that one side added, by the row they stand behind ("" = at the beginning). */
function additions(order: readonly string[], known: ReadonlySet<string>): Map<string, string[]> {
  const result = new Map<string, string[]>();
  let behind = "";
  for (const id of order) {
    if (known.has(id)) behind = id;
    else result.set(behind, [...(result.get(behind) ?? []), id]);
  }
  return result;
}

function withAdditions(
  skeleton: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string[] {
  const known = new Set(skeleton);
  const [ours, others] = [additions(mine, known), additions(theirs, known)];
  const at = (id: string): string[] =>
    // Where both added something at one place, the order must not depend on whose copy is called mine.
    [ours.get(id) ?? [], others.get(id) ?? []]
      .toSorted((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1))
      .flat();
  return [...new Set([...at(""), ...skeleton.flatMap((id) => [id, ...at(id)])])];
}

/**
 * The order of a merged list: that of the side which moved rows; where both did and differ, `conflict`, and the order of
 * `choice`, or of the base until there is one.
 */
export function mergeOrder(
  { base, mine, theirs, kept }: Orders,
  choice: "mine" | "theirs" | undefined,
): { order: string[]; conflict: boolean } {
  const everywhere = new Set((base ?? mine).filter((id) => mine.includes(id) && theirs.includes(id)));
  const common = (order: readonly string[]) => order.filter((id) => everywhere.has(id));
  const [ours, others] = [common(mine), common(theirs)];
  const old = base === null ? null : common(base);
  const conflict = !sameValue(old, ours) && !sameValue(old, others) && !sameValue(ours, others);
  const moved = sameValue(old, ours) ? others : ours;
  const chosen = conflict ? { mine: ours, theirs: others, none: old ?? ours }[choice ?? "none"] : moved;
  const skeleton = base === null ? chosen : completeOrder(chosen, base);
  return { order: withAdditions(skeleton, mine, theirs).filter((id) => kept.has(id)), conflict };
}
