/** Which working copy is open now, for those outside the workspace: the header, the menu, the closing of the window. */
import { useSyncExternalStore } from "react";

import type { WorkingCopy, WorkingCopySnapshot } from "./working-copy.ts";

let current: WorkingCopy | null = null;
const listeners = new Set<() => void>();

export function setCurrentCopy(copy: WorkingCopy | null): void {
  current = copy;
  for (const listener of listeners) listener();
}

export const currentCopy = (): WorkingCopy | null => current;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  let stop = current?.subscribe(listener);
  const follow = () => {
    stop?.();
    stop = current?.subscribe(listener);
  };
  listeners.add(follow);
  return () => {
    listeners.delete(listener);
    listeners.delete(follow);
    stop?.();
  };
}

/** The open project's state; null where none is open. */
export function useCurrentSnapshot(): WorkingCopySnapshot | null {
  return useSyncExternalStore(subscribe, () => current?.getSnapshot() ?? null);
}
