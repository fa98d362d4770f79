/** What was handed in or approved is not changed by the way: whatever asks for the change, it ends here. */
import { LedgerError } from "../../../shared/api/index.ts";
import { planChanges } from "../../../shared/lifecycle/submission/locks.ts";
import type { Edit, Project } from "../../../shared/project/index.ts";

/** The state is changed by the steps of 送出, never by an edit. */
export function refuseStateEdits(edits: readonly Edit[]): void {
  if (edits.some((edit) => edit.kind === "set" && edit.path === "state"))
    throw new LedgerError("edit.invalid", { problem: "unknownPath" });
}

/**
 * The reason to keep with a change: the given one where it touches an approved plan, none where only open parts change.
 * Throws LedgerError project.locked for a plan that is with the bureau, edit.needsReason for an approved one.
 */
export function reasonToKeep(before: Project, after: Project, reason: string): string {
  const { state } = before;
  if (state !== "submitted" && state !== "approved") return "";
  if (planChanges(before, after).length === 0) return "";
  if (state === "submitted") throw new LedgerError("project.locked");
  if (reason.trim() === "") throw new LedgerError("edit.needsReason");
  return reason.trim();
}
