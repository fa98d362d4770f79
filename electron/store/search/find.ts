/** 查找: the newest year first, every kind for itself, over one compact row per project. */
import { findWords, lineMatches, type FindKind, type FindWord } from "../../../shared/find/index.ts";
import type { FoundPlace, FoundPlaces } from "../../../shared/api/index.ts";
import type { ReadHandle, SqlValue } from "../connection.ts";
import { findRowIsWhole, type FindRow, type ShownLine } from "./find-row.ts";

/** How many places of a kind are shown. */
export const PLACES_SHOWN = 8;
/** Projects whose lines are looked through; common words are found in the newest ones. */
const MOST_PROJECTS = 200;

type Row = FindRow & { hash: Uint8Array; year: number | null; name: string };

/** The word with its own % and _ as characters. */
const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/gu, "\\$&")}%`;
const HAS = "LIKE ? ESCAPE '\\'";

/**
 * Each word anywhere in the project's lines; whether all are in one line is looked at afterwards. The compact rows are walked in
 * the order they lie in, and only what is found is sorted and read whole.
 */
export function findStatement(words: readonly FindWord[]): { sql: string; values: SqlValue[] } {
  const conditions = words.map((word) =>
    word.letters ? `(row.text ${HAS} OR row.reading ${HAS})` : `row.text ${HAS}`,
  );
  const patterns = words.flatMap((word) => {
    const pattern = containing(word.text);
    return word.letters ? [pattern, pattern] : [pattern];
  });
  return {
    sql: `SELECT found.project_id, found.text, found.reading, found.lines, found.hash, hit.year, hit.name
      FROM (SELECT row.rowid AS at, line.year, line.name, line.project_id
        FROM project_find row CROSS JOIN project_summary line ON line.project_id = row.project_id
        WHERE ${conditions.join(" AND ")} AND line.trashed = 0
        ORDER BY line.year DESC, line.project_id LIMIT ?) hit
      CROSS JOIN project_find found ON found.rowid = hit.at
      ORDER BY hit.year DESC, hit.project_id`,
    values: [...patterns, MOST_PROJECTS],
  };
}

function* placesIn(row: Row, words: readonly FindWord[]): Generator<FoundPlace & { kind: FindKind }> {
  const texts = row.text.split("\n");
  const readings = row.reading?.split("\n") ?? [];
  let shown: ShownLine[] | null = null;
  for (const [index, text] of texts.entries()) {
    if (!lineMatches(words, text, readings[index] ?? "")) continue;
    shown ??= JSON.parse(row.lines) as ShownLine[];
    const line = shown[index];
    if (line === undefined) continue;
    const [kind, path, title] = line;
    yield { kind, projectId: row.project_id, path, text: title, projectName: row.name, year: row.year };
  }
}

const nothing = (): FoundPlaces => ({ project: [], indicator: [], number: [], person: [] });

export interface Finding {
  places: FoundPlaces;
  /** Projects whose row is not what was written; it is to be made anew. */
  damaged: string[];
}

/** Empty for fewer than two characters. */
export function find(db: ReadHandle, query: string): Finding {
  const words = findWords(query);
  if (words.length === 0) return { places: nothing(), damaged: [] };
  const statement = findStatement(words);
  const places = nothing();
  const damaged: string[] = [];
  for (const row of db.all<Row>(statement.sql, ...statement.values)) {
    if (!findRowIsWhole(row)) {
      damaged.push(row.project_id);
      continue;
    }
    for (const { kind, ...place } of placesIn(row, words))
      if (places[kind].length < PLACES_SHOWN) places[kind].push(place);
    if (Object.values(places).every((found) => found.length >= PLACES_SHOWN)) break;
  }
  return { places, damaged };
}
