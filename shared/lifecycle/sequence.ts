/** The shortest way from one sequence to another (E. Myers, An O(ND) Difference Algorithm, 1986). */

export interface Run<T> {
  kind: "same" | "removed" | "added";
  items: T[];
}

function push<T>(runs: Run<T>[], kind: Run<T>["kind"], items: readonly T[]): void {
  if (items.length === 0) return;
  const last = runs.at(-1);
  if (last?.kind === kind) last.items.push(...items);
  else runs.push({ kind, items: [...items] });
}

/** The furthest reaching paths after each number of changes, or null where more than `limit` are needed. */
function explore<T>(before: readonly T[], after: readonly T[], limit: number): Int32Array[] | null {
  const offset = Math.min(limit, before.length + after.length) + 1;
  const reach = new Int32Array(2 * offset + 1);
  const trace: Int32Array[] = [];
  for (let changes = 0; changes < offset; changes += 1) {
    trace.push(reach.slice(offset - changes - 1, offset + changes + 2));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const down =
        diagonal === -changes ||
        (diagonal !== changes && reach[offset + diagonal - 1]! < reach[offset + diagonal + 1]!);
      let x = down ? reach[offset + diagonal + 1]! : reach[offset + diagonal - 1]! + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      reach[offset + diagonal] = x;
      if (x >= before.length && x - diagonal >= after.length) return trace;
    }
  }
  return null;
}

function middleRuns<T>(before: readonly T[], after: readonly T[], limit: number): Run<T>[] {
  const trace = explore(before, after, limit);
  const runs: Run<T>[] = [];
  if (trace === null) {
    push(runs, "removed", before);
    push(runs, "added", after);
    return runs;
  }
  const steps: [Run<T>["kind"], T][] = [];
  let x = before.length;
  let y = after.length;
  for (let changes = trace.length - 1; changes >= 0; changes -= 1) {
    const reach = (diagonal: number): number => trace[changes]![diagonal + changes + 1]!;
    const diagonal = x - y;
    const down = diagonal === -changes || (diagonal !== changes && reach(diagonal - 1) < reach(diagonal + 1));
    const previous = down ? diagonal + 1 : diagonal - 1;
    const fromX = changes === 0 ? 0 : reach(previous);
    const fromY = changes === 0 ? 0 : fromX - previous;
    while (x > fromX && y > fromY && before[x - 1] === after[y - 1]) {
      x -= 1;
      y -= 1;
      steps.push(["same", before[x]!]);
    }
    if (changes === 0) break;
    if (down) steps.push(["added", after[(y -= 1)]!]);
    else steps.push(["removed", before[(x -= 1)]!]);
  }
  for (const [kind, item] of steps.toReversed()) push(runs, kind, [item]);
  return runs;
}

/**
 * What both have, what only the first and what only the second has, in reading order.
 * @param limit from this many changes on, everything between the common beginning and end counts as replaced.
 */
export function sequenceRuns<T>(before: readonly T[], after: readonly T[], limit: number): Run<T>[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const room = Math.min(before.length, after.length) - head;
  while (tail < room && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const runs: Run<T>[] = [];
  push(runs, "same", before.slice(0, head));
  const middle = middleRuns(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
    limit,
  );
  for (const run of middle) push(runs, run.kind, run.items);
  push(runs, "same", before.slice(before.length - tail));
  return runs;
}
