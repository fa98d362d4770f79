export {
  droppedText,
  dropLeftover,
  goingAlong,
  leftoverInText,
  removalInWords,
  removedWords,
  replaceLeftover,
} from "./decide.ts";
export { documentName } from "./documents.ts";
export { findLeftovers, type LeftoverContext } from "./find-leftovers.ts";
export { LEFTOVER_KIND_LABEL, LEFTOVER_KINDS, type Leftover, type LeftoverKind } from "./leftover.ts";
export { lastYearResults, type LastYear } from "./results.ts";
export {
  rollForward,
  yearOf,
  type RolledForward,
  type RollRefusal,
  type RollResult,
  type Shift,
} from "./roll-forward.ts";
