import type { DecimalText } from "../../project/index.ts";
import type { IndicatorScore, ScoreStep } from "../types.ts";

/**
 * Points with the lines that show them, which are computed when they are first looked at: most scores are only added up.
 * A class, since an object literal with a getter costs more than all the arithmetic of a score.
 */
export class Scored implements IndicatorScore {
  readonly status = "scored";
  readonly points: DecimalText;
  readonly max: DecimalText;
  readonly #explain: () => ScoreStep[];
  #steps: ScoreStep[] | null = null;

  constructor(points: DecimalText, max: DecimalText, explain: () => ScoreStep[]) {
    this.points = points;
    this.max = max;
    this.#explain = explain;
  }

  get steps(): ScoreStep[] {
    this.#steps ??= this.#explain();
    return this.#steps;
  }
}
