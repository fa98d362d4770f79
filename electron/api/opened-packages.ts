/** Packages that were opened and verified and wait for her decision: taken in whole, compared, or merged. */
import { LedgerError, type PackagePreview } from "../../shared/api/index.ts";
import { evidenceFolderIn } from "../evidence/index.ts";
import { keepPackedEvidence, type OpenedPackage } from "../transfer/index.ts";
import type { ApiContext } from "./context.ts";

const waiting = new WeakMap<ApiContext, Map<string, OpenedPackage>>();

/** By token. */
export function openedPackages(context: ApiContext): Map<string, OpenedPackage> {
  const known = waiting.get(context);
  if (known !== undefined) return known;
  const fresh = new Map<string, OpenedPackage>();
  waiting.set(context, fresh);
  return fresh;
}

/** @throws LedgerError input.invalid for one that does not wait. */
export function openedPackage(context: ApiContext, token: string): OpenedPackage {
  const opened = openedPackages(context).get(token);
  if (opened === undefined) throw new LedgerError("input.invalid");
  return opened;
}

/** Keeps the evidence that a package brings, before its results are taken in. */
export async function keepItsEvidence({ ledger }: ApiContext, opened: OpenedPackage): Promise<void> {
  await keepPackedEvidence(opened, evidenceFolderIn(ledger.folder));
}

/** What a package that a colleague is to fill in, or has filled in, is to this ledger; null for any other. */
export function handOutOf({ ledger }: ApiContext, { manifest }: OpenedPackage): PackagePreview["handOut"] {
  if (manifest.handOut === undefined) return null;
  const { id, colleague, note } = manifest.handOut;
  const own = ledger.store.lifecycle.handOut(id, "out");
  if (own !== null) return { kind: "returned", colleague: own.colleague, note: own.note };
  return { kind: "toFillIn", colleague, note };
}

/** Remembers that a project came to be filled in, as it was then. */
export function noteReceived(
  { ledger }: ApiContext,
  { manifest, project }: OpenedPackage,
  projectId: string,
): void {
  const { handOut } = manifest;
  if (handOut === undefined || ledger.store.lifecycle.handOut(handOut.id, "out") !== null) return;
  ledger.store.lifecycle.putHandOut({
    id: handOut.id,
    projectId,
    direction: "in",
    at: manifest.exportedAt,
    colleague: manifest.exportedBy,
    note: handOut.note,
    closedAt: null,
    project,
  });
}
