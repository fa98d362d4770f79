/** The inputs that a rule really asks for: the result first, counts of faults that may be left empty last. */
import type { RuleInput, Scheme } from "../rule/types.ts";

/** What in a rule names an input. */
const NAMES_INPUT: ReadonlySet<string> = new Set(["input", "grade", "ratio", "score"]);

function namesIn(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) namesIn(item, found);
  } else if (typeof value === "object" && value !== null) {
    const record = value as Record<string, unknown>;
    for (const key in record) {
      const item = record[key];
      if (typeof item === "object") namesIn(item, found);
      else if (typeof item === "string" && NAMES_INPUT.has(key)) found.add(item);
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

/** The same rule has the same ids, whatever was tried on the way: count, count-2, … in their final order. */
function renumber(scheme: Scheme, inputs: readonly RuleInput[]): RuleInput[] {
  const used = new Map<string, number>();
  const names = new Map<string, string>();
  for (const input of inputs) {
    const stem = input.id.replace(/-\d+$/, "");
    const count = (used.get(stem) ?? 0) + 1;
    used.set(stem, count);
    names.set(input.id, count === 1 ? stem : `${stem}-${count}`);
  }
  const isNew = inputs.some(({ id }) => names.get(id) !== id);
  if (isNew) rename(scheme, names);
  return inputs.map((input) => ({ ...input, id: names.get(input.id)! }));
}

/** In place, so that the parts keep the places where they were read. */
function rename(value: unknown, names: ReadonlyMap<string, string>): void {
  if (Array.isArray(value)) for (const item of value) rename(item, names);
  else if (typeof value === "object" && value !== null) {
    const record = value as Record<string, unknown>;
    for (const key in record) {
      const item = record[key];
      if (typeof item === "object") rename(item, names);
      else if (typeof item === "string" && NAMES_INPUT.has(key)) record[key] = names.get(item) ?? item;
    }
  }
}

/** A count of faults beside a result, or beside other counts, is 0 where nothing was entered for it. */
export function orderInputs(scheme: Scheme, inputs: readonly RuleInput[]): RuleInput[] {
  const counts = (input: RuleInput): boolean => /^count(-\d+)?$/.test(input.id);
  const several = inputs.length > 1;
  const ordered = inputs
    .map(({ whenEmpty: _whenEmpty, ...input }): RuleInput =>
      counts(input) && several ? { ...input, whenEmpty: "0" } : input,
    )
    .toSorted((a, b) => rank(a) - rank(b) || position(scheme, a) - position(scheme, b));
  return renumber(scheme, ordered);
}

/** Where the input is first named in the rule. */
function position(scheme: Scheme, input: RuleInput): number {
  const { base, adjustments, gates } = scheme;
  return JSON.stringify([base, adjustments, gates]).indexOf(`"${input.id}"`);
}
