/** How the statements of a standard stand to one another: as parts, as bands, as measures that are weighed, or as one whole. */
import type { Scheme } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import type { Statements } from "../statements/statements.ts";
import {
  choice,
  eachPart,
  equalMeasures,
  measureParts,
  numberedParts,
  respective,
  together,
  weighted,
} from "./parts.ts";
import { compose } from "./scheme.ts";
import { togetherOrEach } from "./together-or-each.ts";

export function arrange(all: Statements, context: Context): Scheme {
  if (all.respectively !== null) return respective(all, context);
  if (all.weights !== null) return weighted(all, all.all, context);
  if (all.together !== null) return togetherOrEach(all, context) ?? together(all, all.all, context);
  const measures = all.eachPart === null ? null : equalMeasures(all, context);
  if (measures !== null) return measures;
  if (all.eachPart !== null) return eachPart(all, all.all, context);
  if (all.chooseOne !== null) return choice(all, all.all, all.intro, context);
  return numberedParts(all, context) ?? measureParts(all, context) ?? compose(all, all.all, context);
}
