/**
 * Everything that can go wrong across the two processes, as a closed list. Only a code and its details cross the bridge;
 * the sentence she reads is made from them (sentences.ts), never from an exception.
 */
export const ERROR_CODES = [
  "input.invalid",
  "project.notFound",
  "project.locked",
  "edit.invalid",
  "edit.needsReason",
  "submission.refused",
  "submission.errorsOpen",
  "submission.remarksOpen",
  "submission.outdated",
  "submission.overwritten",
  "submission.notToday",
  "submission.changedSince",
  "store.newer",
  "store.corrupt",
  "store.locked",
  "store.readonly",
  "store.full",
  "store.gone",
  "file.notFound",
  "file.unreadable",
  "file.empty",
  "file.tooLarge",
  "file.notText",
  "file.encoding",
  "file.unsupported",
  "file.damaged",
  "file.protected",
  "file.timeout",
  "file.nothingFound",
  "package.notOurs",
  "package.damaged",
  "package.newer",
  "package.password",
  "package.wrongPassword",
  "target.readonly",
  "target.full",
  "target.gone",
  "target.exists",
  "target.notVerified",
  "print.failed",
  "evidence.tooLarge",
  "evidence.missing",
  "evidence.altered",
  "evidence.noViewer",
  "package.evidenceTooLarge",
  "backup.failed",
  "backup.damaged",
  "backup.password",
  "backup.wrongPassword",
  "handover.notOurs",
  "handover.damaged",
  "handover.password",
  "handover.wrongPassword",
  "handover.newer",
  "handover.notEmpty",
  "library.nothingFound",
  "library.tooMany",
  "window.locked",
  "unexpected",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Values the sentence names: a file, a folder, a size. Never field contents. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

export interface ErrorMessage {
  code: ErrorCode;
  details: ErrorDetails;
}

/** Thrown by any part of the program that can say what happened; turned into an ErrorMessage at the bridge. */
export class LedgerError extends Error {
  override readonly name: string = "LedgerError";
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: { cause?: unknown }) {
    super(code, options);
    this.code = code;
    this.details = details;
  }
}

/** What crosses the bridge for every call. */
export type Reply<Output> = { ok: true; value: Output } | { ok: false; error: ErrorMessage };
