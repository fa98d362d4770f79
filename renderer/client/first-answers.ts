/**
 * The first answers, put where the pages look for theirs before anything is drawn: the first page is drawn once and whole,
 * not anew with every answer. What failed is left out; the page asks for it again and shows why.
 */
import type { OpenedProject } from "../../shared/api/index.ts";
import { ledger } from "./client.ts";
import { firstListQuery } from "./first-list.ts";
import { infoQuery, listQuery, settingsQuery } from "./queries.ts";
import { queryClient } from "./query-client.ts";

let opened: OpenedProject | null = null;

/** @param fresh the page goes to the last place (fresh-start.ts) */
export async function takeFirstAnswers(fresh: boolean): Promise<void> {
  await Promise.all([queryClient.prefetchQuery(settingsQuery), queryClient.prefetchQuery(infoQuery)]);
  const place = queryClient.getQueryData(settingsQuery.queryKey)?.place;
  if (!fresh || place === undefined) return;
  if (place.projectId === null) await queryClient.prefetchQuery(listQuery(firstListQuery(place.year)));
  else
    opened = await ledger()
      .projects.get({ id: place.projectId })
      .catch(() => null);
}

/** The project she stopped at, as it has come; handed out once, since a working copy takes it over. */
export function takeFirstOpened(id: string): OpenedProject | null {
  const taken = opened?.project.id === id ? opened : null;
  if (taken !== null) opened = null;
  return taken;
}
