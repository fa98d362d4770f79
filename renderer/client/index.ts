export { explain, ledger } from "./client.ts";
export { followEvents, useLedgerEvent } from "./events.ts";
export { takeFirstAnswers, takeFirstOpened } from "./first-answers.ts";
export { FIRST_SORTING, LIST_PAGE } from "./first-list.ts";
export { afterFirstMoments, useAfterFirstMoments } from "./first-moments.ts";
export { isFreshStart } from "./fresh-start.ts";
export * from "./queries.ts";
export { queryClient } from "./query-client.ts";
export { useAction, type Action } from "./use-action.ts";
