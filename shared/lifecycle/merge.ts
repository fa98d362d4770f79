/**
 * Two people's changes of one project brought together, field by field and row by row, from the state that both began
 * with. Either order gives the same result and the same questions. Where no such state is known, nobody can say who changed
 * what: then everything that differs is a question, and a row of one side stays until she lets it go.
 */
import { fieldAt, PROJECT_LISTS, type ProjectContent, type ProjectList } from "../project/index.ts";
import { alignRows } from "./align-rows.ts";
import { mergeOrder } from "./merge-order.ts";
import { sameValue } from "./same-value.ts";
import { nameOfRow, shownCells, shownScalar } from "./shown-value.ts";
import { contentOf, ROW_UNITS, SCALAR_UNITS, unitAt, withUnit } from "./units.ts";

export type Side = "mine" | "theirs";

/** What only a person can decide. Values in words; null where the row is not there. */
export interface MergeConflict {
  /** A field's path, list/id for a row that one side removed, the list's name for its order. */
  key: string;
  kind: "field" | "removal" | "order";
  label: string;
  base: string | null;
  mine: string | null;
  theirs: string | null;
}

export interface Merge {
  /** Until a conflict is decided, its field stands as in the base, and a row of one side stays. */
  merged: ProjectContent;
  /** All there are, decided or not. */
  conflicts: MergeConflict[];
}

type Row = { id: string } & Record<string, unknown>;
type Choices = Readonly<Record<string, Side | undefined>>;

interface Sides {
  base: ProjectContent | null;
  mine: ProjectContent;
  theirs: ProjectContent;
}

/** `base` is undefined where the unit's row is new on both sides. */
type Values = Record<"base" | Side, unknown>;

/** The merged value of one unit, or that both changed it to something different. */
function mergeUnit({ base, mine, theirs }: Values): { value: unknown; conflict: boolean } {
  if (sameValue(mine, theirs) || sameValue(base, theirs)) return { value: mine, conflict: false };
  if (sameValue(base, mine)) return { value: theirs, conflict: false };
  // Without a base one of the two must stand for it, and the same one whose copy ever is called mine.
  const first = JSON.stringify(mine) < JSON.stringify(theirs) ? mine : theirs;
  return { value: base === undefined ? first : base, conflict: true };
}

/** 完成值：120；佐证材料：签到表.pdf. */
const rowInWords = (list: ProjectList, row: Row): string =>
  ROW_UNITS[list]
    .flatMap((unit) => shownCells(list, unit, row))
    .filter(({ text }) => text !== "")
    .map(({ label, text }) => `${label}：${text}`)
    .join("；");

class Merging {
  readonly conflicts: MergeConflict[] = [];
  private readonly sides: Sides;
  private readonly choices: Choices;

  constructor(sides: Sides, choices: Choices) {
    this.sides = sides;
    this.choices = choices;
  }

  content(): ProjectContent {
    let merged = contentOf(this.sides.base ?? this.sides.mine);
    for (const path of SCALAR_UNITS) {
      const values = this.each((side) => unitAt(side, path));
      merged = withUnit(
        merged,
        path,
        this.unit(path, fieldAt(path)?.label ?? path, values, (value) => shownScalar(path, value)),
      );
    }
    for (const list of PROJECT_LISTS) merged = { ...merged, [list]: this.list(list) };
    return { ...merged, actuals: this.withIndicator(merged) };
  }

  private each<T>(read: (side: ProjectContent) => T): Record<Side, T> & { base: T | undefined } {
    const { base, mine, theirs } = this.sides;
    return { base: base === null ? undefined : read(base), mine: read(mine), theirs: read(theirs) };
  }

  private unit(key: string, label: string, values: Values, show: (value: unknown) => string): unknown {
    const { value, conflict } = mergeUnit(values);
    if (!conflict) return value;
    this.conflicts.push({
      key,
      kind: "field",
      label,
      base: values.base === undefined ? null : show(values.base),
      mine: show(values.mine),
      theirs: show(values.theirs),
    });
    const choice = this.choices[key];
    return choice === undefined ? value : values[choice];
  }

  private list(list: ProjectList): Row[] {
    const lists = this.each((side) => side[list] as readonly Row[]);
    const rows = new Map<string, Row>();
    const before = lists.base ?? [];
    const ids = new Set([...before, ...lists.mine, ...lists.theirs].map(({ id }) => id));
    for (const id of ids) {
      const row = this.row(list, {
        base: before.find((entry) => entry.id === id),
        mine: lists.mine.find((entry) => entry.id === id),
        theirs: lists.theirs.find((entry) => entry.id === id),
      });
      if (row !== null) rows.set(id, row);
    }
    const orders = {
      base: lists.base?.map(({ id }) => id) ?? null,
      mine: lists.mine.map(({ id }) => id),
      theirs: lists.theirs.map(({ id }) => id),
      kept: new Set(rows.keys()),
    };
    const { order, conflict } = mergeOrder(orders, this.choices[list]);
    if (conflict)
      this.conflicts.push({ key: list, kind: "order", label: "各行的顺序", ...this.shownOrders(list) });
    return order.map((id) => rows.get(id)!);
  }

