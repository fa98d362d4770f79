/** A standard whose best result does not earn its full points contradicts itself. */
import Big from "big.js";

import type { Outcome, Scheme } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Statements } from "../statements/statements.ts";

const worth = (outcome: Outcome): Big =>
  new Big("points" in outcome ? outcome.points : outcome.proportional.points);
const most = (values: readonly Big[]): Big =>
  values.reduce((max, value) => (value.gt(max) ? value : max), new Big(0));

/** The most the base can earn, or null where there is no bound. */
function reachable(scheme: Scheme): Big | null {
  const { base } = scheme;
  switch (base.type) {
    case "start":
      return new Big(base.points);
    case "cases":
      return most([...base.cases.map((entry) => worth(entry.earns)), worth(base.otherwise)]);
    case "grades":
      return most(base.grades.map((grade) => new Big(grade.points)));
    case "checklist":
      return base.mode === "highest"
        ? most(base.parts.map((part) => new Big(part.points)))
        : base.parts.reduce((total, part) => total.plus(part.points), new Big(0));
    case "parts":
      return base.mode === "sum"
        ? base.parts.reduce((total, part) => total.plus(part.points), new Big(0))
        : new Big(scheme.points);
    case "gradePoints":
      return most(base.ranges.map((range) => new Big(range.to)));
    case "gradeRanges":
      return most(base.ranges.map((range) => new Big(range.to).times(base.points).div(100)));
    case "manual":
      return base.mode === "score" ? new Big(base.max) : new Big(scheme.points);
    case "proportional":
      return new Big(base.proportional.points);
    case "credit":
    case "allOf":
      return null;
  }
}

export function verifyReach(scheme: Scheme, context: Context, all: Statements): void {
  const reached = reachable(scheme);
  if (reached === null) return;
  const bonus = scheme.adjustments.filter((adjustment) => adjustment.sign === "add");
  const limited = bonus.map((adjustment) =>
    adjustment.type === "when"
      ? new Big(adjustment.points)
      : adjustment.most === undefined
        ? null
        : new Big(adjustment.most),
  );
  const total = limited.includes(null)
    ? null
    : limited.reduce<Big>((sum, value) => sum.plus(value!), reached);
  if (total !== null && total.lt(context.points))
    refuse(`全句最多只能得${total.toFixed()}分，与满分${context.points}分不一致`, all.headers[0] ?? all);
  if (reached.gt(context.points))
    refuse(`全句可以得到${reached.toFixed()}分，超过满分${context.points}分`, all.headers[0] ?? all);
}
