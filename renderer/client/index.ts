export { explain, ledger } from "./client.ts";
export { followEvents, useLedgerEvent } from "./events.ts";
export * from "./queries.ts";
export { queryClient } from "./query-client.ts";
