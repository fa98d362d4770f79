/**
 * The line of a project in the list: derived from the record, kept in narrow rows, and always able to be made anew.
 * When it was last changed is not repeated here, so that a save leaves the line alone unless it shows something else.
 */
import {
  annualAmount,
  readDecimal,
  roundHalfUp,
  totalPoints,
  type Project,
} from "../../../shared/project/index.ts";
import Big from "big.js";

import type { ReadHandle, SqlValue, WriteHandle } from "../connection.ts";
import type { Reading } from "../ledger.ts";
import type { Bookkeeping } from "./project-row.ts";
import { hashRow, rowIsWhole, type HashedTable } from "./row-hash.ts";

/** The row, with the table's own column names. */
export interface SummaryRow {
  project_id: string;
  trashed: number;
  year: number | null;
  name: string;
  /** null until the pinyin dictionary is loaded. */
  name_key: string | null;
  unit_name: string;
  unit_key: string | null;
  /** What a search looks in: name, unit, code and the initials of name and unit, in lower case, one a line. */
  search: string;
  /** 分 */
  amount: number | null;
  points: string;
  /** The points × 100, for sorting. */
  points_hundredths: number;
  indicator_count: number;
  state: Project["state"];
}

const COLUMNS = [
  "project_id",
  "trashed",
  "year",
  "name",
  "name_key",
  "unit_name",
  "unit_key",
  "search",
  "amount",
  "points",
  "points_hundredths",
  "indicator_count",
  "state",
] as const satisfies readonly (keyof SummaryRow)[];

export const SUMMARY_TABLE: HashedTable = { table: "project_summary", columns: COLUMNS };

const ALL = [...COLUMNS, "hash"];
const PUT = `INSERT INTO project_summary (${ALL.join(", ")}) VALUES (${ALL.map(() => "?").join(", ")})
  ON CONFLICT (project_id) DO UPDATE SET ${ALL.slice(1)
    .map((name) => `${name} = excluded.${name}`)
    .join(", ")}`;

/** Names longer than this are searched and sorted by their beginning. */
const LONGEST_NAME = 400;

function hundredths(points: string): number {
  const exact = Number(roundHalfUp(new Big(readDecimal(points) ?? "0").times(100), 0).toFixed(0));
  return Number.isSafeInteger(exact) ? exact : Math.sign(exact) * Number.MAX_SAFE_INTEGER;
}

/** The list's line for a whole project (fundingLines and indicators loaded). */
export function summarise(
  project: Project,
  book: Pick<Bookkeeping, "trashedAt">,
  read: (text: string) => Reading | null,
): SummaryRow {
  const [name, unitName] = [project.name.slice(0, LONGEST_NAME), project.unit.name.slice(0, LONGEST_NAME)];
  const [nameReading, unitReading] = [read(name), read(unitName)];
  const searched = [
    name,
    unitName,
    project.projectCode,
    nameReading?.initials ?? "",
    unitReading?.initials ?? "",
  ];
  const points = totalPoints(project.indicators);
  return {
    project_id: project.id,
    trashed: book.trashedAt === null ? 0 : 1,
    year: project.year,
    name,
    name_key: nameReading?.key ?? null,
    unit_name: unitName,
    unit_key: unitReading?.key ?? null,
    search: searched.join("\n").toLowerCase(),
    amount: annualAmount(project),
    points,
    points_hundredths: hundredths(points),
    indicator_count: project.indicators.length,
    state: project.state,
  };
}

export function summaryIsWhole(row: SummaryRow & { hash: Uint8Array }): boolean {
  return rowIsWhole(SUMMARY_TABLE, row as unknown as Record<string, SqlValue>);
}

/** The row as it stands; null where it is missing or damaged, so that it is made anew. */
export function readSummary(db: ReadHandle, id: string): SummaryRow | null {
  const row = db.get<SummaryRow & { hash: Uint8Array }>(
    `SELECT ${ALL.join(", ")} FROM project_summary WHERE project_id = ?`,
    id,
  );
  return row !== undefined && summaryIsWhole(row) ? row : null;
}

export function putSummary(db: WriteHandle, row: SummaryRow): void {
  const values = COLUMNS.map((column) => row[column]);
  db.run(PUT, ...values, hashRow(SUMMARY_TABLE, values));
}
