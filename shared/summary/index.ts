/** 汇总 over projects: the figures, their sums, and what is left of the ceilings. */
export * from "./figures.ts";
export * from "./sums.ts";
