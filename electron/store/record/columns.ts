/**
 * Where each field of the record stands in the tables: one column per scalar field path, derived from the schema, so
 * that a new field is either in a migration or fails a test (test/store/columns.test.ts).
 */
import * as z from "zod/mini";

import {
  PROJECT_LISTS,
  PROJECT_STATES,
  projectContentSchema,
  rowSchemas,
  type ProjectList,
} from "../../../shared/project/index.ts";

export type ColumnKind = "text" | "integer" | "boolean" | "json";

export interface Column {
  /** unit_department_code */
  name: string;
  /** unit/department/code */
  path: string;
  keys: readonly string[];
  kind: ColumnKind;
  /**
   * What an empty JSON column stands for: the default of a field that a later version added. It is stored empty, so that
   * rows written before the column was there keep their hash.
   */
  whenEmpty?: unknown;
}

export interface ListTable {
  table: string;
  columns: readonly Column[];
}

function columnName(path: string): string {
  return path.replaceAll("/", "_").replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function kindOf(schema: z.core.$ZodType): ColumnKind {
  if (schema instanceof z.ZodMiniNullable)
    return kindOf(schema.def.innerType) === "integer" ? "integer" : "json";
  if (schema instanceof z.ZodMiniString || schema instanceof z.ZodMiniEnum) return "text";
  if (schema instanceof z.ZodMiniNumber) return "integer";
  if (schema instanceof z.ZodMiniBoolean) return "boolean";
  return "json";
}

/** The scalar columns below an object schema's shape; nested objects are spread out, everything else is one column. */
export function columnsOf(shape: z.core.$ZodShape, above: readonly string[] = []): Column[] {
  return Object.entries(shape).flatMap(([key, schema]) => {
    const keys = [...above, key];
    if (schema instanceof z.ZodMiniObject) return columnsOf(schema.shape, keys);
    const path = keys.join("/");
    const column: Column = { name: columnName(path), path, keys, kind: kindOf(schema) };
    return [schema instanceof z.ZodMiniDefault ? { ...column, whenEmpty: schema.parse(undefined) } : column];
  });
}

function without(shape: object, names: readonly string[]): z.core.$ZodShape {
  return Object.fromEntries(Object.entries(shape).filter(([key]) => !names.includes(key)));
}

/** The columns of table `project` that hold fields; its bookkeeping columns stand in record/project-row.ts. */
export const PROJECT_COLUMNS: readonly Column[] = columnsOf({
  state: z.enum(PROJECT_STATES),
  ...without(projectContentSchema.shape, PROJECT_LISTS),
});

const TABLE_NAMES: Readonly<Record<ProjectList, string>> = {
  fundingLines: "funding_line",
  budgets: "budget",
  indicators: "indicator",
  actuals: "actual",
  dismissals: "dismissal",
};

const listTable = (list: ProjectList): ListTable => ({
  table: TABLE_NAMES[list],
  columns: columnsOf(without(rowSchemas[list].shape, ["id"])),
});

export const LIST_TABLES: Readonly<Record<ProjectList, ListTable>> = {
  fundingLines: listTable("fundingLines"),
  budgets: listTable("budgets"),
  indicators: listTable("indicators"),
  actuals: listTable("actuals"),
  dismissals: listTable("dismissals"),
};
