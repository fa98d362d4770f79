/**
 * A pasted block becomes one set of edits: cells from the selected one downwards, a table with its titles onto the rows of
 * the same names, rows added where there is no row for them. Pure.
 */
import {
  blankIndicator,
  officialClassName,
  type Edit,
  type Indicator,
} from "../../../../shared/project/index.ts";
import { GRID_COLUMNS, readCell, type ColumnId } from "../grid/columns.ts";
import type { Cell } from "../grid/navigation.ts";
import type { Block } from "./block.ts";
import { PASTE_LABEL, readTitles, type PasteField } from "./header.ts";
import { placesBelow, placesByName, type Values } from "./paste-places.ts";

/** More would not fit into one change of the record. */
export const MOST_ROWS = 400;

/** Refused cells that are named; the others are counted. */
const MOST_REASONS = 3;

export interface PastePlan {
  edits: Edit[];
  /** Ids of the rows that were filled, as they stand in the block. */
  rows: string[];
  added: number;
  /** 粘贴了 5 行：三级指标、指标值；新增 2 条，改动 3 条，没有填入 1 处. */
  summary: string;
  /** What was not taken over, a sentence each. */
  left: string[];
}

export interface PasteTarget {
  /** The rows as shown. */
  rows: readonly Indicator[];
  /** Null where the table is empty. */
  at: Cell | null;
  horizon: Indicator["horizon"];
  newId: () => string;
}

/** The export of the province prints 空 where a cell is empty. */
const isEmpty = (text: string): boolean => text === "" || text === "空";

const GRID_FIELD: Readonly<Record<ColumnId, PasteField | null>> = {
  level3: "level3",
  comparison: "comparison",
  target: "target",
  unit: "unit",
  attribute: "attribute",
  points: "points",
  standard: "standard",
  checks: null,
};

function readField(
  field: PasteField,
  text: string,
): { ok: true; value: string } | { ok: false; reason: string } {
  switch (field) {
    case "level1":
      return { ok: true, value: officialClassName(text.replaceAll(/\s/gu, ""), 1) };
    case "level2":
      return { ok: true, value: officialClassName(text.replaceAll(/\s/gu, ""), 2) };
    case "content":
    case "basis":
      return { ok: true, value: text };
    default:
      return readCell(field, text);
  }
}

const pathOf = (id: string, field: PasteField): string =>
  `indicators/${id}/${field === "standard" ? "standard/text" : field}`;

const textOf = (row: Indicator, field: PasteField): string =>
  field === "standard" ? row.standard.text : row[field];

function filled(row: Indicator, values: Values): Indicator {
  const { standard, attribute, ...texts } = values;
  return {
    ...row,
    ...texts,
    ...(attribute === undefined ? {} : { attribute: attribute as Indicator["attribute"] }),
    ...(standard === undefined ? {} : { standard: { ...row.standard, text: standard } }),
  };
}

/** Rows of the block as values; a row that only names a class stands for those below it. */
function readRows(
  block: Block,
  fields: readonly (PasteField | null)[],
  titled: boolean,
  refused: string[],
): Values[] {
  const rows: Values[] = [];
  let classes: Values = {};
  for (const cells of block) {
    const values: Values = {};
    fields.forEach((field, column) => {
      const text = (cells[column] ?? "").trim();
      if (field === null) return;
      const reading = readField(field, titled && isEmpty(text) ? "" : text);
      if (reading.ok) values[field] = reading.value;
      else refused.push(reading.reason);
    });
    if (!titled) {
      rows.push(values);
      continue;
    }
    if (values.level1 !== undefined && values.level1 !== "") classes = { level1: values.level1 };
    if (values.level2 !== undefined && values.level2 !== "") classes = { ...classes, level2: values.level2 };
    const { level1: _first, level2: _second, ...own } = values;
    if (Object.values(own).some((value) => value !== "")) rows.push({ ...own, ...classes });
  }
  return rows;
}

/** @returns null where the clipboard holds nothing for the grid. */
export function planPaste(block: Block, target: PasteTarget): PastePlan | null {
  if (block.every((row) => row.every((cell) => cell.trim() === ""))) return null;
  const titles = readTitles(block);
  const start = target.at ?? { row: 0, column: 0 };
  const width = Math.max(...block.map((row) => row.length));
  const fields =
    titles?.fields ??
    GRID_COLUMNS.slice(start.column, start.column + width).map((column) => GRID_FIELD[column.id]);
  const refused: string[] = [];
  const all = readRows(
    titles === null ? block : block.slice(titles.height),
    fields,
    titles !== null,
    refused,
  );
  const taken = all.slice(0, MOST_ROWS);
  const left = refused.slice(0, MOST_REASONS);
  if (refused.length > left.length) left.push(`另有 ${refused.length - left.length} 处也没有填入`);
  if (all.length > MOST_ROWS)
    left.push(`一次最多粘贴 ${MOST_ROWS} 行，后面 ${all.length - MOST_ROWS} 行没有填入`);
  if (titles !== null && titles.unknown.length > 0) left.push(`没有对应的列：${titles.unknown.join("、")}`);
  if (titles === null && width > fields.filter((field) => field !== null).length)
    left.push("右边多出的列没有填入");

  const edits: Edit[] = [];
  const rows: string[] = [];
  const last = target.rows.at(-1);
  const placesOf = fields.includes("level3") && titles !== null ? placesByName : placesBelow;
  const places = placesOf(taken, target.rows, start.row);
  let added = 0;
  let changed = 0;
  taken.forEach((values, index) => {
    const row = places[index] ?? null;
    if (row !== null) {
      rows.push(row.id);
      const differing = Object.entries(values).filter(
        ([field, value]) => textOf(row, field as PasteField) !== value,
      );
      for (const [field, value] of differing)
        edits.push({ kind: "set", path: pathOf(row.id, field as PasteField), value });
      if (differing.length > 0) changed += 1;
      return;
    }
    const id = target.newId();
    const blank = {
      ...blankIndicator(id),
      horizon: target.horizon,
      level1: last?.level1 ?? "",
      level2: last?.level2 ?? "",
    };
    edits.push({ kind: "insert", list: "indicators", row: filled(blank, values), before: null });
    rows.push(id);
    added += 1;
  });
  const names = fields.filter((field) => field !== null).map((field) => PASTE_LABEL[field]);
  const counts = [
    added > 0 ? `新增 ${added} 条` : "",
    changed > 0 ? `改动 ${changed} 条` : "",
    refused.length > 0 ? `没有填入 ${refused.length} 处` : "",
  ].filter((count) => count !== "");
  const became = counts.length > 0 ? counts.join("，") : "与原来相同，没有改动";
  return { edits, rows, added, summary: `粘贴了 ${taken.length} 行：${names.join("、")}；${became}`, left };
}
