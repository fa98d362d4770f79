/** 年度: dates and years belong to the year that is applied for. */
import { isoDate, labelOfPath, printDate, type Project, readDate } from "../project/index.ts";
import { fix, indicatorPath, place, replaceSpans, set } from "./support/places.ts";
import { annualRows, nameOfRow, storyOf, textsOf, type WrittenText } from "./support/texts.ts";
import { isHistoricYear, writtenYears, yearRanges } from "./support/years.ts";
import type { Check, CheckResult } from "./types.ts";

/** The last day of the project: its 完成时间 where one is written, else the end of the 预算年度. */
function periodOf(project: Project): { first: string; last: string } | null {
  if (project.year === null) return null;
  const start = readDate(project.startDate, project.year);
  const end = readDate(project.endDate, project.year);
  const first = isoDate(project.year, 1, 1)!;
  const last = isoDate(project.year, 12, 31)!;
  return {
    first: start !== null && start.first > first && start.first <= last ? start.first : first,
    last: end !== null && end.last < last && end.last >= first ? end.last : last,
  };
}

const deadlineInYear: Check = {
  id: "C09",
  family: "years",
  severity: "error",
  title: "时限在预算年度内",
  why: "年度指标的完成时限必须落在预算年度内、不晚于项目完成时间；写着往年的日期，多半是抄了上年的表。",
  source: "已部署系统的日期校验；真实项目文本中的实例（2022年项目写2021年11月30日前）",
  run(project) {
    const period = periodOf(project);
    if (period === null) return [];
    const year = project.year!;
    return annualRows(project).flatMap((row): CheckResult[] => {
      const path = indicatorPath(row.id, "target");
      const foreign = writtenYears(row.target).filter((entry) => entry.year !== year);
      const date = readDate(row.target, year);
      if (foreign.length > 0) {
        const [first] = foreign;
        const sameDay = foreign
          .toReversed()
          .reduce((text, span) => text.slice(0, span.from) + String(year) + text.slice(span.to), row.target);
        // The same day of this year may still be after the project's end.
        const mended =
          (readDate(sameDay, year)?.last ?? "") > period.last ? `${printDate(period.last)}前` : sameDay;
        return [
          {
            message: `“${nameOfRow(project, row)}”不在预算年度内`,
            detail: `${year} 年的项目，指标值写“${row.target.trim()}”，多半是${first!.year < year ? "上年" : "别的年度"}表格留下的。`,
            places: foreign.map((span) => place(path, span)),
            fixes: [fix(`改为 ${mended.trim()}`, set(path, mended))],
          },
        ];
      }
      // A number such as 3.5 or 2-4 is a target value, not a day.
      if (date === null || !/[年月日季底末]|\d{4}-\d/u.test(row.target) || date.last <= period.last)
        return [];
      return [
        {
          message: `“${nameOfRow(project, row)}”晚于项目完成时间`,
          detail: `项目完成时间“${project.endDate.trim()}”，指标值写“${row.target.trim()}”。`,
          places: [place(path, date), place("endDate")],
          fixes: [fix(`改为 ${printDate(period.last)}前`, set(path, `${printDate(period.last)}前`))],
        },
      ];
    });
  },
};

/** In these the text speaks of what will be done, so another year has no place; elsewhere history may be told. */
const FORWARD_PATHS: ReadonlySet<string> = new Set([
  "name",
  "plan",
  "annualGoal/text",
  "activities",
  "fundingNote",
]);
/** The outline and the grounds tell of the years before on purpose; only what they announce is looked at. */
const BACKGROUND_PATHS: ReadonlySet<string> = new Set(["overview", "justification"]);
/** 现有机组为2009年安装: what stands there for years. */
const STANDING =
  /^\s*年(?:\d{1,2}月)?(?:底|初|前)?(?:安装|购置|采购|配备|修建|修筑|改造|投产|铺设|敷设|装修|更新|施工|开通|创办|划定)/u;
const DONE = /^\s*年(?:\d{1,2}月)?[^，。；]{0,6}已(?:经|完成|建|通过|下达|启动|签|到|开|安排)/u;
const ANNOUNCED = /^\s*年(?:度)?[^，。；]{0,6}(?:计划|拟|将|预计|安排|全年)/u;

function foreignYears(project: Project, entry: WrittenText): { year: number; from: number; to: number }[] {
  const first = Math.min(project.year!, project.overallGoal.fromYear ?? project.year!);
  const last = Math.max(project.year! + 2, project.overallGoal.toYear ?? 0);
  // A plan of several years that this year belongs to is named by its years.
  const spans = yearRanges(entry.plain).filter(
    (range) => range.first.year <= project.year! && project.year! <= range.last.year,
  );
  return writtenYears(entry.plain).filter(({ year, from, to }) => {
    if (spans.some((range) => range.first.from === from || range.last.from === from)) return false;
    if (year <= project.year! - 2 && STANDING.test(entry.plain.slice(to, to + 12))) return false;
    if (year === project.year || (year > first && year <= last && entry.path !== "name")) return false;
    // 2025年12月已完成设计: said to be past.
    if (year < project.year! && DONE.test(entry.plain.slice(to, to + 20))) return false;
    if (BACKGROUND_PATHS.has(entry.path) && !ANNOUNCED.test(entry.plain.slice(to, to + 16))) return false;
    return !isHistoricYear(entry.plain, from, to, { strict: FORWARD_PATHS.has(entry.path) });
  });
}

