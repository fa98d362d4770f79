/** Two states of a project side by side: versions, years, a project and a file about it. */
import {
  annualAmount,
  fieldAt,
  pageOfPath,
  PROJECT_LISTS,
  SCALAR_FIELD_PATHS,
  type Edit,
  type Fen,
  type FieldPath,
  type Project,
  type ProjectContent,
  type ProjectList,
  type ProjectPage,
} from "../project/index.ts";
import { alignRows } from "./align-rows.ts";
import { editsBetween } from "./edits-between.ts";
import { stationaryIds } from "./order.ts";
import { nameOfRow, shownCells, shownScalar, type ShownCell } from "./shown-value.ts";
import { textPieces, type TextPiece } from "./text-pieces.ts";
import { ROW_UNITS, unitAt } from "./units.ts";

/** One value as it was and as it is, in words. */
export interface ValueDifference {
  /** Where it stands, for jumping there. */
  path: FieldPath;
  /** The key of the edit that makes the one into the other (keyOfEdit). */
  key: string;
  label: string;
  before: string;
  after: string;
  changed: boolean;
  pieces: TextPiece[];
}

export interface FieldDifference extends ValueDifference {
  page: ProjectPage;
}

export interface RowDifference {
  list: ProjectList;
  id: string;
  /** list/id: the key of the edits that add, remove or move the row. */
  key: string;
  name: string;
  change: "same" | "changed" | "added" | "removed";
  /** It stands elsewhere among the rows that both have. */
  moved: boolean;
  /** Its place in the list, from 1; null where it is not in that state. */
  position: { before: number | null; after: number | null };
  values: ValueDifference[];
  /** For 资金安排: the amounts in 分; null where none is entered. */
  amount?: { before: Fen | null; after: Fen | null };
}

export interface ProjectDifference {
  fields: FieldDifference[];
  rows: RowDifference[];
  /** 年度资金总额 of each, in 分. */
  total: { before: Fen | null; after: Fen | null };
  /** Applied to the first they give the second (its rows under the identities of the first). */
  edits: Edit[];
}

export interface CompareOptions {
  /** Lists what is the same as well. */
  everything?: boolean;
  /**
   * Between two years, leaves out what belongs to one of them alone: results, money spent, the account of the goals,
   * reasons set aside. Last year's results are not something that was struck from this year's plan.
   */
  plansBetweenYears?: boolean;
}

const OF_ONE_YEAR: ReadonlySet<string> = new Set([
  "preparedOn",
  "goalResult",
  "otherNotes",
  "budgets",
  "actuals",
  "dismissals",
]);

type Row = { id: string } & Record<string, unknown>;

function difference(
  path: FieldPath,
  key: string,
  label: string,
  texts: { before: string; after: string },
): ValueDifference {
  const { before, after } = texts;
  return { path, key, label, before, after, changed: before !== after, pieces: textPieces(before, after) };
}

function compareFields(before: ProjectContent, after: ProjectContent): FieldDifference[] {
  return SCALAR_FIELD_PATHS.map((path) => ({
    ...difference(path, path, fieldAt(path)!.label, {
      before: shownScalar(path, unitAt(before, path)),
      after: shownScalar(path, unitAt(after, path)),
    }),
    page: pageOfPath(path),
  }));
}

function compareCells(
  list: ProjectList,
  id: string,
  old: Row | undefined,
  now: Row | undefined,
): ValueDifference[] {
  const cellsOf = (key: string, row: Row | undefined): ShownCell[] =>
    row === undefined ? [] : shownCells(list, key, row);
  return ROW_UNITS[list].flatMap((key) => {
    const before = cellsOf(key, old);
    const after = cellsOf(key, now);
    return (after.length === 0 ? before : after).map(({ field, label }, index) =>
      difference(`${list}/${id}/${field}`, `${list}/${id}/${key}`, label, {
        before: before[index]?.text ?? "",
        after: after[index]?.text ?? "",
      }),
    );
  });
}

/** The rows in the order of the second state, each removed one behind the row it followed. */
function idsInReadingOrder(before: readonly Row[], after: readonly Row[]): string[] {
  const present = new Set(after.map(({ id }) => id));
  const removedAfter = Map.groupBy(
    before.map(({ id }, index) => ({ id, index })).filter(({ id }) => !present.has(id)),
    ({ index }) => before.slice(0, index).findLast(({ id }) => present.has(id))?.id ?? "",
  );
  const removed = (id: string) => (removedAfter.get(id) ?? []).map((entry) => entry.id);
  return [...removed(""), ...after.flatMap(({ id }) => [id, ...removed(id)])];
}

function compareRows(list: ProjectList, before: ProjectContent, after: ProjectContent): RowDifference[] {
  const [old, now] = [before[list] as readonly Row[], after[list] as readonly Row[]];
  const oldPlaces = new Map(old.map((row, index) => [row.id, index]));
  const nowPlaces = new Map(now.map((row, index) => [row.id, index]));
  const stay = stationaryIds([...oldPlaces.keys()], [...nowPlaces.keys()]);
  return idsInReadingOrder(old, now).map((id): RowDifference => {
    const places = { before: oldPlaces.get(id), after: nowPlaces.get(id) };
    const [was, is] = [old[places.before ?? -1], now[places.after ?? -1]];
    const values = compareCells(list, id, was, is);
    const both = was !== undefined && is !== undefined;
    const change = both
      ? values.some(({ changed }) => changed)
        ? "changed"
        : "same"
      : is
        ? "added"
        : "removed";
    return {
      list,
      id,
      key: `${list}/${id}`,
      name: nameOfRow(list, is ?? was!, is === undefined ? before : after),
      change,
      moved: both && !stay.has(id),
      position: {
        before: places.before === undefined ? null : places.before + 1,
        after: places.after === undefined ? null : places.after + 1,
      },
      values,
      ...(list === "fundingLines"
        ? {
            amount: {
              before: (was?.["amount"] as Fen | null | undefined) ?? null,
              after: (is?.["amount"] as Fen | null | undefined) ?? null,
            },
          }
        : {}),
    };
  });
}

/**
 * What differs between two states of a project. Texts are compared by words, tables by rows and cells (rows found again
 * by identity or by name), money by lines. Applying `edits` to `before` gives the content of `after`.
 */
export function compareProjects(
  before: Project,
  after: ProjectContent,
  { everything = false, plansBetweenYears = false }: CompareOptions = {},
): ProjectDifference {
  const aligned = alignRows(before, after);
  const plansOnly = plansBetweenYears && !everything && before.year !== after.year;
  const asked = (what: string): boolean => !plansOnly || !OF_ONE_YEAR.has(what);
  const fields = compareFields(before, aligned).filter(
    ({ path, changed }) => asked(path) && (everything || changed),
  );
  const rows = PROJECT_LISTS.filter(asked)
    .flatMap((list) => compareRows(list, before, aligned))
    .filter(({ change, moved }) => everything || change !== "same" || moved)
    .map((row) => ({
      ...row,
      values: everything ? row.values : row.values.filter(({ changed }) => changed),
    }));
  return {
    fields,
    rows,
    total: { before: annualAmount(before), after: annualAmount(after) },
    edits: editsBetween(before, aligned),
  };
}
