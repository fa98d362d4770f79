/** The figures of the chosen years, scored to the end in the background. */
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";

import type { SummaryFilter } from "../../../shared/summary/index.ts";
import { ledger, useLedgerEvent } from "../../client/index.ts";
import { reportError } from "../../shell/messages.ts";

const KEY = ["summary"] as const;

/** Projects of the drill-down that are drawn; the table says how many there are. */
export const LISTED = 200;

/** Asks the main process to go on scoring until every self-evaluation has its score. */
function useScoring(unscored: number): number {
  const client = useQueryClient();
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (unscored === 0) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const go = async () => {
      for (let open = unscored; open > 0 && !signal.aborted;) {
        setLeft(open);
        open = (await ledger().summary.score({})).left;
      }
      setLeft(0);
      if (!signal.aborted) await client.invalidateQueries({ queryKey: KEY });
    };
    go().catch(reportError);
    return () => controller.abort();
  }, [unscored, client]);
  return left;
}

export function useSummary(years: readonly number[]) {
  const client = useQueryClient();
  const answer = useQuery({
    queryKey: [...KEY, "figures", years],
    queryFn: () => ledger().summary.figures({ years: [...years] }),
    enabled: years.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const renew = useCallback(() => void client.invalidateQueries({ queryKey: KEY }), [client]);
  useLedgerEvent("listChanged", renew);
  const scoring = useScoring(answer.data?.unscored ?? 0);
  return { figures: answer.data?.figures, error: answer.error, scoring };
}

export function useProjectsBehind(years: readonly number[], filter: SummaryFilter | null) {
  return useQuery({
    queryKey: [...KEY, "projects", years, filter],
    queryFn: () => ledger().summary.projects({ years: [...years], filter, offset: 0, limit: LISTED }),
    enabled: years.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
