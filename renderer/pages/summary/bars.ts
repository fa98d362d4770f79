/** The figures as bars. Pure. */
import {
  INDICATOR_CLASSES,
  printMoney,
  PROJECT_STATE_LABEL,
  PROJECT_STATES,
  type MoneyUnit,
} from "../../../shared/project/index.ts";
import {
  byGrade,
  byLevel,
  bySource,
  bySourceClass,
  withoutSource,
  type SummaryFigures,
  type SummaryFilter,
} from "../../../shared/summary/index.ts";
import type { Bar } from "./bar-chart.tsx";

/** A bar and what it opens. */
export type OpenBar = Bar & { filter: SummaryFilter };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const money = (fen: number, unit: MoneyUnit): string => printMoney(fen, unit, { thousands: true });

export function sourceBars(figures: SummaryFigures, unit: MoneyUnit): OpenBar[] {
  const named = bySource(figures).map(({ label, amount, projects }): OpenBar => ({
    key: `source/${label}`,
    label: label === "" ? "未写名称" : label,
    value: amount,
    text: money(amount, unit),
    detail: `${projects} 个项目`,
    filter: { kind: "source", source: label },
  }));
  const rest = withoutSource(figures);
  if (rest <= 0) return named;
  return [
    ...named,
    {
      key: "withoutSource",
      label: "只列了用途，没列来源",
      value: rest,
      text: money(rest, unit),
      tone: "faint",
      filter: { kind: "withoutSource" },
    },
  ];
}

export function classBars(figures: SummaryFigures, unit: MoneyUnit): Bar[] {
  return bySourceClass(figures).map(({ label, amount, projects }) => ({
    key: label,
    label,
    value: amount,
    text: money(amount, unit),
    detail: `${projects} 个项目`,
  }));
}

const STATE_TONE = { draft: "faint", submitted: "accent", returned: "warn", approved: "ok" } as const;

export function stateBars(figures: SummaryFigures): OpenBar[] {
  return PROJECT_STATES.map((state) => {
    const projects = sum(figures.states.filter((row) => row.state === state).map((row) => row.projects));
    return {
      key: `state/${state}`,
      label: PROJECT_STATE_LABEL[state],
      value: projects,
      text: `${projects} 个`,
      tone: STATE_TONE[state],
      filter: { kind: "state", state },
    };
  });
}

const GRADE_TONE: Readonly<Record<string, Bar["tone"]>> = { 优: "ok", 良: "accent", 中: "warn", 差: "error" };

export function gradeBars(figures: SummaryFigures): OpenBar[] {
  const of = (status: "none" | "open") =>
    sum(figures.scores.filter((row) => row.status === status).map((row) => row.projects));
  const ungraded = sum(
    figures.scores.filter((row) => row.status === "complete" && row.grade === "").map((row) => row.projects),
  );
  return [
    ...byGrade(figures).map(({ grade, projects }): OpenBar => ({
      key: `grade/${grade}`,
      label: grade,
      value: projects,
      text: `${projects} 个`,
      tone: GRADE_TONE[grade] ?? "accent",
      filter: { kind: "grade", grade },
    })),
    ...(ungraded > 0
      ? [
          {
            key: "score/complete",
            label: "已算分，未定等级",
            value: ungraded,
            text: `${ungraded} 个`,
            filter: { kind: "score", status: "complete" },
          } satisfies OpenBar,
        ]
      : []),
    {
      key: "score/open",
      label: "未填完",
      value: of("open"),
      text: `${of("open")} 个`,
      tone: "faint",
      filter: { kind: "score", status: "open" },
    },
    {
      key: "score/none",
      label: "未自评",
      value: of("none"),
      text: `${of("none")} 个`,
      tone: "faint",
      filter: { kind: "score", status: "none" },
    },
  ];
}

/** As on the form: 成本, 产出, 效益, 满意度; what is no official class comes last. */
function placeOf(level1: string): number {
  const place = INDICATOR_CLASSES.findIndex((entry) => entry.level1 === level1);
  return place === -1 ? INDICATOR_CLASSES.length : place;
}

export function levelBars(figures: SummaryFigures): OpenBar[] {
  return byLevel(figures)
    .toSorted((a, b) => placeOf(a.level1) - placeOf(b.level1))
    .map(({ level1, points, indicators }) => ({
      key: `level/${level1}`,
      label: level1 === "" ? "未分类" : level1,
      value: Number(points),
      text: `${points} 分`,
      detail: `${indicators} 条指标`,
      filter: { kind: "level", level1 },
    }));
}

export function yearBars(figures: SummaryFigures, unit: MoneyUnit): Bar[] {
  return figures.years.map(({ year, amount, projects }) => ({
    key: String(year),
    label: `${year} 年度`,
    value: amount,
    text: money(amount, unit),
    detail: `${projects} 个项目`,
  }));
}
