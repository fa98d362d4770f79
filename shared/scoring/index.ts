/**
 * 评（扣）分标准: reading what the office wrote, scoring results by it, and explaining the score.
 *
 * text → tokens → phrases → statements → scheme (see `read/`), a scheme with its inputs being the rule (see `rule/types.ts`);
 * rule + indicator + result → exact points with the lines that show them (see `score/`).
 */
export * from "./types.ts";
export type * from "./rule/types.ts";
export { readStandard, readStandardMetered, type StandardReading } from "./read/standard.ts";
export { scoreIndicator } from "./score/indicator.ts";
