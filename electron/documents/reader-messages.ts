/** What the main process and the reader's process say to each other. */
import type { ErrorMessage } from "../../shared/api/index.ts";
import type { IntakeResult } from "../../shared/intake/index.ts";

/** What the system's clipboard held: Excel, WPS and Word put the block there as HTML and as text. */
export interface Pasted {
  html?: string;
  text?: string;
}

/** A file's bytes, or what was pasted. */
export type ForeignContent = Uint8Array | Pasted;

export interface ReaderRequest {
  id: number;
  name: string;
  content: ForeignContent;
}

export type ReaderReply = { id: number } & (
  | { ok: true; value: IntakeResult }
  | { ok: false; error: ErrorMessage }
);
