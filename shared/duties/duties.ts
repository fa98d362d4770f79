import type { DistrictSettings } from "../project/index.ts";
import { monthsText, seasonOf, yearAndMonth, type Months, type Season } from "./months.ts";
import type { Duty, DutyLine, DutyProject, DutyStanding } from "./types.ts";

export type DutyCalendar = Pick<DistrictSettings, "calendar" | "monitoring">;

/** 执行监控 is reported in the month after the months it looks at (财预〔2019〕136号: 1–7月, in August). */
const monitoringMonths = ({ monitoring }: DutyCalendar): Months => ({
  from: monitoring.month,
  to: Math.min(monitoring.month + 1, 12),
});

/** The budget year that is being declared: from the first month of 申报 the next one. */
export function declarationYear(today: string, { calendar }: DutyCalendar): number {
  const { year, month } = yearAndMonth(today);
  return month >= calendar.declaration.from ? year + 1 : year;
}

/** The years whose projects the duties of a day concern, oldest first. */
export function dutyYears(today: string): number[] {
  const { year } = yearAndMonth(today);
  return [year - 1, year, year + 1];
}

const nameOf = ({ name }: DutyProject): string => (name.trim() === "" ? "未命名项目" : name);

const byName = (one: DutyLine, other: DutyLine): number => (one.name < other.name ? -1 : 1);

function returned(projects: readonly DutyProject[]): Duty | null {
  const lines = projects
    .filter(({ state }) => state === "returned")
    .map((project): DutyLine => {
      const { remarks, openRemarks } = project;
      const text =
        remarks === 0
          ? "退回了，改好再送"
          : openRemarks === 0
            ? `意见 ${remarks} 条都已办，可以再送`
            : `意见 ${remarks} 条，还有 ${openRemarks} 条未办`;
      return { projectId: project.id, name: nameOf(project), text, page: "submit" };
    })
    .toSorted(byName);
  if (lines.length === 0) return null;
  return { kind: "returned", title: "退回待改", due: "", standing: "now", year: null, note: "", lines };
}

function declaration(today: string, projects: readonly DutyProject[], calendar: DutyCalendar): Duty | null {
  const months = calendar.calendar.declaration;
  const { month } = yearAndMonth(today);
  const year = declarationYear(today, calendar);
  const season = seasonOf(month, months);
  const own = projects.filter((project) => project.year === year);
  const lines = own
    .filter(({ state }) => state === "draft")
    .map((project): DutyLine => ({
      projectId: project.id,
      name: nameOf(project),
      text: "还没送出",
      page: "submit",
    }))
    .toSorted(byName);
  const common = { kind: "declaration", title: `${year} 年度申报`, due: monthsText(months), year } as const;
  if (season === "before") {
    // The year has begun: what is still a draft of it comes late, and the next one is not due yet.
    return lines.length === 0 ? null : { ...common, standing: "late", note: "", lines };
  }
  const empty = own.length === 0;
  const note = empty ? `还没有 ${year} 年度的项目，可以从上年结转或新建` : "";
  const standing = empty || lines.length > 0 ? (season === "in" ? "now" : "late") : "done";
  return { ...common, standing, note: standing === "done" ? `${own.length} 个项目都已送出` : note, lines };
}

interface Filled {
  kind: "monitoring" | "selfEvaluation" | "disclosure";
  title: string;
  months: Months;
  year: number;
  page: DutyLine["page"];
  /** How many of the annual indicators are filled in. */
  filled(project: DutyProject): number;
  done: string;
}

const STANDING: Readonly<Record<Exclude<Season, "over">, DutyStanding>> = {
  before: "later",
  in: "now",
  after: "late",
};

/** A duty that is done when every annual indicator has its result; a draft has none to give. */
function filling(today: string, projects: readonly DutyProject[], duty: Filled): Duty | null {
  const season = seasonOf(yearAndMonth(today).month, duty.months);
  const own = projects.filter(
    (project) => project.year === duty.year && project.state !== "draft" && project.indicators > 0,
  );
  if (season === "over" || own.length === 0) return null;
  const { kind, title, year } = duty;
  const common = { kind, title, year, due: monthsText(duty.months) };
  if (season === "before") return { ...common, standing: "later", note: `${own.length} 个项目`, lines: [] };
  const lines = own
    .filter((project) => duty.filled(project) < project.indicators)
    .map((project): DutyLine => {
      const open = project.indicators - duty.filled(project);
      const text = open === project.indicators ? "还没填" : `${project.indicators} 条指标还有 ${open} 条没填`;
      return { projectId: project.id, name: nameOf(project), text, page: duty.page };
    })
    .toSorted(byName);
  if (lines.length > 0) return { ...common, standing: STANDING[season], note: "", lines };
  return season === "in" ? { ...common, standing: "done", note: duty.done, lines } : null;
}

/** What is with the bureau: nothing to do, but good to know. */
function waiting(projects: readonly DutyProject[]): Duty | null {
  const lines = projects
    .filter(({ state, submission }) => state === "submitted" && submission !== null)
    .map((project): DutyLine => ({
      projectId: project.id,
      name: nameOf(project),
      text: `第 ${project.submission!.number} 次送出，等答复`,
      page: "submit",
    }))
    .toSorted(byName);
  if (lines.length === 0) return null;
  return { kind: "waiting", title: "已送出等答复", due: "", standing: "later", year: null, note: "", lines };
}

const ORDER: readonly DutyStanding[] = ["now", "late", "done", "later"];

/**
 * The duties of a day, what is to be done first. Pure; `today` is an ISO day.
 * @param projects those of dutyYears(today) and all that came back
 */
export function dutiesOf(today: string, projects: readonly DutyProject[], settings: DutyCalendar): Duty[] {
  const { year } = yearAndMonth(today);
  const { selfEvaluation, disclosure } = settings.calendar;
  const evaluated = ({ evaluated: count }: DutyProject): number => count;
  const found = [
    returned(projects),
    declaration(today, projects, settings),
    filling(today, projects, {
      kind: "monitoring",
      title: `${year} 年度运行监控`,
      months: monitoringMonths(settings),
      year,
      page: "monitoring",
      filled: ({ monitored }) => monitored,
      done: "都已填好，可以导出监控表",
    }),
    filling(today, projects, {
      kind: "selfEvaluation",
      title: `${year - 1} 年度自评`,
      months: selfEvaluation,
      year: year - 1,
      page: "evaluation",
      filled: evaluated,
      done: "都已填好，可以导出自评表",
    }),
    filling(today, projects, {
      kind: "disclosure",
      title: `${year - 1} 年度决算公开`,
      months: disclosure,
      year: year - 1,
      page: "evaluation",
      filled: evaluated,
      done: "自评结果都在，可以导出公开用的自评表",
    }),
    waiting(projects),
  ];
  return found
    .filter((duty) => duty !== null)
    .toSorted((one, other) => ORDER.indexOf(one.standing) - ORDER.indexOf(other.standing));
}
