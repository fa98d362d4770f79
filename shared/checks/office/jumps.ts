import { readDecimal, type Project } from "../../project/index.ts";
import { normaliseCharacters, withoutSpaces } from "../../text/index.ts";
import { parameter } from "../parameters.ts";
import { nameOfRow } from "../support/texts.ts";
import type { OfficeCheck, OfficeResult } from "./office-check.ts";

const bare = (text: string): string =>
  withoutSpaces(normaliseCharacters(text)).replace(/20\d{2}年?(?:度)?/gu, "");

/** @param jump a target half as large again, or half as small (0.5), is worth a word. */
function jumpsBetween(project: Project, before: Project, jump: number): OfficeResult[] {
  return project.indicators.flatMap((row): OfficeResult[] => {
    const old = before.indicators.find(
      (entry) => bare(entry.level3) === bare(row.level3) && entry.unit.trim() === row.unit.trim(),
    );
    const now = readDecimal(row.target);
    const then = old === undefined ? null : readDecimal(old.target);
    if (now === null || then === null || Number(then) === 0) return [];
    const share = (Number(now) - Number(then)) / Number(then);
    if (Math.abs(share) < jump) return [];
    return [
      {
        message: `“${nameOfRow(project, row)}”${then}${row.unit.trim()} → ${now}${row.unit.trim()}，比上年${share > 0 ? "增加" : "减少"} ${Math.round(Math.abs(share) * 100)}%`,
        detail: `项目“${project.name}”。请在设定依据里写明变化的原因。`,
        places: [
          { projectId: project.id, path: `indicators/${row.id}/target` },
          { projectId: before.id, path: `indicators/${old!.id}/target` },
        ],
        about: row.id,
      },
    ];
  });
}

export const jumps: OfficeCheck = {
  id: "C83",
  family: "indicators",
  severity: "hint",
  title: "指标值比上年大变",
  why: "同一项目的指标值一年里增减一半以上，审核会问是目标定错，还是工作变了。",
  source: "财预〔2021〕101号（历史标准）",
  run(projects, { year, district }) {
    const jump = parameter(district, "C83.change") / 100;
    const lastYear = new Map(
      projects.filter((project) => project.year === year - 1).map((project) => [bare(project.name), project]),
    );
    return projects
      .filter((project) => project.year === year)
      .flatMap((project) => {
        const before = lastYear.get(bare(project.name));
        return before === undefined ? [] : jumpsBetween(project, before, jump);
      });
  },
};
