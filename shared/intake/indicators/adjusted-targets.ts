/** 调整前 | 调整后 over the targets of an indicator table: the later counts, and where it was left blank the earlier does. */
import { isDash } from "../words/blank-words.ts";
import { columnOf, type Column } from "../words/columns.ts";
import type { GridCell } from "../grid.ts";
import { namesEarlier, namesLater, STILL_THE_EARLIER, withoutChange } from "../words/superseded.ts";

export interface AdjustedColumns {
  /** The columns that only say what was before. */
  superseded: ReadonlySet<number>;
  /** By the column of the later values, that of the earlier ones. */
  earlier: ReadonlyMap<number, number>;
}

interface Titled {
  index: number;
  kind: Column | null;
  when: "earlier" | "later" | null;
}

/** What a column's titles name together: 调整后 below 指标值, or 调整后指标值. */
function readTitles(titles: readonly (readonly GridCell[])[], index: number): Titled {
  const texts = titles.map((row) => row[index]!.text).toReversed();
  const when = texts.some(namesLater) ? "later" : texts.some(namesEarlier) ? "earlier" : null;
  const kinds = texts.map((text) => columnOf(text) ?? columnOf(withoutChange(text)));
  return { index, when, kind: kinds.find((kind) => kind !== null) ?? null };
}

const isStated = (cell: GridCell | undefined): boolean =>
  cell !== undefined && cell.text !== "" && !isDash(cell.text);

/**
 * @param titles the rows of titles
 * @param rows the rows below them
 */
export function adjustedColumns(
  titles: readonly (readonly GridCell[])[],
  rows: readonly (readonly GridCell[])[],
): AdjustedColumns {
  const read = (titles[0] ?? []).map((_, index) => readTitles(titles, index));
  const later = read.filter(({ when }) => when === "later");
  if (later.length === 0) return { superseded: new Set(), earlier: new Map() };
  const before = read.filter(({ when }) => when === "earlier");
  const superseded = new Set(before.map(({ index }) => index));
  const earlier = new Map<number, number>();
  // Two whole lists side by side: an indicator left out of the later one was given up.
  const hasOwnNames = later.some(({ kind }) => kind === "level3");
  for (const kind of ["target", "comparison", "unit"] as const) {
    const own = later.filter((each) => each.kind === kind);
    const said = before.filter((each) => each.kind === kind);
    // 年初目标值, or 指标值 alone, beside 调整后目标值; 调整后 left blank throughout says that nothing was changed.
    const initial = read.filter((each) => each.kind === kind && each.when === null);
    const isAdjusted = own.some(({ index }) => rows.some((row) => isStated(row[index])));
    const others = said.length > 0 ? said : kind === "target" && isAdjusted ? initial : [];
    own.forEach(({ index }, at) => {
      const other = others[at];
      if (other === undefined) return;
      superseded.add(other.index);
      if (!hasOwnNames) earlier.set(index, other.index);
    });
  }
  return { superseded, earlier };
}

/** The later value, or the earlier one, doubtful, where nothing stands in its place. */
export function laterOrEarlier(
  line: readonly GridCell[],
  index: number,
  earlier: number | undefined,
): GridCell {
  const own = line[index]!;
  const other = earlier === undefined ? undefined : line[earlier];
  return isStated(own) || other === undefined || !isStated(other)
    ? own
    : { ...other, doubt: STILL_THE_EARLIER };
}
