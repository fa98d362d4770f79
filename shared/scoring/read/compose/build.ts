import type { Adjustment, Gate } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import type { Statement, Statements } from "../statements/statements.ts";

/** The statements of a scheme by the part they play in it. */
export interface Sorted {
  words: Statement[];
  steps: Statement[];
  conditional: Statement[];
  computed: Statement[];
  otherwise: Statement | null;
  judged: Statement | null;
}

/** A scheme while it is put together. */
export interface Build {
  readonly gates: Gate[];
  readonly adjustments: Adjustment[];
  readonly all: Statements;
  readonly sorted: Sorted;
  readonly context: Context;
}
