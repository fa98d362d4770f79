/** A number with its unit in a text, and what is said around it. */
import type { Unit } from "../support/units.ts";

/** term: 上半年2期. subtotal: 每月2场 before 全年18场, 3所 before 合计8所. */
export type Portion = "none" | "term" | "subtotal";

export interface Quantity {
  path: string;
  /** The number alone, in the text as typed. */
  from: number;
  to: number;
  /** Number with unit: 2期. */
  spanTo: number;
  /** The number in the unit as written; the lower bound of a range. */
  value: number;
  /** Upper bound of a range (3至5次), else equal to `value`. */
  upTo: number;
  unit: Unit;
  unitText: string;
  /** 每季度1次 → 4; the value already contains it. 1 where nothing is said. */
  frequency: number;
  /** The words of the clause before and after the quantity. */
  before: string;
  after: string;
  /** The clause as typed, to be quoted. */
  clause: string;
  /** What the last item of the same list says of all of them: 划拨党员教育活动经费. */
  shared: string;
  /** 约, 左右, 余: an estimate. 以上, 不少于: a lower bound. */
  looseness: "exact" | "about" | "atLeast" | "atMost";
  /** 每期50人, 其中2期: of a part, so never a total. */
  part: boolean;
  /** The clause itself says what is counted; else the words come from the clause before. */
  named: boolean;
  /** Of a term of the year (上半年2期) or followed by its own total (每月2场，全年18场): never the year's number by itself. */
  portion: Portion;
  /** For whom or where it is done (为18个党支部, 覆盖12个社区) rather than what is done. */
  recipient: boolean;
}
