/** Changes of an approved plan, each with its reason. */
import type { Amendment } from "../../../shared/api/index.ts";
import { approvedOf } from "../../../shared/submission/index.ts";
import type { ReadHandle } from "../connection.ts";
import { readReasonedChanges } from "../history/changes.ts";
import type { Step } from "../history/steps.ts";
import { readSubmissions } from "./row.ts";

function touched(step: Step): string {
  switch (step.kind) {
    case "set":
    case "text":
      return step.path;
    case "insert":
    case "remove":
      return `${step.list}/${step.row.id}`;
    case "move":
      return `${step.list}/${step.id}`;
  }
}

/** Since the approval that stands, the newest first; none where the project is not approved. */
export function readAmendments(db: ReadHandle, projectId: string): Amendment[] {
  const since = approvedOf(readSubmissions(db, projectId))?.submission.steps.at(-1)?.at;
  if (since === undefined) return [];
  return readReasonedChanges(db, projectId)
    .filter((change) => change.at >= since)
    .map(({ number, at, who, reason, label, steps }) => ({
      change: number,
      at,
      who,
      reason,
      label,
      paths: [...new Set(steps.map(touched))],
    }));
}
