import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

import type { LibraryListQuery } from "../../../shared/api/index.ts";
import type { LibraryIndicator } from "../../../shared/library/index.ts";
import { ledger, recentQuery } from "../../client/index.ts";

const KEY = ["library"] as const;

export function useLibrary(query: LibraryListQuery) {
  return useQuery({
    queryKey: [...KEY, "list", query],
    queryFn: () => ledger().library.list(query),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

export function useRenewLibrary(): () => void {
  const client = useQueryClient();
  return useCallback(() => void client.invalidateQueries({ queryKey: KEY }), [client]);
}

export function useUses(indicator: LibraryIndicator | null) {
  const { level1 = "", level2 = "", level3 = "" } = indicator ?? {};
  return useQuery({
    queryKey: [...KEY, "uses", level1, level2, level3],
    queryFn: () => ledger().library.uses({ level1, level2, level3 }),
    enabled: indicator !== null,
    staleTime: 0,
  });
}

const RECENT = 30;

/** Projects that can take an indicator: the last ones worked on that are not handed in. */
export function useOpenProjects() {
  const { data } = useQuery(recentQuery(RECENT));
  return (data?.rows ?? []).filter((row) => row.state === "draft" || row.state === "returned");
}
