import type { ActualValue } from "../../../shared/scoring/index.ts";

/** One wording as an office might write it, with results worked by hand. `cases: null` = must be refused. */
export interface Wording {
  phrase: string;
  sign: string;
  target: string | number | readonly (string | number)[];
  unit: string;
  points?: number;
  cases: readonly (readonly [ActualValue, string | null])[] | null;
  choices?: Record<string, string>;
}

export function wording(
  phrase: string,
  indicator: readonly [sign: string, target: Wording["target"], unit: string, points?: number],
  cases: Wording["cases"],
  choices?: Record<string, string>,
): Wording {
  const [sign, target, unit, points] = indicator;
  return {
    phrase,
    sign,
    target,
    unit,
    cases,
    ...(points === undefined ? {} : { points }),
    ...(choices === undefined ? {} : { choices }),
  };
}
