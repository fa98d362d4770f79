/** Finding: what can be found in a project, how a query is read, and where a text stands. */
export * from "./document-numbers.ts";
export * from "./lines.ts";
export * from "./replace.ts";
export * from "./targets.ts";
export * from "./words.ts";
