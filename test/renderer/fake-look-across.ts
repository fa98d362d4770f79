/** 查找, 汇总 and 指标库 of the fake bridge: worked out from its projects, without pinyin. */
import type { HandlersOf, LedgerContract, FoundPlaces } from "../../shared/api/index.ts";
import { findTargets, findLines, findWords, lineMatches, replacePlaces } from "../../shared/find/index.ts";
import { genericEntries } from "../../shared/library/index.ts";
import {
  annualAmount,
  linesOfYear,
  sumAmounts,
  totalPoints,
  type Project,
} from "../../shared/project/index.ts";
import type { SummaryFigures } from "../../shared/summary/index.ts";

type Areas = "search" | "summary" | "library";

function find(projects: readonly Project[], text: string): FoundPlaces {
  const words = findWords(text);
  const places: FoundPlaces = { project: [], indicator: [], number: [], person: [] };
  if (words.length === 0) return places;
  for (const project of projects) {
    for (const line of findLines(project)) {
      if (!lineMatches(words, `${line.text} ${line.also}`.toLowerCase(), "")) continue;
      const { id: projectId, name: projectName, year } = project;
      places[line.kind].push({ projectId, projectName, year, path: line.path, text: line.text });
    }
  }
  return places;
}

function figures(projects: readonly Project[], years: readonly number[]): SummaryFigures {
  const amountOf = (project: Project) => annualAmount(project) ?? 0;
  const of = (year: number) => projects.filter((project) => project.year === year);
  const rows = years.map((year) => ({
    year,
    projects: of(year).length,
    amount: of(year).reduce((sum, project) => sum + amountOf(project), 0),
    withoutAmount: of(year).filter((project) => annualAmount(project) === null).length,
  }));
  return {
    years: rows,
    states: rows.map(({ year, projects: count, amount }) => ({
      year,
      state: "draft",
      projects: count,
      amount,
    })),
    sources: rows.map(({ year, projects: count }) => ({
      year,
      source: "财政拨款",
      sourceClass: "fiscal",
      projects: count,
      amount: of(year).reduce(
        (sum, project) => sum + (sumAmounts(linesOfYear(project, "source", year)) ?? 0),
        0,
      ),
    })),
    levels: rows.map(({ year, projects: count }) => ({
      year,
      level1: "产出指标",
      points: String(80 * count),
      indicators: 10 * count,
      projects: count,
    })),
    scores: rows.map(({ year, projects: count }) => ({
      year,
      status: "none",
      grade: "",
      projects: count,
      total: 0,
    })),
    execution: [],
    withoutYear: projects.filter((project) => project.year === null).length,
  };
}

export function fakeLookAcross(
  projects: () => readonly Project[],
): Pick<{ [Area in Areas]: HandlersOf<LedgerContract[Area]> }, Areas> {
  return {
    search: {
      find: ({ text }) => {
        const words = findWords(text);
        const targets = findTargets().filter(
          (target) =>
            words.length > 0 && lineMatches(words, `${target.label} ${target.words}`.toLowerCase(), ""),
        );
        return { places: find(projects(), text), targets: targets.map(({ id }) => id), preparing: 0 };
      },
      places: ({ find: text }) => {
        const found = projects().map((project) => ({ project, places: replacePlaces(project, text) }));
        const having = found.filter(({ places }) => places.length > 0);
        const places = having.flatMap(({ project, places: own }) =>
          own.map((place) => ({ ...place, projectId: project.id })),
        );
        return {
          projects: having.map(({ project: { id, name, year } }) => ({ id, name, year })),
          places,
          total: places.length,
          locked: [],
          damaged: [],
        };
      },
      replace: ({ chosen }) => ({ group: "group:fake", projects: 1, places: chosen.length, left: 0 }),
      lastReplacement: () => null,
      undoReplacement: () => ({ projects: 1, left: [] }),
    },
    summary: {
      figures: ({ years }) => ({ figures: figures(projects(), years), unscored: 0 }),
      projects: ({ years }) => {
        const rows = projects().filter((project) => project.year !== null && years.includes(project.year));
        return {
          rows: rows.map((project) => ({
            id: project.id,
            year: project.year!,
            name: project.name,
            unitName: project.unit.name,
            state: project.state,
            amount: annualAmount(project),
            points: totalPoints(project.indicators),
            indicatorCount: project.indicators.length,
            score: { status: "none", total: null, grade: "" },
          })),
          total: rows.length,
        };
      },
      score: () => ({ left: 0 }),
      export: () => null,
      print: () => ({ pages: 2 }),
    },
    library: {
      list: ({ text }) =>
        genericEntries()
          .filter((entry) => entry.indicator.level3.includes(text))
          .map((entry) => ({ ...entry, favourite: false, uses: 0, newestYear: null })),
      uses: () => [],
      mark: () => null,
      add: () => ({ added: [] }),
      remove: () => [],
      export: () => null,
      import: () => null,
    },
  };
}
