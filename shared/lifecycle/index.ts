export { alignRows } from "./align-rows.ts";
export {
  compareProjects,
  type FieldDifference,
  type ProjectDifference,
  type RowDifference,
  type ValueDifference,
} from "./compare.ts";
export { chosenEdits, editsBetween, keyOfEdit } from "./edits-between.ts";
export { mergeProjects, type Merge, type MergeConflict, type Side } from "./merge.ts";
export { differingFields, officeEdits, officeKeeping, officeOffer, type OfficeDifference } from "./office.ts";
export {
  keepingMine,
  onlyHolder,
  ownChoice,
  packageChoices,
  withRulesOf,
  type PackageStanding,
} from "./package-standing.ts";
export { textPieces, type TextPiece } from "./text-pieces.ts";
export * from "./submission/index.ts";
export * from "./rolling/index.ts";
