/** Standards as tests: what each result earns, and why a sentence is refused. */
import { expect, it } from "vitest";

import { readStandard, type ScoredIndicator } from "../../shared/scoring/index.ts";
import { earned } from "./earned.ts";

type Example = readonly [phrase: string, indicator: ScoredIndicator, results: string];

export const asWorked = (examples: readonly Example[]): void => {
  it.each(examples)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });
};

export const refused = (examples: readonly Example[]): void => {
  it.each(examples)("is refused: %s", (phrase, indicator, reason) => {
    expect(readStandard(phrase, indicator)).toMatchObject({ ok: false, reason });
  });
};
