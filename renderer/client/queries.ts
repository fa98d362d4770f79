/** The questions the pages ask, each with its key; events.ts says which answers an event makes stale. */
import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";

import {
  EVERY_PROJECT,
  type ProjectListQuery,
  type ProjectSummary,
  type Settings,
} from "../../shared/api/index.ts";
import { ledger } from "./client.ts";

export const keys = {
  list: ["projects", "list"] as const,
  years: ["projects", "years"] as const,
  settings: ["settings"] as const,
  info: ["program"] as const,
  backups: ["backups"] as const,
  lock: ["lock"] as const,
  project: (id: string) => ["project", id] as const,
};

export const listQuery = (query: ProjectListQuery) =>
  queryOptions({
    queryKey: [...keys.list, query],
    queryFn: () => ledger().projects.list(query),
    placeholderData: keepPreviousData,
  });

/** The last ones worked on. */
export const recentQuery = (limit: number) =>
  listQuery({ ...EVERY_PROJECT, sort: "changedAt", descending: true, limit });

/** Every line of a year's list, by name, whatever number of them; what lies in the trash is left out. */
export async function allProjects(year: number | null): Promise<ProjectSummary[]> {
  const rows: ProjectSummary[] = [];
  for (;;) {
    const page = await ledger().projects.list({ ...EVERY_PROJECT, year, offset: rows.length });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}

export const yearsQuery = queryOptions({ queryKey: keys.years, queryFn: () => ledger().projects.years({}) });

export const settingsQuery = queryOptions({
  queryKey: keys.settings,
  queryFn: () => ledger().settings.get({}),
});

/** Asked again now and then: the day changes while the program stays open. */
export const infoQuery = queryOptions({
  queryKey: keys.info,
  queryFn: () => ledger().program.info({}),
  refetchInterval: 10 * 60_000,
});

export const backupsQuery = queryOptions({ queryKey: keys.backups, queryFn: () => ledger().backup.list({}) });

export const lockQuery = queryOptions({ queryKey: keys.lock, queryFn: () => ledger().lock.state({}) });

/** Read anew at every opening: the working copy takes it over from there. */
export const openedProjectQuery = (id: string) =>
  queryOptions({
    queryKey: keys.project(id),
    queryFn: () => ledger().projects.get({ id }),
    gcTime: 0,
    staleTime: 0,
  });

/** The settings; loaded before the first page is drawn (start.tsx), so always there. */
export function useSettings(): Settings {
  const { data } = useQuery(settingsQuery);
  if (data === undefined) throw new Error("Settings are read before any page is drawn");
  return data;
}
