/** 批复后调整: an approved plan is written in only after she has said why, and until she says that she is done. */
import { useSyncExternalStore } from "react";

import type { Project } from "../../shared/project/index.ts";

interface Amending {
  id: string;
  reason: string;
  /** False once she is done: what is still on its way to the disk keeps its reason. */
  going: boolean;
}

let amending: Amending | null = null;
const listeners = new Set<() => void>();

function publish(next: Amending | null): void {
  amending = next;
  for (const listener of listeners) listener();
}

export const beginAmending = (id: string, reason: string): void => publish({ id, reason, going: true });

export function endAmending(): void {
  if (amending?.going === true) publish({ ...amending, going: false });
}

/** The reason that goes with a change of this project; undefined where none was given. */
export const reasonFor = (id: string): string | undefined =>
  amending?.id === id ? amending.reason : undefined;

const goingReason = (id: string): string | null =>
  amending?.id === id && amending.going ? amending.reason : null;

/** The reason under which the plan is being changed; null while it is locked. */
export function useAmending(id: string): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => goingReason(id),
  );
}

/** 已送出 is with the bureau; 批复 opens for a reason. */
export function isPlanLocked({ id, state }: Pick<Project, "id" | "state">): boolean {
  return state === "submitted" || (state === "approved" && goingReason(id) === null);
}
