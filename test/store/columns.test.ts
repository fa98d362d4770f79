import { describe, expect, it } from "vitest";
import * as z from "zod/mini";

import { columnsOf, LIST_TABLES, PROJECT_COLUMNS, type Column } from "../../electron/store/record/columns.ts";
import { PROJECT_LISTS, projectContentSchema, rowSchemas } from "../../shared/project/index.ts";
import { openNew } from "./support.ts";

/** Leaf paths of a JSON Schema, found by other means than the mapping itself. */
function leaves(schema: unknown, above = ""): string[] {
  const { properties, type } = schema as { properties?: Record<string, unknown>; type?: string };
  if (type !== "object" || properties === undefined) return [above];
  return Object.entries(properties).flatMap(([key, inner]) =>
    leaves(inner, above === "" ? key : `${above}/${key}`),
  );
}

const jsonSchema = (schema: (typeof rowSchemas)[keyof typeof rowSchemas] | typeof projectContentSchema) =>
  z.toJSONSchema(schema, { unrepresentable: "any" });

interface TableColumn {
  name: string;
  type: string;
}

const SQL_TYPE = { text: "TEXT", json: "TEXT", integer: "INTEGER", boolean: "INTEGER" } as const;

describe("every field of the record has a column of its own", () => {
  const check = (table: string, columns: readonly Column[], fields: string[]) => {
    const { ledger } = openNew();
    const present = ledger.database.pragma(`table_info(${table})`) as TableColumn[];
    expect(columns.map((column) => column.path).sort()).toEqual(fields.sort());
    expect(new Set(columns.map((column) => column.name)).size).toBe(columns.length);
    for (const column of columns) {
      const found = present.find((candidate) => candidate.name === column.name);
      expect(found, `${table}.${column.name} for ${column.path}`).toMatchObject({
        type: SQL_TYPE[column.kind],
      });
    }
  };

  it("the project's own fields", () => {
    const lists = PROJECT_LISTS as readonly string[];
    const fields = leaves(jsonSchema(projectContentSchema)).filter((path) => !lists.includes(path));
    check("project", PROJECT_COLUMNS, ["state", ...fields]);
  });

  it.each(PROJECT_LISTS)("rows of %s", (list) => {
    const { table, columns } = LIST_TABLES[list];
    const fields = leaves(jsonSchema(rowSchemas[list])).filter((path) => path !== "id");
    check(table, columns, fields);
  });

  it("a new field without a migration is found", () => {
    const { ledger } = openNew();
    const shape = { ...projectContentSchema.shape, faxNumber: z.string() } as Record<string, z.ZodMiniType>;
    const added = columnsOf(shape).find((column) => column.path === "faxNumber");
    const present = ledger.database.pragma("table_info(project)") as TableColumn[];
    expect(added).toMatchObject({ name: "fax_number", kind: "text" });
    expect(present.map((column) => column.name)).not.toContain("fax_number");
  });
});
