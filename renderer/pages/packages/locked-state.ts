/** The package that waits for its password. */
import { useSyncExternalStore } from "react";

import { explain } from "../../client/index.ts";

/** Its file name; null = none waits. */
let locked: string | null = null;
const listeners = new Set<() => void>();

export function showLocked(name: string | null): void {
  locked = name;
  for (const listener of listeners) listener();
}

/** Whether the error says that a package wants its password; the list page then asks for it. */
export function asksForPassword(error: unknown): boolean {
  const { code, details } = explain(error);
  if (code !== "package.password") return false;
  showLocked(String(details["name"] ?? "项目包"));
  return true;
}

export function useLocked(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => locked,
  );
}
