/** Field values ↔ column values. What a column holds that its kind does not allow is damage, never guessed at. */
import type { SqlValue } from "../connection.ts";
import type { Column } from "./columns.ts";

/** A row as SQLite gives it. */
export type RawRow = Record<string, SqlValue>;

/** Thrown by decoding; the caller knows the row and makes a StoreError of it. */
export class UndecodableError extends Error {
  override readonly name = "UndecodableError";
}

function valueAt(holder: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], holder);
}

function encode(value: unknown, column: Column): SqlValue {
  if (column.kind === "json") {
    const json = JSON.stringify(value);
    return "whenEmpty" in column && json === JSON.stringify(column.whenEmpty) ? "" : json;
  }
  if (column.kind === "boolean") return value === true ? 1 : 0;
  return value as string | number | null;
}

function decode(value: SqlValue | undefined, column: Column): unknown {
  const wrong = () => new UndecodableError(column.path);
  switch (column.kind) {
    case "text":
      if (typeof value !== "string") throw wrong();
      return value;
    case "integer":
      if (value !== null && !Number.isSafeInteger(value)) throw wrong();
      return value;
    case "boolean":
      if (value !== 0 && value !== 1) throw wrong();
      return value === 1;
    case "json":
      if (typeof value !== "string") throw wrong();
      if (value === "" && "whenEmpty" in column) return structuredClone(column.whenEmpty);
      try {
        return JSON.parse(value) as unknown;
      } catch {
        throw wrong();
      }
  }
}

/** The column values of an object, in the columns' order. */
export function encodeColumns(holder: unknown, columns: readonly Column[]): SqlValue[] {
  return columns.map((column) => encode(valueAt(holder, column.keys), column));
}

/** The object of a row's columns; throws UndecodableError where one does not hold what it should. */
export function decodeColumns(row: RawRow, columns: readonly Column[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const column of columns) {
    let holder = result;
    const last = column.keys.length - 1;
    for (let index = 0; index < last; index += 1) {
      holder = (holder[column.keys[index]!] ??= {}) as Record<string, unknown>;
    }
    holder[column.keys[last]!] = decode(row[column.name], column);
  }
  return result;
}
