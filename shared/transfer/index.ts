/** What travels: names, data files and tables, without a disk. */
export * from "./csv.ts";
export * from "./csv-tables.ts";
export * from "./file-names.ts";
export * from "./places.ts";
export * from "./project-data.ts";