  private shownOrders(list: ProjectList): Pick<MergeConflict, "base" | Side> {
    const shown = this.each((side) => side[list].map((row) => nameOfRow(list, row, side)).join("、"));
    return { ...shown, base: shown.base ?? null };
  }

  private row(
    list: ProjectList,
    rows: { base: Row | undefined; mine: Row | undefined; theirs: Row | undefined },
  ): Row | null {
    const { base, mine, theirs } = rows;
    if (mine !== undefined && theirs !== undefined) return this.cells(list, base, mine, theirs);
    if (base === undefined && this.sides.base !== null) return mine ?? theirs ?? null;
    if (mine === undefined && theirs === undefined) return null;
    return this.ofOneSide(list, rows);
  }

  private cells(list: ProjectList, base: Row | undefined, mine: Row, theirs: Row): Row {
    const merged: Row = { id: mine.id };
    for (const unit of ROW_UNITS[list]) {
      const key = `${list}/${mine.id}/${unit}`;
      const named = (row: Row) => nameOfRow(list, row, this.sides.mine);
      const show = (value: unknown) =>
        shownCells(list, unit, { ...mine, [unit]: value })
          .map(({ text }) => text)
          .join("；");
      const label = `“${named(mine)}”的${shownCells(list, unit, mine)[0]?.label ?? unit}`;
      merged[unit] = this.unit(
        key,
        label,
        { base: base?.[unit], mine: mine[unit], theirs: theirs[unit] },
        show,
      );
    }
    return merged;
  }

  /** Nothing is deleted unseen: a row that one side removed, or never had, stays until she agrees. */
  private ofOneSide(
    list: ProjectList,
    { base, mine, theirs }: Record<"base" | Side, Row | undefined>,
  ): Row | null {
    const left = (mine ?? theirs)!;
    // A result goes with its indicator.
    const indicator = list === "actuals" ? `indicators/${String((base ?? left)["indicatorId"])}` : null;
    const follows = indicator !== null && this.isRemovalAsked(indicator);
    const key = follows ? indicator : `${list}/${left.id}`;
    if (!follows) {
      const holder = this.sides.base ?? (mine === undefined ? this.sides.theirs : this.sides.mine);
      const name = nameOfRow(list, left, holder);
      // Where nobody removed it, she has to see what she decides about.
      const said = this.sides.base === null ? rowInWords(list, left) : "";
      const side = (row: Row | undefined) => (row === undefined ? null : said === "" ? name : said);
      this.conflicts.push({
        key,
        kind: "removal",
        label: `“${name}”这一行`,
        base: side(base),
        mine: side(mine),
        theirs: side(theirs),
      });
    }
    const choice = this.choices[key];
    return choice === undefined ? left : ((choice === "mine" ? mine : theirs) ?? null);
  }

  private isRemovalAsked(key: string): boolean {
    return this.conflicts.some((conflict) => conflict.kind === "removal" && conflict.key === key);
  }

  /** Results of mine that had lost their indicator before: without a base nobody says that they are to go. */
  private leftOver(): Set<string> {
    const { base, mine } = this.sides;
    const present = new Set(mine.indicators.map(({ id }) => id));
    const rows = base === null ? mine.actuals.filter(({ indicatorId }) => !present.has(indicatorId)) : [];
    return new Set(rows.map(({ id }) => id));
  }

  /** Results whose indicator both removed, or she agreed to remove, go with it. */
  private withIndicator(merged: ProjectContent): ProjectContent["actuals"] {
    const kept = new Set(merged.indicators.map(({ id }) => id));
    const known = new Set(
      Object.values(this.sides).flatMap((side: ProjectContent | null) =>
        (side?.indicators ?? []).map(({ id }) => id),
      ),
    );
    const left = this.leftOver();
    return merged.actuals.filter(
      ({ id, indicatorId }) => kept.has(indicatorId) || !known.has(indicatorId) || left.has(id),
    );
  }
}

/**
 * Merges two states of a project that both began as `base`. Rows are found again by identity or by name; what only one
 * side changed is taken, what both changed differently is a conflict, decided by `choices` (key → whose). Without a base
 * every difference is one.
 */
export function mergeProjects(
  base: ProjectContent | null,
  mine: ProjectContent,
  theirs: ProjectContent,
  choices: Choices = {},
): Merge {
  const sides =
    base === null
      ? { base, mine, theirs: alignRows(mine, theirs) }
      : { base, mine: alignRows(base, mine), theirs: alignRows(base, theirs) };
  const merging = new Merging(sides, choices);
  const merged = merging.content();
  return { merged, conflicts: merging.conflicts };
}
