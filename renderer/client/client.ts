/** The typed client of the main process; the only place that touches `window.ledger`. */
import {
  BRIDGE_KEY,
  createClient,
  LedgerError,
  type ErrorMessage,
  type LedgerBridge,
  type LedgerClient,
} from "../../shared/api/index.ts";

function bridge(): LedgerBridge {
  const found = (globalThis as Record<string, unknown>)[BRIDGE_KEY];
  if (found === undefined) throw new Error("The preload bridge is missing");
  return found as LedgerBridge;
}

let client: LedgerClient | null = null;

/** One client for the whole page. */
export function ledger(): LedgerClient {
  client ??= createClient(bridge());
  return client;
}

/** Any rejection as an error that has a sentence; what is no LedgerError is "unexpected". */
export function explain(error: unknown): ErrorMessage {
  return error instanceof LedgerError
    ? { code: error.code, details: error.details }
    : { code: "unexpected", details: {} };
}
