export { editsBetween, sameValue } from "./edits-between.ts";
