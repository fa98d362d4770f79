/** What one statement demands, before its points are known. */
import type { Condition, Quantity } from "../../rule/types.ts";
import type { Span } from "../../types.ts";
import type { End } from "../intervals.ts";
import type { Statement } from "../statements/statements.ts";
import type { Amount, Metric } from "../syntax.ts";

export interface Interval {
  quantity: Quantity;
  lower: End | null;
  upper: End | null;
  /** A bare number: 1次, 完成率100%. */
  exact: boolean;
  metric: Metric;
  /** The number stood with a measure of its own. */
  amount: Amount;
}

/** Where a draft stands to the 指标值: met, missed, partly done. */
export type Standing = "met" | "unmet" | "partly";

export interface Draft extends Span {
  statement: Statement;
  interval: Interval | null;
  standing: Standing | null;
  /** Days, absences and the like, ready to use. */
  conditions: Condition[];
  /** Names of faults that must not have happened, or that did. */
  event: "none" | "some" | null;
}
