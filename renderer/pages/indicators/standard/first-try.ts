/** The result that a try-out begins with: the target just met. Pure. */
import { readDecimal, type Indicator } from "../../../../shared/project/index.ts";
import type { ActualValue, ScoringInput } from "../../../../shared/scoring/index.ts";
import { withInputValue } from "../../results/inputs/value-shape.ts";

function begin(row: Indicator, input: ScoringInput): ActualValue {
  switch (input.kind) {
    case "number": {
      const whole = input.id === "value" ? /^\D{0,2}([\d.,，]+)/u.exec(row.target.trim())?.[1] : undefined;
      return whole === undefined ? (input.id === "value" ? null : "0") : readDecimal(whole);
    }
    case "date":
      return row.target.trim() === "" ? null : row.target.replace(/(?:之|以)?前$/u, "").trim();
    case "grade":
      return input.options?.[0] ?? null;
    case "checklist":
      return (input.options ?? []).map(() => true);
    case "judgement":
      return input.options?.[0] ?? "达到";
    case "manual":
      return input.max ?? null;
  }
}

export function firstTry(row: Indicator, inputs: readonly ScoringInput[]): ActualValue {
  return inputs.reduce<ActualValue>(
    (value, input) => withInputValue(value, inputs, input.id, begin(row, input)),
    null,
  );
}
