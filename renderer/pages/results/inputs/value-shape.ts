/** How a result with one or several inputs is kept as one JSON value: bare for one input, by input id for several. Pure. */
import type { ActualValue, ScoringInput } from "../../../../shared/scoring/index.ts";

type Values = { readonly [input: string]: ActualValue };

const isObject = (value: ActualValue): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What was entered for one input; null where nothing was. */
export function inputValue(value: ActualValue, inputs: readonly ScoringInput[], id: string): ActualValue {
  if (isObject(value)) return value[id] ?? null;
  return inputs[0]?.id === id ? value : null;
}

const isNothing = (value: ActualValue): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.every((part) => part === null));

/** The whole result with one input changed; null once nothing is entered any more. */
export function withInputValue(
  value: ActualValue,
  inputs: readonly ScoringInput[],
  id: string,
  next: ActualValue,
): ActualValue {
  const entered = isNothing(next) ? null : next;
  if (inputs.length <= 1) return entered;
  const known = Object.fromEntries(inputs.map((input) => [input.id, inputValue(value, inputs, input.id)]));
  const all = Object.entries({ ...known, [id]: entered }).filter(([, part]) => !isNothing(part));
  return all.length === 0 ? null : Object.fromEntries(all);
}

/** A result that is not in the shape the rule asks for now, as text to show; null where it is. */
export function strayValue(value: ActualValue, inputs: readonly ScoringInput[]): string | null {
  if (!isObject(value)) return null;
  const unknown = Object.entries(value).filter(([id]) => !inputs.some((input) => input.id === id));
  return unknown.length === 0
    ? null
    : unknown.map(([id, part]) => `${id}：${JSON.stringify(part)}`).join("；");
}

/** Which boxes of a list are ticked; anything else counts as none. */
export function ticked(value: ActualValue, count: number): boolean[] {
  return Array.from({ length: count }, (_, index) => Array.isArray(value) && value[index] === true);
}
