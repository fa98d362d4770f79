/**
 * Which row of one project is which of another: by its identity where both know it, else by what it says. Two years of a
 * project, or a project and a file about it, share names but no identities.
 */
import type { Indicator, ProjectContent, ProjectList } from "../project/index.ts";
import { normaliseCharacters, withoutSpaces } from "../text/index.ts";
import { contentOf } from "./units.ts";

interface Row {
  id: string;
}

/** From this share of common pairs of characters on, two names name the same indicator. */
const SAME_NAME = 0.6;

const plain = (text: string): string => withoutSpaces(normaliseCharacters(text)).replace(/[“”"'‘’]/gu, "");

function pairsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Dice's coefficient over pairs of neighbouring characters, 0 to 1. */
function likeness(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  let common = 0;
  let total = 0;
  for (const [pair, count] of left) {
    common += Math.min(count, right.get(pair) ?? 0);
    total += count;
  }
  for (const count of right.values()) total += count;
  return total === 0 ? 0 : (2 * common) / total;
}

/** Pairs of which each id stands in one at most: id in `after` → id in `before`. */
class Pairs {
  readonly ids = new Map<string, string>();
  private readonly taken = new Set<string>();

  add(after: string, before: string): void {
    if (this.ids.has(after) || this.taken.has(before)) return;
    this.ids.set(after, before);
    this.taken.add(before);
  }

  freeAfter<T extends Row>(rows: readonly T[]): T[] {
    return rows.filter(({ id }) => !this.ids.has(id));
  }

  freeBefore<T extends Row>(rows: readonly T[]): T[] {
    return rows.filter(({ id }) => !this.taken.has(id));
  }

  /** Pairs the rows of which the same can be said, in their order. */
  by<T extends Row>(before: readonly T[], after: readonly T[], say: (row: T) => string): void {
    const left = Map.groupBy(this.freeBefore(before), say);
    for (const [said, rows] of Map.groupBy(this.freeAfter(after), say)) {
      if (said === "") continue;
      rows.forEach((row, index) => {
        const partner = left.get(said)?.[index];
        if (partner !== undefined) this.add(row.id, partner.id);
      });
    }
  }
}

function pairSimilar(pairs: Pairs, before: readonly Indicator[], after: readonly Indicator[]): void {
  const prepare = (rows: readonly Indicator[]) =>
    rows.map((row) => ({ row, level2: plain(row.level2), pairs: pairsOf(plain(row.level3)) }));
  const left = prepare(pairs.freeBefore(before));
  const candidates = prepare(pairs.freeAfter(after)).flatMap((mine) =>
    left
      .filter((theirs) => theirs.level2 === mine.level2 && theirs.row.horizon === mine.row.horizon)
      .map((theirs) => ({
        after: mine.row.id,
        before: theirs.row.id,
        same: likeness(mine.pairs, theirs.pairs),
      })),
  );
  for (const { after: mine, before: theirs } of candidates
    .filter(({ same }) => same >= SAME_NAME)
    .toSorted((a, b) => b.same - a.same))
    pairs.add(mine, theirs);
}

function pairRows<T extends Row>(
  before: readonly T[],
  after: readonly T[],
  sayings: readonly ((row: T) => string)[],
  more: (pairs: Pairs) => void = () => undefined,
): Map<string, string> {
  const pairs = new Pairs();
  const known = new Set(before.map(({ id }) => id));
  for (const { id } of after) if (known.has(id)) pairs.add(id, id);
  for (const say of sayings) pairs.by(before, after, say);
  more(pairs);
  return pairs.ids;
}

/**
 * `other` with the identities of `base` for the rows that are the same ones, so that the two can be compared and merged
 * row by row. Rows that `base` does not have keep their own identity; nothing else of `other` changes.
 */
export function alignRows(base: ProjectContent, other: ProjectContent): ProjectContent {
  const indicators = pairRows(
    base.indicators,
    other.indicators,
    [
      (row) =>
        plain(row.level3) === "" ? "" : [row.horizon, plain(row.level2), plain(row.level3)].join("/"),
      (row) => plain(row.level3),
      (row) =>
        plain(row.level3) === "" ? [row.horizon, plain(row.level2), plain(row.target)].join("/") : "",
    ],
    (pairs) => pairSimilar(pairs, base.indicators, other.indicators),
  );
  const lines = pairRows(base.fundingLines, other.fundingLines, [
    (row) => `${row.kind}/${row.sourceClass}/${plain(row.label)}/${row.year ?? ""}`,
    (row) => (plain(row.label) === "" ? "" : `${row.kind}/${plain(row.label)}`),
    // Without a name its amount is all that it says.
    (row) => (plain(row.label) === "" && row.amount !== null ? `${row.kind}/${row.amount}` : ""),
  ]);
  const budgets = pairRows(base.budgets, other.budgets, [(row) => `${row.period}/${plain(row.source)}`]);
  const idOf = (ids: ReadonlyMap<string, string>, id: string): string => ids.get(id) ?? id;
  const pointing = other.actuals.map((row) => ({ ...row, indicatorId: idOf(indicators, row.indicatorId) }));
  const actuals = pairRows(base.actuals, pointing, [(row) => `${row.period}/${row.indicatorId}`]);
  const idsOf: Partial<Record<ProjectList, ReadonlyMap<string, string>>> = {
    indicators,
    fundingLines: lines,
    budgets,
    actuals,
  };
  const pathOf = (path: string): string => {
    const [list, id, ...rest] = path.split("/");
    const ids = idsOf[list as ProjectList];
    return ids === undefined || id === undefined ? path : [list, idOf(ids, id), ...rest].join("/");
  };
  const aside = other.dismissals.map((row) => ({ ...row, path: pathOf(row.path) }));
  const dismissals = pairRows(base.dismissals, aside, [(row) => `${row.checkId}/${row.path}`]);
  const renamed = <T extends Row>(rows: readonly T[], ids: ReadonlyMap<string, string>): T[] =>
    rows.map((row) => ({ ...row, id: idOf(ids, row.id) }));
  return {
    ...contentOf(other),
    indicators: renamed(other.indicators, indicators),
    fundingLines: renamed(other.fundingLines, lines),
    budgets: renamed(other.budgets, budgets),
    actuals: renamed(pointing, actuals),
    dismissals: renamed(aside, dismissals),
  };
}
