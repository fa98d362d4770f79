/** 每月按时报送得6分 of 6 points: all of them together earn the points, and not each month 6. */
import { isDurationUnit } from "../../score/units.ts";
import type { Context } from "../context.ts";
import type { Statements } from "./statements.ts";
import { earnsAll } from "../worth.ts";

export function nameSchedules({ all }: Statements, context: Context): void {
  for (const statement of all) {
    const { per, award, otherwise, from, to, wording } = statement;
    if (
      per === null ||
      per.metric !== null ||
      otherwise ||
      (award.kind !== "points" && award.kind !== "full")
    )
      continue;
    const { value, measure, unit } = per.each;
    const isPeriod =
      measure === "unit" && value === "1" && isDurationUnit(unit) && /^[^\d]*每(?!1)/u.test(wording);
    const isAll = earnsAll(award, context.points);
    const isOne = context.targetNumber?.eq(1) === true;
    // 每月按时报送: what is done each month; 每月得6分 says nothing that could be done.
    if (!isPeriod || !isAll || isOne || wording.endsWith(`每${unit}`)) continue;
    statement.per = null;
    statement.conditions = [{ condition: { kind: "met", met: true, partly: false }, subject: "", from, to }];
    statement.label = "";
    statement.labels = [];
  }
}
