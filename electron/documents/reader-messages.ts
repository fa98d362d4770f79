/** What the main process and the reader's process say to each other. */
import type { ErrorMessage } from "../../shared/api/index.ts";
import type { IntakeResult } from "../../shared/intake/index.ts";

export interface ReaderRequest {
  id: number;
  name: string;
  bytes: Uint8Array;
}

export type ReaderReply = { id: number } & (
  | { ok: true; value: IntakeResult }
  | { ok: false; error: ErrorMessage }
);
