/** Which inputs July's result has: those of the standard, so that January can go on from them. */
import { RESULT_GRADES } from "../../../shared/monitoring/index.ts";
import type { DistrictSettings, Indicator } from "../../../shared/project/index.ts";
import { readRow, type ScoringInput } from "../../../shared/scoring/index.ts";
import { unreadInputs } from "../results/inputs/unread-inputs.ts";

const GRADES: ScoringInput = { id: "value", label: "完成情况", kind: "grade", options: [...RESULT_GRADES] };

/** Where the standard cannot be read: the three grades for a qualitative row, a figure in the row's unit for any other. */
export function inputsOf(
  indicator: Indicator,
  year: number | null,
  district: DistrictSettings,
): readonly ScoringInput[] {
  const reading = readRow(indicator, year, district);
  if (reading.ok && reading.inputs.length > 0) return reading.inputs;
  if (indicator.attribute === "qualitative") return [GRADES];
  return unreadInputs(indicator, "完成情况");
}
