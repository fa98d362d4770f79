/** Where the rows of a list stand: integers with gaps, so that moving one row touches one row. */

/** Distance between neighbours of a fresh list: 20 insertions at the worst place before a list is numbered anew. */
export const POSITION_GAP = 2 ** 20;

export interface Positioned {
  id: string;
  /** null = not placed yet. */
  position: number | null;
}

/** Indexes of a longest run of rows whose positions already rise; only the others need a new position. */
function risingIndexes(rows: readonly Positioned[]): Set<number> {
  const tails: number[] = [];
  const previous = new Map<number, number>();
  rows.forEach((row, index) => {
    if (row.position === null) return;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[tails[middle]!]!.position! < row.position) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous.set(index, tails[low - 1]!);
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let index = tails.at(-1); index !== undefined; index = previous.get(index)) kept.add(index);
  return kept;
}

/** Positions for `count` rows between two neighbours; null where there is no room. */
function between(left: number | null, right: number | null, count: number): number[] | null {
  if (right === null)
    return Array.from({ length: count }, (_, index) => (left ?? 0) + POSITION_GAP * (index + 1));
  if (left === null)
    return Array.from({ length: count }, (_, index) => right - POSITION_GAP * (count - index));
  const step = Math.floor((right - left) / (count + 1));
  return step < 1 ? null : Array.from({ length: count }, (_, index) => left + step * (index + 1));
}

/**
 * New positions (id → position) for the rows that need one so that positions rise in the order given. As few rows as
 * possible; all of them where a gap is used up.
 */
export function reposition(rows: readonly Positioned[]): Map<string, number> {
  const kept = risingIndexes(rows);
  const changed = new Map<string, number>();
  let left: number | null = null;
  for (let index = 0; index < rows.length; index += 1) {
    if (kept.has(index)) {
      left = rows[index]!.position;
      continue;
    }
    let end = index;
    while (end < rows.length && !kept.has(end)) end += 1;
    const room = between(left, rows[end]?.position ?? null, end - index);
    if (room === null) return new Map(rows.map((row, place) => [row.id, POSITION_GAP * (place + 1)]));
    room.forEach((position, offset) => changed.set(rows[index + offset]!.id, position));
    left = room.at(-1)!;
    index = end - 1;
  }
  return changed;
}
