/** Which entered value belongs to which input of a rule: by id, by label, or by an ending of the label that fits only one. */
import type { RuleInput } from "../rule/types.ts";
import { normaliseCharacters, withoutSpaces } from "../../text/index.ts";
import type { ActualValue } from "../types.ts";
import { UnreadableActual } from "./actual.ts";

const plain = (text: string): string => withoutSpaces(normaliseCharacters(text)).replace(/[“”"'‘’]/g, "");

/** Ways a key may name an input, strictest first; a way that fits several inputs names none of them. */
const WAYS: readonly ((input: RuleInput, key: string) => boolean)[] = [
  (input, key) => input.id === key,
  (input, key) => plain(input.label) === key,
  (input, key) => plain(input.label).endsWith(key),
  (input, key) => key.endsWith(plain(input.label)),
  (input, key) => plain(input.label).includes(key) || key.includes(plain(input.label)),
];

function inputNamed(key: string, inputs: readonly RuleInput[]): RuleInput | null {
  for (const fits of WAYS) {
    const [only, ...others] = inputs.filter((input) => fits(input, key));
    if (only !== undefined) return others.length === 0 ? only : null;
  }
  return null;
}

/** The inputs' values in the order of `inputs`; undefined where nothing was entered. Throws for a name that fits none or several. */
export function bindActual(inputs: readonly RuleInput[], actual: ActualValue): (ActualValue | undefined)[] {
  if (actual === null) return inputs.map(() => undefined);
  if (typeof actual !== "object") return inputs.map((_, index) => (index === 0 ? actual : undefined));
  if (Array.isArray(actual)) {
    const parts = inputs.filter((input) => input.whenEmpty === undefined);
    if (parts.length > 1 && actual.length === parts.length)
      return inputs.map((input) => actual[parts.indexOf(input)]);
    return inputs.map((_, index) => (index === 0 ? actual : undefined));
  }
  const entries = Object.entries(actual as { readonly [input: string]: ActualValue });
  const checklist = inputs.find((input) => input.kind === "checklist");
  const values = new Map<string, ActualValue>();
  const ticks = new Map<string, ActualValue>();
  for (const [rawKey, value] of entries) {
    const key = plain(rawKey);
    const input = inputNamed(key, inputs);
    if (input !== null) {
      if (values.has(input.id)) throw new UnreadableActual(`“${input.label}”填写了两次。`);
      values.set(input.id, value);
    } else if (
      checklist?.options?.some((option) => plain(option).includes(key) || key.includes(plain(option)))
    ) {
      ticks.set(key, value);
    } else if (inputs.length === 1 && entries.length === 1) {
      values.set(inputs[0]!.id, value);
    } else {
      throw new UnreadableActual(
        `不知道“${rawKey}”是哪一项，请填写：${inputs.map((item) => item.label).join("、")}。`,
      );
    }
  }
  if (checklist !== undefined && ticks.size > 0) values.set(checklist.id, tickedParts(checklist, ticks));
  return inputs.map((input) => values.get(input.id));
}

function tickedParts(checklist: RuleInput, ticks: ReadonlyMap<string, ActualValue>): boolean[] {
  return (checklist.options ?? []).map((option) => {
    const label = plain(option);
    const named = [...ticks].filter(([key]) => label === key);
    const fitting =
      named.length > 0 ? named : [...ticks].filter(([key]) => label.includes(key) || key.includes(label));
    if (fitting.length > 1) throw new UnreadableActual(`“${option}”填写了两次。`);
    return fitting.length === 1 && (fitting[0]![1] === true || fitting[0]![1] === 1);
  });
}
