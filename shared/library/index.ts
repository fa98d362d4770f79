/** 指标库: entries, the generic sets, and the Excel table they travel in. */
export * from "./entry.ts";
export * from "./generic-sets.ts";
