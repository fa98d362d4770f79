/** The file under review. It lives only here until 建立项目: nothing of it is kept before. */
import { useSyncExternalStore } from "react";

import type { IntakeResult } from "../../../shared/intake/index.ts";

export interface NearProject {
  id: string;
  name: string;
}

export interface Review {
  /** The file's name. */
  name: string;
  result: IntakeResult;
  /** Rises with every file, so that a second one starts afresh. */
  serial: number;
  /** The project from whose page the file was brought, or which the ledger has already: it may go into this one. */
  near: NearProject | null;
  /** Its line in the list of several files (pages/import-folder). */
  item: string | null;
}

let review: Review | null = null;
let serial = 0;
const listeners = new Set<() => void>();

function publish(next: Review | null): void {
  review = next;
  for (const listener of listeners) listener();
}

export function beginImport(
  name: string,
  result: IntakeResult,
  { near = null, item = null }: { near?: NearProject | null; item?: string | null } = {},
): void {
  serial += 1;
  publish({ name, result, serial, near, item });
}

export function endImport(): void {
  publish(null);
}

export function useReview(): Review | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => review,
  );
}
