/** What the little mark beside a field says. */
import type { ErrorCode, ErrorMessage } from "../../shared/api/index.ts";
import type { FieldPath } from "../../shared/project/index.ts";
import { touchedPaths, type QueuedChange, type QueueState } from "./edit-queue.ts";

export type FieldStatus =
  /** Unchanged since the project was opened. */
  | { kind: "idle" }
  /** Changed on the screen, the pause of 300 ms still running. */
  | { kind: "typing" }
  | { kind: "saving" }
  | { kind: "saved" }
  | { kind: "failed"; failure: ErrorMessage };

const IDLE: FieldStatus = { kind: "idle" };
const TYPING: FieldStatus = { kind: "typing" };
const SAVING: FieldStatus = { kind: "saving" };
const SAVED: FieldStatus = { kind: "saved" };

const LASTING: ReadonlySet<ErrorCode> = new Set([
  "input.invalid",
  "edit.invalid",
  "edit.needsReason",
  "project.locked",
  "project.notFound",
]);

/** Trying again would give the same answer: the change is taken back. Everything else (disk full, locked) is tried again. */
export const isLasting = (code: ErrorCode): boolean => LASTING.has(code);

const touches = (change: QueuedChange | null, path: FieldPath): boolean =>
  change !== null && touchedPaths(change).includes(path);

export function statusOf(
  path: FieldPath,
  known: { queue: QueueState; failed: ReadonlyMap<FieldPath, FieldStatus>; saved: ReadonlySet<FieldPath> },
): FieldStatus {
  const failed = known.failed.get(path);
  if (failed !== undefined) return failed;
  if (known.queue.waiting.some((change) => touches(change, path))) return TYPING;
  if (touches(known.queue.inFlight, path)) return SAVING;
  return known.saved.has(path) ? SAVED : IDLE;
}
