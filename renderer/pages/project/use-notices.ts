/** What has to be said above the pages of a project: leftovers that wait to be looked at, and what a colleague has of it. */
import { useQuery } from "@tanstack/react-query";

import type { HandOut } from "../../../shared/api/index.ts";
import { ledger } from "../../client/index.ts";
import { useHandOuts } from "../hand-out/use-hand-outs.ts";

export interface Notices {
  /** Places that stand as they stood in `fromYear` and were not looked at yet. */
  leftovers: { open: number; fromYear: number | null };
  /** Those that are not closed. */
  handOuts: readonly HandOut[];
}

const NO_LEFTOVERS: Notices["leftovers"] = { open: 0, fromYear: null };

/** null until both are known; what cannot be read says nothing here. */
export function useNotices(id: string, enabled: boolean): Notices | null {
  const review = useQuery({
    queryKey: ["lifecycle", "review", id],
    queryFn: () => ledger().lifecycle.review({ id }),
    staleTime: 0,
    enabled,
  });
  const handOuts = useHandOuts(id, enabled);
  if (!review.isFetched || !handOuts.isFetched) return null;
  const { data } = review;
  return {
    leftovers:
      data === undefined || data === null
        ? NO_LEFTOVERS
        : {
            open: data.leftovers.filter(({ key }) => !data.confirmed.includes(key)).length,
            fromYear: data.fromYear,
          },
    handOuts: (handOuts.data ?? []).filter(({ closedAt }) => closedAt === null),
  };
}
