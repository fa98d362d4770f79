/** The two ways to the tables: reading, and writing inside a command. Raw SQL, bound parameters, typed rows. */
import type Database from "better-sqlite3";

export type SqlValue = string | number | null | Uint8Array;

/** The first row, or undefined where there is none. */
export type Found<Row> = Row | undefined;

/** Reads outside or inside a command. */
export interface ReadHandle {
  get<Row>(sql: string, ...values: SqlValue[]): Found<Row>;
  all<Row>(sql: string, ...values: SqlValue[]): Row[];
  each<Row>(sql: string, ...values: SqlValue[]): IterableIterator<Row>;
}

declare const insideCommand: unique symbol;

/** Only a command hands this out, so that nothing is written outside a transaction. */
export interface WriteHandle extends ReadHandle {
  /** Number of rows it changed. */
  run(sql: string, ...values: SqlValue[]): number;
  readonly [insideCommand]: true;
}

/** A handle over a connection whose statements are compiled once. */
export function handleOf(database: Database.Database): WriteHandle {
  const compiled = new Map<string, Database.Statement>();
  const statement = (sql: string): Database.Statement => {
    const known = compiled.get(sql);
    if (known !== undefined) return known;
    const made = database.prepare(sql);
    compiled.set(sql, made);
    return made;
  };
  const handle: ReadHandle & Pick<WriteHandle, "run"> = {
    get: <Row>(sql: string, ...values: SqlValue[]): Found<Row> => statement(sql).get(...values) as Found<Row>,
    all: <Row>(sql: string, ...values: SqlValue[]): Row[] => statement(sql).all(...values) as Row[],
    // Compiled anew: a cached statement that is being stepped through would be busy for everyone else.
    each: <Row>(sql: string, ...values: SqlValue[]) =>
      database.prepare(sql).iterate(...values) as IterableIterator<Row>,
    run: (sql: string, ...values: SqlValue[]) => statement(sql).run(...values).changes,
  };
  return handle as WriteHandle;
}
