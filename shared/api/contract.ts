/**
 * The contract between the two processes, one file per area in contract/. Handlers (electron/api), the preload bridge and the
 * renderer's client are all derived from this object; nothing else crosses.
 */
import { backup } from "./contract/backup.ts";
import { batch } from "./contract/batch.ts";
import { checks } from "./contract/checks.ts";
import { documents } from "./contract/documents.ts";
import { drives } from "./contract/drives.ts";
import { duties } from "./contract/duties.ts";
import { evidence } from "./contract/evidence.ts";
import { handover } from "./contract/handover.ts";
import { history } from "./contract/history.ts";
import { installation } from "./contract/installation.ts";
import { intake } from "./contract/intake.ts";
import { lifecycle } from "./contract/lifecycle.ts";
import { printing } from "./contract/printing.ts";
import { program } from "./contract/program.ts";
import { projects } from "./contract/projects.ts";
import { settings } from "./contract/settings.ts";
import { submissions } from "./contract/submissions.ts";
import { transfer } from "./contract/transfer.ts";
import { lock } from "./contract/lock.ts";
import { library } from "./contract/library.ts";
import { search } from "./contract/search.ts";
import { summary } from "./contract/summary.ts";
import { upgrade } from "./contract/upgrade.ts";
import type { Contract } from "./operation.ts";

export type { Moment } from "./contract/common.ts";
export * from "./contract/events.ts";
export * from "./contract/projects.ts";
export * from "./contract/settings.ts";
export * from "./contract/program.ts";
export * from "./contract/installation.ts";
export * from "./contract/intake.ts";
export * from "./contract/documents.ts";
export * from "./contract/transfer.ts";
export * from "./contract/drives.ts";
export * from "./contract/batch.ts";
export { EVIDENCE_LIMIT_BYTES, type EvidenceState } from "./contract/evidence.ts";
export * from "./contract/backup.ts";
export * from "./contract/handover.ts";
export { SEAL_PASSWORD_SHORTEST } from "./contract/seal-password.ts";
export * from "./contract/history.ts";
export * from "./contract/checks.ts";
export * from "./contract/lifecycle.ts";
export * from "./contract/lock.ts";
export * from "./contract/printing.ts";
export * from "./contract/submissions.ts";
export * from "./contract/library.ts";
export * from "./contract/search.ts";
export * from "./contract/summary.ts";
export * from "./contract/upgrade.ts";

export const contract = {
  projects,
  settings,
  program,
  intake,
  lifecycle,
  documents,
  transfer,
  drives,
  batch,
  backup,
  handover,
  history,
  evidence,
  installation,
  printing,
  submissions,
  duties,
  library,
  search,
  summary,
  checks,
  lock,
  upgrade,
} as const satisfies Contract;
export type LedgerContract = typeof contract;
