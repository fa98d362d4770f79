/** What was written in a cell and is no value of it: it stands there in red until it is mended, cleared or given up. Pure. */
import type { Indicator } from "../../../../shared/project/index.ts";
import { cellPath, cellText, GRID_COLUMNS } from "./columns.ts";

export interface RefusedEntry {
  rowId: string;
  column: number;
  text: string;
  /** Why it was not taken over. */
  reason: string;
  /** What the cell keeps. */
  stored: string;
}

/** By the path of their cells. */
export type RefusedEntries = ReadonlyMap<string, RefusedEntry>;

export const NO_REFUSED: RefusedEntries = new Map();

const keyOf = ({ rowId, column }: Pick<RefusedEntry, "rowId" | "column">): string =>
  cellPath(rowId, GRID_COLUMNS[column]!);

export const withRefused = (entries: RefusedEntries, entry: RefusedEntry): RefusedEntries =>
  new Map([...entries, [keyOf(entry), entry]]);

/** The same map where none of them is given up. */
export function withoutRefused(
  entries: RefusedEntries,
  givenUp: (entry: RefusedEntry) => boolean,
): RefusedEntries {
  const kept = [...entries].filter(([, entry]) => !givenUp(entry));
  return kept.length === entries.size ? entries : new Map(kept);
}

/** Its row is gone, or its cell holds another value by now (undo, a paste, a mend). */
export function isOutdated(entry: RefusedEntry, rows: readonly Indicator[]): boolean {
  const row = rows.find(({ id }) => id === entry.rowId);
  return row === undefined || cellText(row, GRID_COLUMNS[entry.column]!.id) !== entry.stored;
}

/** 分值不能是负数，“-5”没有填入，仍是 10. */
export const refusedSentence = ({ reason, stored }: RefusedEntry): string =>
  `${reason}，${stored === "" ? "仍空着" : `仍是 ${stored}`}`;
