import { useQuery } from "@tanstack/react-query";

import type { ProjectSummary } from "../../../shared/api/index.ts";
import { allProjects, ledger } from "../../client/index.ts";

async function one(id: string): Promise<ProjectSummary[]> {
  const { project, changedAt } = await ledger().projects.get({ id });
  return [
    {
      id,
      year: project.year,
      name: project.name,
      unitName: project.unit.name,
      amount: null,
      points: "",
      indicatorCount: project.indicators.length,
      state: project.state,
      changedAt,
    },
  ];
}

/** The projects that may be rolled: one, or all of a year. */
export function useProjectsToRoll(id: string | undefined, year: number | null) {
  return useQuery({
    queryKey: ["lifecycle", "toRoll", id ?? null, year],
    queryFn: () => (id === undefined ? (year === null ? [] : allProjects(year)) : one(id)),
    staleTime: 0,
  });
}
