/** Closing waits for the last save. Where that fails the window stays, with the reason and a way out. */
import { useEffect, useSyncExternalStore } from "react";

import { ledger } from "../client/index.ts";
import { currentCopy, savePlace } from "../working-copy/index.ts";

let blocked = false;
const listeners = new Set<() => void>();

function setBlocked(value: boolean): void {
  blocked = value;
  for (const listener of listeners) listener();
}

export function useClosingBlocked(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => blocked,
  );
}

export function closeAnyway(): void {
  void ledger().program.readyToClose({});
}

async function close(): Promise<void> {
  // A number that is still being written is taken over when its field is left.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const copy = currentCopy();
  await copy?.flush();
  await savePlace();
  if (copy === null || copy.getSnapshot().settled) closeAnyway();
  else setBlocked(true);
}

export function useClosing(): void {
  useEffect(() => ledger().on("closing", () => void close()), []);
}
