/** The inputs that a rule really asks for: the result first, counts of faults that may be left empty last. */
import type { RuleInput, Scheme } from "../rule/types.ts";

function namesIn(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) namesIn(item, found);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if ((key === "input" || key === "grade" || key === "ratio") && typeof item === "string")
        found.add(item);
      else namesIn(item, found);
    }
  }
}

export function usedInputs(scheme: Scheme, inputs: readonly RuleInput[]): RuleInput[] {
  const names = new Set<string>();
  namesIn(scheme, names);
  return inputs.filter((input) => names.has(input.id));
}

const rank = (input: RuleInput): number =>
  input.whenEmpty !== undefined ? 2 : ["value", "date", "grade", "judgement"].includes(input.id) ? 0 : 1;

/** A count of faults beside a result, or beside other counts, is 0 where nothing was entered for it. */
export function orderInputs(inputs: readonly RuleInput[]): RuleInput[] {
  const counts = (input: RuleInput): boolean => /^count(-\d+)?$/.test(input.id);
  const several = inputs.length > 1;
  return inputs
    .map((input) => (counts(input) && several ? { ...input, whenEmpty: "0" } : input))
    .toSorted((a, b) => rank(a) - rank(b));
}
