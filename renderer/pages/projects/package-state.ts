/** The verified package that is being looked at on the list page. */
import { useSyncExternalStore } from "react";
import { navigate } from "wouter/use-hash-location";

import type { PackagePreview } from "../../../shared/api/index.ts";
import { ledger } from "../../client/index.ts";
import { addNote, reportError } from "../../shell/messages.ts";
import { asksForPassword } from "../packages/locked-state.ts";

let shown: PackagePreview | null = null;
const listeners = new Set<() => void>();

export function showPackage(preview: PackagePreview | null): void {
  shown = preview;
  for (const listener of listeners) listener();
}

/** The ledger is another one now: what the panel says of the two was said of the ledger before. */
export function putPackageAway(): void {
  if (shown === null) return;
  addNote(`项目包“${shown.name}”已收起：它是和恢复之前的台账对照的。还要放进来的，请再打开一次这个包。`);
  showPackage(null);
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
