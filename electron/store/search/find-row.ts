/** Table `project_find`: what each project can be found by, in one compact row. Derived; an absent row is made anew. */
import { findLines, type FindLine } from "../../../shared/find/index.ts";
import type { Project } from "../../../shared/project/index.ts";
import type { SqlValue, WriteHandle } from "../connection.ts";
import type { Reading } from "../ledger.ts";
import { hashRow, rowIsWhole, type HashedTable } from "../record/row-hash.ts";

export const FIND_TABLE: HashedTable = {
  table: "project_find",
  columns: ["project_id", "text", "reading", "lines"],
};

export interface FindRow {
  project_id: string;
  /** The lines in lower case, shown and hidden words, one a line: what is searched by characters. */
  text: string;
  /** Their initials and pinyin in the same order; null until the dictionary is loaded. */
  reading: string | null;
  /** The lines as they are shown: JSON of [kind, path, text]. */
  lines: string;
}

export type ShownLine = readonly [kind: FindLine["kind"], path: string, text: string];

const searched = (line: FindLine): string =>
  `${line.text} ${line.also}`.trim().normalize("NFKC").toLowerCase().replaceAll("\n", " ");

/** null where the dictionary is not there yet. */
function readAloud(lines: readonly string[], read: (text: string) => Reading | null): string | null {
  const readings = lines.map(read);
  if (readings.includes(null)) return null;
  return readings
    .map((each) => `${each!.initials} ${each!.key.replaceAll(" ", "")}`.replaceAll("\n", " "))
    .join("\n");
}

export function findRow(project: Project, read: (text: string) => Reading | null): FindRow {
  const lines = findLines(project);
  const texts = lines.map(searched);
  return {
    project_id: project.id,
    text: texts.join("\n"),
    // An empty text is read too: the dictionary is asked for with the first project.
    reading: readAloud(texts.length === 0 ? [""] : texts, read),
    lines: JSON.stringify(lines.map(({ kind, path, text }): ShownLine => [kind, path, text])),
  };
}

const ALL = [...FIND_TABLE.columns, "hash"].join(", ");

export function putFindRow(db: WriteHandle, row: FindRow): void {
  const values: SqlValue[] = [row.project_id, row.text, row.reading, row.lines];
  db.run(
    `INSERT OR REPLACE INTO project_find (${ALL}) VALUES (?, ?, ?, ?, ?)`,
    ...values,
    hashRow(FIND_TABLE, values),
  );
}

export function findRowIsWhole(row: FindRow & { hash: Uint8Array }): boolean {
  return rowIsWhole(FIND_TABLE, row as unknown as Record<string, SqlValue>);
}
