/** The indicators of the office's own projects: one entry per name and class, with the years it stood in. */
import {
  libraryIndicatorOf,
  officeKey,
  type LibraryIndicator,
  type LibraryUse,
} from "../../../shared/library/index.ts";
import type { Indicator } from "../../../shared/project/index.ts";
import type { ReadHandle, SqlValue } from "../connection.ts";
import { readRow } from "../record/list-rows.ts";

/** How many of the office's own are shown at once; the search narrows them. */
export const SHOWN_AT_ONCE = 200;

export interface OfficeQuery {
  /** Characters that must stand in the name. */
  words: readonly string[];
  /** Names found by pinyin; null where it was not asked for. */
  names: readonly string[] | null;
  /** 产出指标; empty = every class. */
  level1: string;
  limit: number;
}

export interface OfficeEntry {
  key: string;
  indicator: LibraryIndicator;
  uses: number;
  newestYear: number | null;
}

/** Without a search the newest projects' indicators are shown; all projects are counted for those alone. */
const NEWEST_PROJECTS = `indicator.project_id IN (
  SELECT project_id FROM project_summary WHERE trashed = 0 ORDER BY year DESC, project_id LIMIT 400)`;

interface Group {
  level1: string;
  level2: string;
  level3: string;
  uses: number;
  newest: number | null;
}

function groups(db: ReadHandle, { words, names, level1, limit }: OfficeQuery): Group[] {
  const conditions: [string, SqlValue][] = words.map((word) => [
    "instr(lower(indicator.level3), ?) > 0",
    word,
  ]);
  if (names !== null)
    conditions.push(["indicator.level3 IN (SELECT value FROM json_each(?))", JSON.stringify(names)]);
  if (level1 !== "") conditions.push(["indicator.level1 = ?", level1]);
  const isSearch = words.length > 0 || names !== null || limit > SHOWN_AT_ONCE;
  const where = [...(isSearch ? [] : [NEWEST_PROJECTS]), ...conditions.map(([sql]) => sql)]
    .map((sql) => ` AND ${sql}`)
    .join("");
  return db.all<Group>(
    `SELECT indicator.level1, indicator.level2, indicator.level3, count(*) AS uses, max(line.year) AS newest
      FROM indicator JOIN project_summary line ON line.project_id = indicator.project_id
      WHERE line.trashed = 0 AND trim(indicator.level3) <> ''${where}
      GROUP BY indicator.level3, indicator.level1, indicator.level2
      ORDER BY newest DESC, uses DESC, indicator.level3 LIMIT ?`,
    ...conditions.map(([, value]) => value),
    limit,
  );
}

function usesOfName(db: ReadHandle, { level1, level2, level3 }: Group): number {
  const sql = `SELECT count(*) AS uses FROM indicator JOIN project_summary line ON line.project_id = indicator.project_id
    WHERE line.trashed = 0 AND indicator.level3 = ? AND indicator.level1 = ? AND indicator.level2 = ?`;
  return db.get<{ uses: number }>(sql, level3, level1, level2)!.uses;
}

const OF_NAME = `FROM indicator JOIN project_summary line ON line.project_id = indicator.project_id
  WHERE line.trashed = 0 AND indicator.level3 = ? AND indicator.level1 = ? AND indicator.level2 = ?
  ORDER BY line.year DESC, line.project_id, indicator.position`;

/** The row as the newest project has it. Throws StoreError corrupt. */
function newestRow(db: ReadHandle, { level1, level2, level3 }: Group): Indicator | null {
  const newest = db.get<{ project: string; id: string }>(
    `SELECT indicator.project_id AS project, indicator.id ${OF_NAME} LIMIT 1`,
    level3,
    level1,
    level2,
  );
  return newest === undefined
    ? null
    : ((readRow(db, "indicators", newest.project, newest.id)?.row as Indicator | undefined) ?? null);
}

export function officeEntries(db: ReadHandle, query: OfficeQuery): OfficeEntry[] {
  return groups(db, query).flatMap((group) => {
    const row = newestRow(db, group);
    if (row === null) return [];
    const indicator = libraryIndicatorOf(row);
    return [{ key: officeKey(indicator), indicator, uses: usesOfName(db, group), newestYear: group.newest }];
  });
}

/** A result as one reads it: 223; 是、否; 人数 223，次数 2. */
export function resultText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (Array.isArray(value)) return value.map(resultText).join("、");
  if (typeof value === "object")
    return Object.entries(value)
      .map(([input, each]) => `${input} ${resultText(each)}`)
      .join("，");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

interface RawUse extends Omit<LibraryUse, "target" | "result"> {
  comparison: string;
  target: string;
  unit: string;
  value: string | null;
}

const USES_SHOWN = 50;

/** Where an indicator of this name and class stood, the newest year first, with its targets and results. */
export function usesOf(
  db: ReadHandle,
  { level1, level2, level3 }: Pick<LibraryIndicator, "level1" | "level2" | "level3">,
): LibraryUse[] {
  const rows = db.all<RawUse>(
    `SELECT line.project_id AS projectId, line.name AS projectName, indicator.id AS indicatorId, line.year,
      indicator.comparison, indicator.target, indicator.unit,
      (SELECT value FROM actual WHERE actual.project_id = indicator.project_id
        AND actual.indicator_id = indicator.id AND actual.period = 'selfEvaluation' LIMIT 1) AS value
      ${OF_NAME} LIMIT ${USES_SHOWN}`,
    level3,
    level1,
    level2,
  );
  return rows.map(({ comparison, target, unit, value, ...use }) => ({
    ...use,
    target: `${comparison === "=" || comparison === "定性" ? "" : comparison}${target}${unit}`,
    result: resultText(value === null ? null : (JSON.parse(value) as unknown)),
  }));
}
