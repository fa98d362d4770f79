import { useQuery } from "@tanstack/react-query";

import { ledger } from "../../client/index.ts";

export const handOutsKey = (id: string) => ["lifecycle", "handOuts", id] as const;

/** What of a project went to colleagues, or came from one. */
export function useHandOuts(id: string, enabled = true) {
  return useQuery({
    queryKey: handOutsKey(id),
    queryFn: () => ledger().lifecycle.handOuts({ id }),
    staleTime: 0,
    enabled,
  });
}