/** 2026—2028年 in the 总体目标 of 2027—2029: last year's goal, taken over. */
function rangeOfAnotherGoal(project: Project): CheckResult[] {
  const { fromYear, toYear } = project.overallGoal;
  const { path, plain } = storyOf(project, "overallGoal/text");
  if (fromYear === null || toYear === null) return [];
  const wrong = yearRanges(plain).filter(
    ({ first, last }) =>
      last.year - first.year === toYear - fromYear &&
      first.year !== fromYear &&
      Math.abs(first.year - fromYear) <= 2 &&
      !isHistoricYear(plain, first.from, first.to, { strict: true }),
  );
  return wrong.map(({ first, last }): CheckResult => ({
    message: `总体目标里写着 ${first.year}—${last.year} 年，目标是 ${fromYear}—${toYear} 年的`,
    places: [place(path, { from: first.from, to: last.to })],
    about: `${first.year}—${last.year}`,
    fixes: [
      fix(
        `改为 ${fromYear}—${toYear} 年`,
        ...replaceSpans(project, [
          { path, from: first.from, to: first.to, text: String(fromYear) },
          { path, from: last.from, to: last.to, text: String(toYear) },
        ]),
      ),
    ],
  }));
}

const otherYears: Check = {
  id: "C10",
  family: "years",
  severity: "warning",
  title: "文中的其他年份",
  why: "正文里出现预算年度以外的年份，多半是上年文本没有改干净，审核人会怀疑整份材料是抄的。",
  source: "真实项目文本中的实例（2022年项目遗留2021年内容）",
  run(project) {
    if (project.year === null) return [];
    const { name, story, cells } = textsOf(project);
    const fields = [
      ...name,
      ...story,
      ...cells.filter(({ field }) => field === "level3" || field === "content" || field === "standard/text"),
    ];
    const inFields = fields.flatMap((entry) => {
      const byYear = new Map<number, { from: number; to: number }[]>();
      for (const { year, from, to } of foreignYears(project, entry))
        byYear.set(year, [...(byYear.get(year) ?? []), { from, to }]);
      return [...byYear].map(([year, spans]): CheckResult => ({
        message: `${labelOfPath(entry.path, project)}里写着 ${year} 年，项目是 ${project.year} 年的`,
        places: spans.map((span) => place(entry.path, span)),
        about: String(year),
        fixes: [
          fix(
            `改为 ${project.year}年`,
            ...replaceSpans(
              project,
              spans.map((span) => ({ path: entry.path, ...span, text: String(project.year) })),
            ),
          ),
        ],
      }));
    });
    return [...inFields, ...rangeOfAnotherGoal(project)];
  },
};

const goalYears: Check = {
  id: "C11",
  family: "years",
  severity: "error",
  title: "目标的年度",
  why: "总体目标是从预算年度起的三年，年度目标就是预算年度；年份不对，系统里挂不到对应的预算。",
  source: "真实项目文本“总体目标(2022年-2024年)”；云南一体化目标表",
  run(project) {
    const { year, overallGoal, annualGoal } = project;
    if (year === null) return [];
    const results: CheckResult[] = [];
    if (overallGoal.fromYear !== year || overallGoal.toYear !== year + 2) {
      const writtenRange = `${overallGoal.fromYear ?? "未填"}年-${overallGoal.toYear ?? "未填"}年`;
      results.push({
        message: `总体目标写的是 ${writtenRange}，应为 ${year}年-${year + 2}年`,
        places: [place(overallGoal.fromYear === year ? "overallGoal/toYear" : "overallGoal/fromYear")],
        fixes: [
          fix(
            `改为 ${year}年-${year + 2}年`,
            set("overallGoal/fromYear", year),
            set("overallGoal/toYear", year + 2),
          ),
        ],
      });
    }
    if (annualGoal.year !== year) {
      results.push({
        message: `年度目标写的是 ${annualGoal.year ?? "未填"}年，项目的预算年度是 ${year}年`,
        places: [place("annualGoal/year")],
        fixes: [fix(`改为 ${year}年`, set("annualGoal/year", year))],
      });
    }
    return results;
  },
};

const projectPeriod: Check = {
  id: "C52",
  family: "years",
  severity: "error",
  title: "起止时间",
  why: "完成时间早于开始时间、或整个项目期不含预算年度，资金就没有对应的执行期。",
  source: "财预〔2015〕88号申报表“项目期”",
  run(project) {
    const start = readDate(project.startDate, project.year);
    const end = readDate(project.endDate, project.year);
    if (start === null || end === null) return [];
    if (end.last < start.first) {
      return [
        {
          message: "项目完成时间早于开始时间",
          detail: `开始“${project.startDate.trim()}”，完成“${project.endDate.trim()}”。`,
          places: [place("endDate"), place("startDate")],
          fixes: [fix("对调起止时间", set("startDate", project.endDate), set("endDate", project.startDate))],
        },
      ];
    }
    if (
      project.year === null ||
      (start.first <= `${project.year}-12-31` && end.last >= `${project.year}-01-01`)
    )
      return [];
    return [
      {
        message: `项目起止时间不含 ${project.year} 年`,
        detail: `开始“${project.startDate.trim()}”，完成“${project.endDate.trim()}”。`,
        places: [place(end.last < `${project.year}-01-01` ? "endDate" : "startDate")],
        fixes: [],
      },
    ];
  },
};

export const YEAR_CHECKS: readonly Check[] = [deadlineInYear, otherYears, goalYears, projectPeriod];
