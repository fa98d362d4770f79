export { editsBetween } from "./edits-between.ts";
export * from "./submission/index.ts";
