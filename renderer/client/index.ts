export { bridge } from "./bridge.ts";
export { connect, explain, ledger } from "./client.ts";
export { followEvents, useLedgerEvent } from "./events.ts";
export { askFirst } from "./first-replies.ts";
export { isFreshStart } from "./fresh-start.ts";
export * from "./queries.ts";
export { queryClient } from "./query-client.ts";
