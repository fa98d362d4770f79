import { linesOfYear, sumAmounts } from "../../project/index.ts";
import { printAmount } from "../support/amounts.ts";
import type { OfficeCheck, OfficeResult } from "./office-check.ts";

export const ceilings: OfficeCheck = {
  id: "C82",
  family: "funding",
  severity: "error",
  title: "控制数",
  why: "财政下达的控制数是上限，各项目合计超过控制数，整个单位的预算都会被退回。",
  source: "部门预算编制的控制数管理",
  run(projects, { year, district, ceilings: limits = [] }) {
    const unit = district.formMoneyUnit === "yuan" ? "元" : "万元";
    const own = projects.filter((project) => project.year === year);
    return limits.flatMap(({ source, amount }): OfficeResult[] => {
      // A row without an amount is still to be filled in.
      if (amount === 0) return [];
      const counted = own.flatMap((project) => {
        const lines = linesOfYear(project, "source", year).filter(
          (line) => source === "" || line.label.trim() === source.trim(),
        );
        const sum = sumAmounts(lines);
        return sum === null ? [] : [{ project, lines, sum }];
      });
      const total = counted.reduce((whole, { sum }) => whole + sum, 0);
      if (total <= amount) return [];
      const label = source === "" ? "各项目合计" : `“${source}”合计`;
      return [
        {
          message: `${label} ${printAmount(total, unit)}，超过控制数 ${printAmount(amount, unit)}，多 ${printAmount(total - amount, unit)}`,
          detail: `${counted.length} 个项目。`,
          places: counted.flatMap(({ project, lines }) =>
            lines.map((line) => ({ projectId: project.id, path: `fundingLines/${line.id}/amount` })),
          ),
          about: source,
        },
      ];
    });
  },
};
