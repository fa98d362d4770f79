/** What the 体检 compares the open project with; read once it was checked for the first time, so that no start waits for it. */
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";

import type { CheckContext } from "../../shared/checks/index.ts";
import type { Project } from "../../shared/project/index.ts";
import { ledger, queryClient, useLedgerEvent, useSettings } from "../client/index.ts";

const keyOf = (id: string) => ["checks", "comparison", id] as const;

/** @param ready whether to ask: the first check goes without. */
export function useCheckContext({ id, state }: Pick<Project, "id" | "state">, ready: boolean): CheckContext {
  const { district } = useSettings();
  const { data } = useQuery({
    // An approval comes with a state of its own, so the answer is asked for anew.
    queryKey: [...keyOf(id), state],
    queryFn: () => ledger().checks.comparison({ id }),
    enabled: ready,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const renew = useCallback(
    ({ ids }: { ids: string[] }) => {
      // One's own typing changes neither last year's project nor the approved copy.
      if (ids.some((changed) => changed !== id)) void queryClient.invalidateQueries({ queryKey: keyOf(id) });
    },
    [id],
  );
  useLedgerEvent("listChanged", renew);
  const lastYear = data?.lastYear;
  const approved = data?.approved;
  return useMemo(
    () => ({
      district,
      ...(lastYear === undefined || lastYear === null ? {} : { lastYear }),
      ...(approved === undefined || approved === null ? {} : { approved }),
    }),
    [district, lastYear, approved],
  );
}
