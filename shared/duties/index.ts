export * from "./duties.ts";
export { monthsText } from "./months.ts";
export * from "./types.ts";
