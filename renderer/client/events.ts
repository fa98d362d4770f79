/** Events of the main process, and which answers they make stale. */
import { useEffect } from "react";

import type { EventName, LedgerEvents } from "../../shared/api/index.ts";
import { ledger } from "./client.ts";
import { keys } from "./queries.ts";
import { queryClient } from "./query-client.ts";

/** Listens as long as the component is shown. */
export function useLedgerEvent<E extends EventName>(
  event: E,
  listener: (payload: LedgerEvents[E]) => void,
): void {
  useEffect(() => ledger().on(event, listener), [event, listener]);
}

/** Keeps the answers fresh for the life of the page; returns the function that stops it. */
export function followEvents(): () => void {
  const stops = [
    ledger().on("listChanged", () => {
      void queryClient.invalidateQueries({ queryKey: keys.list });
      void queryClient.invalidateQueries({ queryKey: keys.years });
    }),
    ledger().on("settingsChanged", (settings) => queryClient.setQueryData(keys.settings, settings)),
    ledger().on("backupState", () => void queryClient.invalidateQueries({ queryKey: keys.backups })),
    ledger().on("ledgerReplaced", () => void queryClient.invalidateQueries()),
  ];
  return () => stops.forEach((stop) => stop());
}
