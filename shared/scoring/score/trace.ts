/** The lines that show the arithmetic. Nothing here computes; the same evaluation runs with and without it. */
import { placeOf } from "../rule/places.ts";
import type { ScoreStep } from "../types.ts";

export class Trace {
  readonly steps: ScoreStep[] = [];

  add(text: string, part: object): void {
    const clause = placeOf(part);
    this.steps.push(clause === undefined ? { text } : { text, clause });
  }
}

const MOST_LINES = 4;

/** At most four lines: what would be more is joined into the third. */
export function atMostFour(steps: readonly ScoreStep[]): ScoreStep[] {
  if (steps.length <= MOST_LINES) return [...steps];
  const joined = steps.slice(2, -1);
  const clause = joined.find((step) => step.clause !== undefined)?.clause;
  const text = joined.map((step) => step.text).join("；");
  return [steps[0]!, steps[1]!, clause === undefined ? { text } : { text, clause }, steps.at(-1)!];
}
