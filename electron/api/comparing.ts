/** 体检's comparison of a project with last year's and with the approved copy of its own plan. */
import type { Comparison, ProjectSummary } from "../../shared/api/index.ts";
import { namesake } from "../../shared/checks/index.ts";
import type { Project } from "../../shared/project/index.ts";
import type { Store } from "../store/index.ts";
import { projectLines } from "./project-lines.ts";

/** One reading of a year's lines serves all projects of a call. */
export function comparer(store: Store): (project: Project) => Comparison {
  const years = new Map<number, ProjectSummary[]>();
  const lines = (year: number): readonly ProjectSummary[] => {
    const known = years.get(year) ?? [...projectLines(store, year)];
    years.set(year, known);
    return known;
  };
  const byName = (project: Project): Project | null => {
    if (project.year === null) return null;
    const line = namesake(project.name, lines(project.year - 1));
    return line === null ? null : store.projects.find(line.id);
  };
  return (project) => {
    const approved = store.submissions
      .list(project.id)
      .find(({ steps }) => steps.at(-1)?.kind === "approved");
    return {
      lastYear: store.lifecycle.predecessor(project.id) ?? byName(project),
      approved: approved?.project ?? null,
    };
  };
}
