/** The order of a list's rows: which stay where they are and which are moved. */

/** A longest run of ids that stand in the same order in both lists: all others are the fewest rows to move. */
export function stationaryIds(from: readonly string[], to: readonly string[]): Set<string> {
  const places = new Map(from.map((id, index) => [id, index]));
  const shared = to.filter((id) => places.has(id));
  /** For each length, the index in `shared` of the smallest last place of a run of that length. */
  const ends: number[] = [];
  const before: (number | null)[] = [];
  shared.forEach((id, index) => {
    const place = places.get(id)!;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places.get(shared[ends[middle]!]!)! < place) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? null : ends[low - 1]!);
    ends[low] = index;
  });
  const result = new Set<string>();
  for (let at: number | null = ends.at(-1) ?? null; at !== null; at = before[at]!) result.add(shared[at]!);
  return result;
}

/** `order`, with the ids it lacks put behind the one they follow in `full`. */
export function completeOrder(order: readonly string[], full: readonly string[]): string[] {
  const result = [...order];
  full.forEach((id, index) => {
    if (result.includes(id)) return;
    const previous = full[index - 1];
    result.splice(previous === undefined ? 0 : result.indexOf(previous) + 1, 0, id);
  });
  return result;
}
