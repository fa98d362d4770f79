export * from "./duties.ts";
export * from "./types.ts";
