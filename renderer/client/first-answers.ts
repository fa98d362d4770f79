/**
 * The opening's answers, put where the pages look for theirs before anything is drawn: the first page is drawn once and whole,
 * not anew with every answer. What failed is left out; the page asks for it itself and shows why.
 */
import type { OpenedProject, Opening, Reply } from "../../shared/api/index.ts";
import { FIRST_LIST } from "./first-list.ts";
import { infoQuery, listQuery, settingsQuery, yearsQuery } from "./queries.ts";
import { queryClient } from "./query-client.ts";

let waiting: OpenedProject | null = null;

export function takeFirstAnswers(reply: Reply<Opening> | null): void {
  if (reply?.ok !== true) return;
  const { settings, info, years, opened, list } = reply.value;
  queryClient.setQueryData(settingsQuery.queryKey, settings);
  queryClient.setQueryData(infoQuery.queryKey, info);
  queryClient.setQueryData(yearsQuery.queryKey, years);
  if (list !== null)
    queryClient.setQueryData(listQuery({ ...FIRST_LIST, year: settings.place.year }).queryKey, list);
  waiting = opened;
}

/** The project she stopped at, as it has come; handed out once, since a working copy takes it over. */
export function takeFirstOpened(id: string): OpenedProject | null {
  const taken = waiting?.project.id === id ? waiting : null;
  if (taken !== null) waiting = null;
  return taken;
}
