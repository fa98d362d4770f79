/** What the first page shows, in one answer: it asks once, before it can draw anything. */
import {
  LedgerError,
  type OpenedProject,
  type Opening,
  type ProgramInfo,
  type ProjectListQuery,
} from "../../shared/api/index.ts";
import { localDay } from "../clock.ts";
import type { ApiContext } from "./context.ts";

export function factsOf({ ledger, clock, version }: ApiContext): ProgramInfo {
  return {
    version,
    platform: `${process.platform}-${process.arch}`,
    dataFolder: ledger.folder,
    today: localDay(clock.now()),
    notices: ledger.notices,
  };
}

/** The project, or null where it is gone or cannot be read: the page that asks for it by itself says why. */
function openedIfThere({ ledger }: ApiContext, id: string): OpenedProject | null {
  try {
    return ledger.store.projects.get(id);
  } catch (error) {
    if (error instanceof LedgerError) return null;
    throw error;
  }
}

/** @param list how the list is asked, or null for a page that goes to no last place */
export function openingOf(context: ApiContext, list: Omit<ProjectListQuery, "year"> | null): Opening {
  const { projects, settings } = context.ledger.store;
  const here = settings.get();
  const { projectId, year } = here.place;
  return {
    settings: here,
    info: factsOf(context),
    years: projects.years(),
    opened: list === null || projectId === null ? null : openedIfThere(context, projectId),
    list: list === null || projectId !== null ? null : projects.list({ ...list, year }),
  };
}
