/**
 * 评（扣）分标准: reading what the office wrote, scoring results by it, and explaining the score.
 *
 * text → tokens → phrases → statements → scheme (see `read/`), a scheme with its inputs being the rule (see `rule/types.ts`);
 * rule + indicator + result → exact points with the lines that show them (see `score/`); rows → project (see `total/`);
 * rule → canonical Chinese (see `write/`).
 */
export * from "./types.ts";
export type * from "./rule/types.ts";
export { isScoringRule } from "./rule/guard.ts";
export { readStandard, readStandardMetered, type StandardReading } from "./read/standard.ts";
export { scoreIndicator } from "./score/indicator.ts";
export { readEntered, readTruth, UnreadableActual } from "./score/actual.ts";
export { readTarget, type ReadTarget, type Target } from "./score/target.ts";
export { isRateUnit } from "./score/units.ts";
export { writeStandard } from "./write/standard.ts";
export { describeRule } from "./write/describe.ts";
export { curve, type Curve, type CurvePoint } from "./curve.ts";
export { composeStandard, type FormBand, type StandardForm } from "./form.ts";
export { standardConsistency, type ConsistencyWarning } from "./consistency.ts";
export { scoreProject } from "./total/project.ts";
export { readRow, scoredIndicator } from "./total/row.ts";
export type * from "./total/types.ts";
export { storedRule, withRules } from "./stored-rule.ts";
