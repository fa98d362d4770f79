import type { Comparison, HandlersOf, LedgerContract, ProjectSummary } from "../../shared/api/index.ts";
import { namesake } from "../../shared/checks/index.ts";
import type { Project } from "../../shared/project/index.ts";
import type { ApiContext } from "./context.ts";

const PAGE = 500;

export function checkHandlers({ ledger }: ApiContext): HandlersOf<LedgerContract["checks"]> {
  const store = () => ledger.store;

  function linesOf(year: number): ProjectSummary[] {
    const query = { year, text: "", state: null, trashed: false, sort: "name", descending: false } as const;
    const lines: ProjectSummary[] = [];
    for (;;) {
      const { rows, total } = store().projects.list({ ...query, offset: lines.length, limit: PAGE });
      lines.push(...rows);
      if (rows.length === 0 || lines.length >= total) return lines;
    }
  }

  /** One reading of a year's lines serves all projects of a call. */
  function comparer(): (project: Project) => Comparison {
    const years = new Map<number, ProjectSummary[]>();
    const lines = (year: number): readonly ProjectSummary[] => {
      const known = years.get(year) ?? linesOf(year);
      years.set(year, known);
      return known;
    };
    return (project) => {
      const approved = store()
        .submissions.list(project.id)
        .find(({ steps }) => steps.at(-1)?.kind === "approved");
      return {
        lastYear: store().lifecycle.predecessor(project.id) ?? byName(project, lines),
        approved: approved?.project ?? null,
      };
    };
  }

  function byName(project: Project, lines: (year: number) => readonly ProjectSummary[]): Project | null {
    if (project.year === null) return null;
    const line = namesake(project.name, lines(project.year - 1));
    return line === null ? null : store().projects.find(line.id);
  }

  return {
    comparison: ({ id }) => comparer()(store().projects.get(id).project),
    projects: ({ ids }) => {
      const compare = comparer();
      return ids.flatMap((id) => {
        const project = store().projects.find(id);
        return project === null ? [] : [{ project, ...compare(project) }];
      });
    },
  };
}
