/** Where she stopped: kept in the settings a moment after every move, and gone back to at the next start. */
import { useEffect } from "react";

import type { WorkPlace } from "../../shared/api/index.ts";
import { ledger } from "../client/index.ts";

const DELAY = 800;

let place: WorkPlace = { projectId: null, page: null, path: null, year: null };
let timer: ReturnType<typeof setTimeout> | null = null;

export const currentPlace = (): WorkPlace => place;

/** The place read at start; nothing is written. */
export function startFrom(last: WorkPlace): void {
  place = last;
}

/** Writes the place that waits, for the closing of the window. A lost place is no lost work, so a failure is let go. */
export async function savePlace(): Promise<void> {
  if (timer === null) return;
  clearTimeout(timer);
  timer = null;
  await ledger()
    .settings.setPlace(place)
    .catch(() => null);
}

export function moveTo(change: Partial<WorkPlace>): void {
  const next = { ...place, ...change };
  if (Object.entries(next).every(([key, value]) => place[key as keyof WorkPlace] === value)) return;
  place = next;
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => void savePlace(), DELAY);
}

/** Remembers the place for as long as the component shows it. */
export function usePlace(change: Partial<WorkPlace>): void {
  const { projectId, page, path, year } = change;
  useEffect(() => {
    const known = { projectId, page, path, year };
    moveTo(Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)));
  }, [projectId, page, path, year]);
}
