export * from "./draft.ts";
export * from "./source.ts";
