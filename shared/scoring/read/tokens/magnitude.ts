/** 差异率绝对值≤10%: the result counts without its sign. */
import type { RuleInput, Scheme } from "../../rule/types.ts";
import { refuse } from "../refusal.ts";

const ABSOLUTE = /绝对值/u;
/** 偏差率控制在±5%以内. */
const EITHER_WAY = /±/u;

/** Distances to both sides have no sign anyway. */
const SIGNED = ["value", "completion", "shortfall", "excess"];

/** The inputs, with the result's own marked where the sentence speaks of its 绝对值. */
export function withMagnitude(
  text: string,
  scheme: Scheme,
  inputs: RuleInput[],
  isReverse: boolean,
): RuleInput[] {
  const at = ABSOLUTE.exec(text) ?? (isReverse ? EITHER_WAY.exec(text) : null);
  if (at === null) return inputs;
  const written = JSON.stringify(scheme);
  const used = inputs.filter(({ kind }) => kind === "number");
  const [only, ...others] = used;
  if (only === undefined || others.length > 0)
    refuse(`没有读懂“${at[0]}”指哪一个数`, { from: at.index, to: at.index + at[0].length });
  const isSigned = SIGNED.some((of) => written.includes(`"of":"${of}","input":"${only.id}"`));
  const isMet = written.includes(`"test":"met","input":"${only.id}"`) || written.includes('"direction"');
  return isSigned || isMet
    ? inputs.map((input) => (input === only ? { ...input, magnitude: true } : input))
    : inputs;
}
