import { useQuery } from "@tanstack/react-query";

import type { ProjectSummary } from "../../../shared/api/index.ts";
import { ledger } from "../../client/index.ts";

const PAGE = 500;

async function allOfYear(year: number): Promise<ProjectSummary[]> {
  const page = (offset: number) =>
    ledger().projects.list({
      year,
      text: "",
      state: null,
      trashed: false,
      sort: "name",
      descending: false,
      offset,
      limit: PAGE,
    });
  const first = await page(0);
  const offsets = Array.from({ length: Math.ceil(first.total / PAGE) - 1 }, (_, index) => (index + 1) * PAGE);
  const others = await Promise.all(offsets.map(page));
  return [first, ...others].flatMap(({ rows }) => rows);
}

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
    queryFn: () => (id === undefined ? (year === null ? [] : allOfYear(year)) : one(id)),
    staleTime: 0,
  });
}
