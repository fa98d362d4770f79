/** 滚动到下一年: a new year's project from last year's. */
import { readDate, type FieldPath, type Indicator, type ProjectContent } from "../../project/index.ts";
import { normaliseCharacters } from "../../text/index.ts";
import { contentOf } from "../units.ts";
import { findLeftovers, type LeftoverContext } from "./find-leftovers.ts";
import type { Leftover } from "./leftover.ts";

/** What was changed by itself because it follows from the year. */
export interface Shift {
  path: FieldPath;
  before: string;
  after: string;
  why: string;
}

export type RollRefusal = "sameYear" | "earlierYear";

export interface RolledForward {
  ok: true;
  /** Last year's 预算年度; null where the project named no year anywhere. */
  fromYear: number | null;
  content: ProjectContent;
  shifted: Shift[];
  leftovers: Leftover[];
}

export type RollResult = RolledForward | { ok: false; reason: RollRefusal };

/** The 预算年度, or where none was chosen, the year its goals speak of. */
export function yearOf(project: ProjectContent): number | null {
  return project.year ?? project.annualGoal.year ?? project.overallGoal.fromYear;
}

interface Years {
  fromYear: number;
  toYear: number;
}

/** The text with a year put in place of another, each standing by itself. */
function withYear(text: string, before: number, after: number): string {
  const pattern = new RegExp(`(?<!\\d)${before}(?!\\d)`, "gu");
  let result = text;
  for (const { index } of [...normaliseCharacters(text).matchAll(pattern)].toReversed())
    result = `${result.slice(0, index)}${after}${result.slice(index + 4)}`;
  return result;
}

/** The years of a goal's text from last year's on, moved together: 2022—2024年 → 2023—2025年. */
function withRange(text: string, { fromYear, toYear }: Years): string {
  return [2, 1, 0].reduce((moved, offset) => withYear(moved, fromYear + offset, toYear + offset), text);
}

class Shifting {
  readonly shifted: Shift[] = [];

  text(path: FieldPath, before: string, after: string, why: string): string {
    if (before !== after) this.shifted.push({ path, before, after, why });
    return after;
  }

  year(path: FieldPath, before: number | null, after: number, why: string): number {
    this.text(path, before === null ? "" : String(before), String(after), why);
    return after;
  }
}

/** A deadline of last year is one of this year; any other target is asked. */
function movedTarget(row: Indicator, { fromYear, toYear }: Years): string {
  const date = readDate(row.target);
  return date !== null && date.yearWritten && date.last.startsWith(String(fromYear))
    ? withYear(row.target, fromYear, toYear)
    : row.target;
}

function movePeriod(
  shifting: Shifting,
  project: ProjectContent,
  years: Years | null,
): Pick<ProjectContent, "startDate" | "endDate"> {
  const { startDate, endDate } = project;
  const start = readDate(startDate);
  const end = readDate(endDate);
  // A project of several years that is not over keeps its period.
  if (years === null || (end !== null && end.last >= `${years.toYear}-01-01`)) return { startDate, endDate };
  const move = (path: "startDate" | "endDate", date: typeof start) =>
    date?.yearWritten === true && date.last.startsWith(String(years.fromYear))
      ? shifting.text(
          path,
          project[path],
          withYear(project[path], years.fromYear, years.toYear),
          "起止时间随年度",
        )
      : project[path];
  return { startDate: move("startDate", start), endDate: move("endDate", end) };
}

/**
 * Last year's project as the draft of another year. The 预算年度, both goals' years, the name's year, deadlines and the
 * years of the money move; every field is carried over as it was written, and what may be stale in it is listed. Results,
 * executed money, the account of last year's goals (目标实际完成情况, 其他需要说明事项), reasons set aside in the 体检 and the
 * day of filling in belong to the year that is over and stay in its project.
 */
export function rollForward(
  project: ProjectContent,
  toYear: number,
  context: Omit<LeftoverContext, "previous"> = {},
): RollResult {
  const fromYear = yearOf(project);
  if (fromYear !== null && toYear <= fromYear)
    return { ok: false, reason: toYear === fromYear ? "sameYear" : "earlierYear" };
  const years = fromYear === null ? null : { fromYear, toYear };
  const shifting = new Shifting();
  const { overallGoal, annualGoal } = project;
  const span = Math.max(0, (overallGoal.toYear ?? 0) - (overallGoal.fromYear ?? 0)) || 2;
  const begun = overallGoal.fromYear !== null && fromYear !== null && overallGoal.fromYear < fromYear;
  const rangeWhy = begun
    ? `原来的总体目标从 ${overallGoal.fromYear} 年起，已经开始；新的从 ${toYear} 年起，目标内容请按新的三年重写`
    : "总体目标随年度";
  const inName = years === null ? project.name : withYear(project.name, years.fromYear, toYear);
  const overallText = years === null ? overallGoal.text : withRange(overallGoal.text, years);
  const annualText = years === null ? annualGoal.text : withYear(annualGoal.text, years.fromYear, toYear);
  const content: ProjectContent = {
    ...contentOf(project),
    year: shifting.year("year", project.year, toYear, "预算年度"),
    name: shifting.text("name", project.name, inName, "名称里的年度"),
    nature: project.nature === "new" ? "continuing" : project.nature,
    ...movePeriod(shifting, project, years),
    overallGoal: {
      fromYear: shifting.year("overallGoal/fromYear", overallGoal.fromYear, toYear, rangeWhy),
      toYear: shifting.year("overallGoal/toYear", overallGoal.toYear, toYear + span, rangeWhy),
      text: shifting.text("overallGoal/text", overallGoal.text, overallText, "总体目标里的年份"),
    },
    annualGoal: {
      year: shifting.year("annualGoal/year", annualGoal.year, toYear, "年度目标随年度"),
      text: shifting.text("annualGoal/text", annualGoal.text, annualText, "年度目标里的年份"),
    },
    fundingLines: project.fundingLines.map((line) =>
      line.year === null || years === null
        ? line
        : {
            ...line,
            year: shifting.year(
              `fundingLines/${line.id}/year`,
              line.year,
              line.year + toYear - years.fromYear,
              "资金年度",
            ),
          },
    ),
    indicators: project.indicators.map((row) => {
      const moved = years === null ? row.target : movedTarget(row, years);
      return {
        ...row,
        target: shifting.text(`indicators/${row.id}/target`, row.target, moved, "完成时限随年度"),
      };
    }),
    preparedOn: "",
    goalResult: "",
    otherNotes: "",
    budgets: [],
    actuals: [],
    dismissals: [],
  };
  if (content.nature !== project.nature)
    shifting.text("nature", "新增", "延续", "上一年已经实施，项目属性改为延续");
  const leftovers = findLeftovers(content, { fromYear, toYear }, { ...context, previous: project });
  return { ok: true, fromYear, content, shifted: shifting.shifted, leftovers };
}
