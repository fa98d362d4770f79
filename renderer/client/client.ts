/** The typed client of the main process. */
import { createClient, LedgerError, type ErrorMessage, type LedgerClient } from "../../shared/api/index.ts";
import { bridge } from "./bridge.ts";

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
