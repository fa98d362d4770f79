/** The same form once more, with another goal: another project's, even where neither names its project. */
import { rightOf } from "./form-values.ts";
import { cellsStartingIn, type Grid } from "../grid.ts";
import type { ProjectContent } from "../../project/index.ts";
import { withoutSpaces } from "../../text/index.ts";
import { fieldLabel } from "../words/labels.ts";

const LOOKED_AT = 20;

/** Every goal that both state reads otherwise, and there is one. */
export function statesOtherGoals(grid: Grid, { annualGoal, overallGoal }: ProjectContent): boolean {
  const said: Record<string, string> = {
    "annualGoal/text": annualGoal.text,
    "overallGoal/text": overallGoal.text,
  };
  let differs = false;
  for (let row = 0; row < Math.min(grid.rowCount, LOOKED_AT); row += 1) {
    for (const cell of cellsStartingIn(grid, row)) {
      const before = withoutSpaces(said[fieldLabel(cell.text)?.path ?? ""] ?? "");
      const value = withoutSpaces(before === "" ? "" : (rightOf(grid, cell)?.text ?? ""));
      if (before === "" || value === "" || fieldLabel(value) !== null) continue;
      if (before.includes(value) || value.includes(before)) return false;
      differs = true;
    }
  }
  return differs;
}
