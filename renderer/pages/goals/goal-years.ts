/** Whether the goals' years follow from the 预算年度 (three years from it, DOMAIN §2.1), and the edits that make them. */
import type { Edit, Project } from "../../../shared/project/index.ts";

export interface YearOffer {
  text: string;
  label: string;
  edits: Edit[];
}

export function yearOffer(
  year: number | null,
  overall: Project["overallGoal"],
  annual: Project["annualGoal"],
): YearOffer | null {
  if (year === null) return null;
  const edits: Edit[] = [];
  const wrong: string[] = [];
  if (annual.year !== year) {
    edits.push({ kind: "set", path: "annualGoal/year", value: year });
    wrong.push(annual.year === null ? "年度目标没有写年度" : `年度目标写的是 ${annual.year} 年`);
  }
  const { fromYear, toYear } = overall;
  const covers = fromYear !== null && toYear !== null && fromYear <= year && year <= toYear;
  if (!covers) {
    edits.push(
      { kind: "set", path: "overallGoal/fromYear", value: year },
      { kind: "set", path: "overallGoal/toYear", value: year + 2 },
    );
    wrong.push(
      fromYear === null || toYear === null ? "总体目标没有写起止年" : `总体目标是 ${fromYear}—${toYear} 年`,
    );
  }
  if (edits.length === 0) return null;
  const label = covers
    ? `年度目标改为 ${year} 年`
    : annual.year === year
      ? `总体目标改为 ${year}—${year + 2} 年`
      : `改为 ${year} 年、${year}—${year + 2} 年`;
  return { text: `预算年度是 ${year} 年，${wrong.join("，")}。`, label, edits };
}
