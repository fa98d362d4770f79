import type { RuleInput } from "../rule/types.ts";
import type { ReadTarget } from "./target.ts";

/** What stays the same for all results of one indicator. */
export interface Scope {
  readonly read: ReadTarget;
  readonly inputs: readonly RuleInput[];
  /** Position of an input; throws for a rule that names one it does not have. */
  indexOf(input: string): number;
}

export function scopeOf(inputs: readonly RuleInput[], read: ReadTarget): Scope {
  return {
    read,
    inputs,
    indexOf(id) {
      const index = inputs.findIndex((input) => input.id === id);
      if (index < 0) throw new RangeError(`rule names an unknown input: ${id}`);
      return index;
    },
  };
}
