/** The verified package that is being looked at on the list page. */
import { useSyncExternalStore } from "react";
import { navigate } from "wouter/use-hash-location";

import type { PackagePreview } from "../../../shared/api/index.ts";
import { ledger } from "../../client/index.ts";
import { reportError } from "../../shell/messages.ts";
import { asksForPassword } from "../packages/locked-state.ts";

let shown: PackagePreview | null = null;
const listeners = new Set<() => void>();

export function showPackage(preview: PackagePreview | null): void {
  shown = preview;
  for (const listener of listeners) listener();
}

export async function openPackageFile(): Promise<void> {
  try {
    const preview = await ledger().transfer.choosePackage({});
    if (preview === null) return;
    showPackage(preview);
    navigate("/");
  } catch (error) {
    if (asksForPassword(error)) navigate("/");
    else reportError(error);
  }
}

export function useShownPackage(): PackagePreview | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}
