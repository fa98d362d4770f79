import type { ActualValue } from "../../shared/scoring/index.ts";
import written from "./wordings.json" with { type: "json" };

/** One wording as an office might write it, with results worked by hand. `cases: null` = must be refused. */
export interface Wording {
  /** The letter of DOMAIN §3.1; + for combinations of several. */
  pattern: string;
  phrase: string;
  sign: string;
  target: string | number;
  unit: string;
  points: number;
  cases: readonly (readonly [ActualValue, string | null])[] | null;
  choices?: Record<string, string>;
}

export const WORDINGS = written as unknown as readonly Wording[];

/** The row that the wording belongs to, in a project of 2026. */
export const rowOf = ({ sign, target, unit, points }: Wording) => ({
  comparison: sign,
  target,
  unit,
  points,
  year: 2026,
});
