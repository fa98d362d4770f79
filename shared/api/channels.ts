/** What the preload needs of the contract, without its schemas: a sandboxed preload is one small file. */
import type { EventName } from "./contract.ts";
import type { Reply } from "./errors.ts";

/** `window.ledger`. */
export interface LedgerBridge {
  invoke(area: string, operation: string, input: unknown): Promise<Reply<unknown>>;
  /** Returns the function that stops listening. */
  listen(event: EventName, listener: (payload: unknown) => void): () => void;
}

export const BRIDGE_KEY = "ledger";
/** Name of the one IPC channel for calls, and the prefix of those for events. */
export const CALL_CHANNEL = "ledger:call";
export const EVENT_CHANNEL_PREFIX = "ledger:event:";

const EVENTS: Readonly<Record<EventName, true>> = {
  projectChanged: true,
  listChanged: true,
  settingsChanged: true,
  menu: true,
  closing: true,
  ledgerReplaced: true,
  backupState: true,
};
export const EVENT_NAMES = Object.keys(EVENTS) as EventName[];
