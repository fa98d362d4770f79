/** The input of a row whose standard cannot be read: the result as it is to stand in the form. */
import type { Indicator } from "../../../../shared/project/index.ts";
import type { ScoringInput } from "../../../../shared/scoring/index.ts";

/** A figure in the row's unit; words for a qualitative row, which has none. */
export const unreadInputs = (
  { attribute, unit }: Pick<Indicator, "attribute" | "unit">,
  label: string,
): readonly ScoringInput[] => [
  { id: "value", label, kind: "number", ...(attribute === "qualitative" ? {} : { unit }) },
];
